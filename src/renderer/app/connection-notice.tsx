import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { announce } from '../ui/live-region.tsx';
import type { Connection } from './client.ts';
import { Notice } from './notice.tsx';

/** A hiccup shorter than this is nobody's business; in milliseconds. */
const PATIENCE = 1_200;
/** After this long it is not a hiccup any more, and a person may have to do something; in milliseconds. */
const LONG = 15_000;

export function ConnectionNotice({ connection }: { readonly connection: Connection }) {
  const { up, downSince } = useStore(connection.link);
  const [now, setNow] = useState(0);
  useEffect(() => {
    if (up) return;
    const timer = setInterval(() => setNow(Date.now()), 400);
    return () => clearInterval(timer);
  }, [up]);
  const down = up || downSince === null ? 0 : Math.max(0, now - downSince);
  const shown = down > PATIENCE;
  useEffect(() => {
    if (!shown) return;
    announce('Stet has lost touch with its archive. Your text stays in this window.', 'assertive');
    return () => announce('Stet has found its archive again.');
  }, [shown]);
  if (!shown) return null;
  return (
    <Notice tone="wait">
      {down > LONG
        ? 'The archive does not answer. Your text stays in this window as long as it is open: copy what was not saved, then close the window and start Stet again.'
        : 'Stet has lost touch with its archive and is looking for it. Write on: your text stays here and is saved as soon as the archive answers.'}
    </Notice>
  );
}

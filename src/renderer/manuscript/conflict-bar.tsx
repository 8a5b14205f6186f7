// Two texts of one story: what happened, and the two ways on. Neither loses a word.

import { useState } from 'react';
import { useStore } from 'zustand';
import { sentenceOf } from '../app/client.ts';
import { Button } from '../ui/button.tsx';
import { toast } from '../ui/toast.tsx';
import { useManuscript } from './manuscript-context.ts';

export function ConflictBar() {
  const { store, session } = useManuscript();
  const save = useStore(store, (state) => state.save);
  const keptBeside = useStore(store, (state) => state.keptBeside);
  const [busy, setBusy] = useState(false);
  if (save.kind !== 'conflict') return null;
  const choose = (act: () => Promise<void>) => {
    setBusy(true);
    act()
      .catch((error: unknown) => toast({ message: sentenceOf(error), tone: 'failure' }))
      .finally(() => setBusy(false));
  };
  return (
    <section className="conflict-bar" role="alert">
      <div>
        <h2>This story was saved somewhere else while you were writing</h2>
        <p>
          {keptBeside
            ? 'Both texts are safe: until you choose, yours is kept as a story of its own in the library.'
            : 'The other text is safe; yours is in this window only, so leave it open until you have chosen.'}{' '}
          Keep yours on top of the other one, or go on with the other one; History holds both either way.
        </p>
      </div>
      <div className="conflict-choices">
        <Button variant="primary" size="small" busy={busy} onClick={() => choose(session.actions.keepMine)}>
          Keep mine on top
        </Button>
        <Button size="small" busy={busy} onClick={() => choose(session.actions.takeTheirs)}>
          Take the other one
        </Button>
      </div>
    </section>
  );
}

// Two texts of one story: what happened, how they differ, and the two ways on. Neither loses a word.

import { useState } from 'react';
import { useStore } from 'zustand';
import type { Compared } from '#shared/contract/revision.ts';
import { sentenceOf } from '../app/client.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { DifferenceList } from '../ui/difference-list.tsx';
import { toast } from '../ui/toast.tsx';
import { useManuscript } from './manuscript-context.ts';

export function ConflictBar() {
  const { store, session } = useManuscript();
  const save = useStore(store, (state) => state.save);
  const keptBeside = useStore(store, (state) => state.keptBeside);
  const [busy, setBusy] = useState(false);
  const [compared, setCompared] = useState<Compared | null>(null);
  if (save.kind !== 'conflict') return null;
  const act = (deed: () => Promise<void>) => {
    setBusy(true);
    deed()
      .catch((error: unknown) => toast({ message: sentenceOf(error), tone: 'failure' }))
      .finally(() => setBusy(false));
  };
  const { compareWithArchive, keepMine, takeTheirs } = session.actions;
  const end = (way: () => Promise<void>) => {
    setCompared(null);
    act(way);
  };
  const ways = (
    <>
      <Button variant="primary" size="small" busy={busy} onClick={() => end(keepMine)}>
        Keep mine on top
      </Button>
      <Button size="small" busy={busy} onClick={() => end(takeTheirs)}>
        Take the other one
      </Button>
    </>
  );
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
        <Button
          size="small"
          variant="quiet"
          busy={busy}
          onClick={() => act(async () => setCompared(await compareWithArchive()))}
        >
          See the difference
        </Button>
        {ways}
      </div>
      <Dialog
        open={compared !== null}
        onClose={() => setCompared(null)}
        title="From the other text to yours"
        description="Added words stand in yours alone, removed words in the other one alone."
        size="medium"
        footer={ways}
      >
        {compared === null ? null : <DifferenceList {...compared} />}
      </Dialog>
    </section>
  );
}

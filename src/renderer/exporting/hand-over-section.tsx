// Handing the story to a colleague or a lawyer: a desk file and a fact sheet, with private fields only where somebody says so here.

import { FileLock2, ScrollText } from 'lucide-react';
import { useState } from 'react';
import { DESK_FILES } from '#shared/contract/desk-file.ts';
import { sentenceOf } from '../app/client.ts';
import type { PanelProps } from '../app/panel.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/field.tsx';
import { toast } from '../ui/toast.tsx';
import { saveFile } from './save-file.ts';

type What = 'desk-file' | 'fact-sheet';

export function HandOverSection({ story, client }: PanelProps) {
  const [withPrivate, setWithPrivate] = useState(false);
  const [busy, setBusy] = useState<What | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const make = async (what: What) => {
    setBusy(what);
    setProblem(null);
    try {
      // What is handed over is what is on the screen.
      await story.getState().manuscript?.flush('auto');
      const asked = { id: story.getState().story.id, withPrivate };
      const made =
        what === 'fact-sheet'
          ? await client.exporting.factSheet(asked)
          : await fetched(await client.deskFile.make(asked));
      saveFile(made);
      toast({ message: `${made.file} was handed over for saving${withPrivate ? ', with private fields' : ''}.` });
    } catch (error) {
      const { save: kept } = story.getState();
      setProblem(kept.kind === 'failed' || kept.kind === 'conflict' ? kept.message : sentenceOf(error));
    } finally {
      setBusy(null);
    }
  };
  return (
    <section className="export-hand-over" aria-labelledby="export-hand-over">
      <h3 id="export-hand-over">Hand over</h3>
      <p className="export-blocked">To a colleague’s desktop or a lawyer, whatever the gates say.</p>
      <div className="export-hand-over-buttons">
        <Button icon={<FileLock2 />} busy={busy === 'desk-file'} onClick={() => void make('desk-file')}>
          Desk file
        </Button>
        <Button icon={<ScrollText />} busy={busy === 'fact-sheet'} onClick={() => void make('fact-sheet')}>
          Fact sheet
        </Button>
      </div>
      <Checkbox
        label="With private fields"
        hint="True names, contacts, evidence, notes and revisions go along. Only to people who may know them."
        checked={withPrivate}
        onChange={setWithPrivate}
      />
      {problem === null ? null : (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}

async function fetched({ file, waiting }: { readonly file: string; readonly waiting: string }) {
  const answer = await fetch(`${DESK_FILES}/${waiting}`);
  if (!answer.ok) throw new Error('The desk file could not be fetched.');
  return { file, mime: 'application/octet-stream', text: await answer.blob() };
}

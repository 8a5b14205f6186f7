// Opening a desk file: first what is in it, then, once somebody says so, what came of taking it in.

import { useEffect, useRef, useState } from 'react';
import { DESK_FILES, type DeskFileTold, type TakenIn, WaitingFile } from '#shared/contract/desk-file.ts';
import { shownWords } from '#shared/story/seal.ts';
import { type Client, sentenceOf } from '../app/client.ts';
import { STATUS_WORDS } from '../app/news-wording.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import './desk-file-dialog.css';

export interface DeskFileDialogProps {
  readonly client: Client;
  readonly file: File;
  readonly onClose: () => void;
  /** `differences`: something waits to be chosen. */
  readonly onOpenStory: (id: string, differences: boolean) => void;
}

type Stage =
  | { readonly at: 'reading' }
  | { readonly at: 'refused'; readonly why: string }
  | { readonly at: 'told'; readonly waiting: string; readonly told: DeskFileTold }
  | { readonly at: 'taken'; readonly taken: TakenIn };

export function DeskFileDialog({ client, file, onClose, onOpenStory }: DeskFileDialogProps) {
  const [stage, setStage] = useState<Stage>({ at: 'reading' });
  const [busy, setBusy] = useState(false);
  const sent = useRef(false);
  useEffect(() => {
    // A file is sent once, however often the window is drawn.
    if (sent.current) return;
    sent.current = true;
    send(file)
      .then(async (waiting) => setStage({ at: 'told', waiting, told: await client.deskFile.look({ waiting }) }))
      .catch((error: unknown) => setStage({ at: 'refused', why: wordsOf(error) }));
  }, [client, file]);

  const takeIn = async (waiting: string) => {
    setBusy(true);
    try {
      setStage({ at: 'taken', taken: await client.deskFile.takeIn({ waiting }) });
    } catch (error) {
      setStage({ at: 'refused', why: wordsOf(error) });
    } finally {
      setBusy(false);
    }
  };

  switch (stage.at) {
    case 'reading':
      return (
        <Dialog open onClose={onClose} title="Opening a desk file">
          <p role="status">{file.name} is being read and checked. Nothing is taken in yet.</p>
        </Dialog>
      );
    case 'refused':
      return (
        <Dialog
          open
          onClose={onClose}
          title="This desk file was not taken in"
          footer={
            <Button variant="primary" onClick={onClose}>
              Done
            </Button>
          }
        >
          <p role="alert">{stage.why}</p>
        </Dialog>
      );
    case 'told':
      return (
        <Dialog
          open
          onClose={onClose}
          title={stage.told.headline.trim() === '' ? 'Untitled story' : stage.told.headline}
          description={from(stage.told)}
          footer={
            <>
              <Button variant="quiet" onClick={onClose}>
                Leave it
              </Button>
              <Button variant="primary" busy={busy} onClick={() => void takeIn(stage.waiting)}>
                {stage.told.known ? 'Merge it' : 'Take it in'}
              </Button>
            </>
          }
        >
          <p>
            {stage.told.known
              ? 'This story is in the archive. New checks, evidence and answers come in; nothing of yours is overwritten.'
              : 'This story is not in the archive yet. It comes in whole.'}
          </p>
          <p className="desk-file-holds">{holds(stage.told)}</p>
          <p className={stage.told.private ? 'desk-file-private' : 'desk-file-holds'}>
            {stage.told.private
              ? 'It holds private fields: true names, evidence and notes.'
              : 'It was made without private fields.'}
          </p>
        </Dialog>
      );
    case 'taken':
      return <Report taken={stage.taken} onClose={onClose} onOpenStory={onOpenStory} />;
  }
}

function Report({
  taken,
  onClose,
  onOpenStory,
}: Pick<DeskFileDialogProps, 'onClose' | 'onOpenStory'> & { taken: TakenIn }) {
  const { storyId, text, sealed, differences, otherStatus, notes } = taken;
  const came = cameIn(taken);
  return (
    <Dialog
      open
      onClose={onClose}
      title={text === 'new' ? 'The story came in' : 'The desk file is merged'}
      description={TEXT_WORDS[text]}
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            Done
          </Button>
          <Button variant="primary" onClick={() => onOpenStory(storyId, differences > 0)}>
            {differences > 0 ? 'Open and choose' : 'Open the story'}
          </Button>
        </>
      }
    >
      <div role="status" className="desk-file-came">
        <p>{came === '' ? 'It told nothing that was not here already.' : `New here: ${came}.`}</p>
        {differences === 0 ? null : (
          <p>
            {counted(differences, 'difference waits', 'differences wait')} to be chosen, both sides shown, under
            History, Desk files.
          </p>
        )}
        {otherStatus === null ? null : (
          <p>On the other desk the story is marked {STATUS_WORDS[otherStatus].toLowerCase()}; here its status stays.</p>
        )}
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
      </div>
      {sealed.length === 0 ? null : (
        <section aria-label="Sealed">
          <h3 className="desk-file-sealed-head">Verified and sealed on the other desk</h3>
          <ul className="desk-file-sealed">
            {sealed.map(({ factId, words, by }) => (
              <li key={factId}>
                <q>{shownWords(words)}</q> <span>{by}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  );
}

const TEXT_WORDS: Readonly<Record<TakenIn['text'], string>> = {
  new: 'Its text, facts and sources are in the archive.',
  same: 'Both desks have the same text.',
  taken: 'The text of the desk file goes on from yours and stands now; yours is kept in History.',
  earlier: 'The text of the desk file is an earlier one; yours stands.',
  differs: 'Both desks changed the text. Yours stands until you choose.',
};

const counted = (count: number, one: string, many: string): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
const listed = (parts: readonly (readonly [number, string, string])[]): string =>
  parts.flatMap(([count, one, many]) => (count === 0 ? [] : [counted(count, one, many)])).join(', ');

const from = ({ madeBy, newsroom, made }: DeskFileTold): string =>
  `Made by ${[madeBy, newsroom].filter((part) => part.trim() !== '').join(', ')} on ${new Date(made).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' })}.`;

const holds = ({ facts, checks, evidence, sources, revisions }: DeskFileTold): string => {
  const parts = listed([
    [facts, 'fact', 'facts'],
    [checks, 'check', 'checks'],
    [evidence, 'piece of evidence', 'pieces of evidence'],
    [sources, 'source', 'sources'],
    [revisions, 'revision', 'revisions'],
  ]);
  return parts === '' ? 'It holds the text alone.' : `It holds the text, ${parts}.`;
};

const cameIn = ({ facts, checks, evidence, sources, filled }: TakenIn): string =>
  listed([
    [facts, 'fact', 'facts'],
    [checks, 'check', 'checks'],
    [evidence, 'piece of evidence', 'pieces of evidence'],
    [sources, 'source', 'sources'],
    [filled, 'record with more answers', 'records with more answers'],
  ]);

/** An error that carries a sentence of its own, or what a call threw. */
class NotSent extends Error {}
const wordsOf = (error: unknown): string => (error instanceof NotSent ? error.message : sentenceOf(error));

async function send(file: File): Promise<string> {
  let answer: Response;
  try {
    answer = await fetch(DESK_FILES, { method: 'POST', body: file });
  } catch {
    throw new NotSent('The desk file did not reach the archive. Nothing was changed; open it again.');
  }
  const given: unknown = await answer.json().catch(() => null);
  const waiting = WaitingFile.safeParse(memberOf(given, 'waiting'));
  if (answer.ok && waiting.success) return waiting.data;
  const message = memberOf(given, 'message');
  throw new NotSent(typeof message === 'string' ? message : 'The archive did not take this file. Nothing was changed.');
}

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;

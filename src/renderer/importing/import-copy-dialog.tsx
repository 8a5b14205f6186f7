// "Paste or import copy…": first the copy, then what was understood of it, each decision open to the editor, then the story.

import { useCallback, useRef, useState } from 'react';
import type { CopyPart } from '#shared/contract/exchange.ts';
import { type Client, sentenceOf } from '../app/client.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { announce } from '../ui/live-region.tsx';
import { previewOf, TAKINGS } from './copy-parts.ts';
import { CopyPreviewPage } from './copy-preview-page.tsx';
import { PartList } from './part-list.tsx';
import { PasteArea } from './paste-area.tsx';
import type { PickedFile } from './picked-files.ts';
import type { RawCopy } from './raw-copy.ts';
import './import-copy-dialog.css';

export interface ImportCopyDialogProps {
  readonly client: Client;
  /** Copy that was pasted or dropped before the dialog was there. */
  readonly given: RawCopy | null;
  /** What was understood and decided before, taken up again. */
  readonly resumed: Understood | null;
  /** Desk of the new story. */
  readonly desk: string;
  readonly onClose: () => void;
  /** The dialog is closed over decisions: they can be taken up again. */
  readonly onPutAway: (understood: Understood) => void;
  readonly onMade: (id: string) => void;
  /** Files that are archives of stories rather than one piece of copy. */
  readonly onFiles: (files: readonly PickedFile[]) => void;
}

export interface Understood {
  readonly html: string | null;
  readonly parts: readonly CopyPart[];
  readonly language: string;
}

export function ImportCopyDialog({
  client,
  given,
  resumed,
  desk,
  onClose,
  onPutAway,
  onMade,
  onFiles,
}: ImportCopyDialogProps) {
  const [understood, setUnderstood] = useState(resumed);
  const [busy, setBusy] = useState<'reading' | 'making' | null>(null);
  const [current, setCurrent] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);

  const read = useCallback(
    async (copy: RawCopy) => {
      setBusy('reading');
      setProblem(null);
      try {
        const { parts, language } = await client.importing.readCopy(copy);
        if (parts.length === 0) {
          setProblem('There is no text in this copy. Paste it again, or choose another file.');
          return;
        }
        setUnderstood({ html: copy.html, parts, language });
        announce(summary(parts));
        setTimeout(() => list.current?.focus());
      } catch (error) {
        setProblem(sentenceOf(error));
      } finally {
        setBusy(null);
      }
    },
    [client],
  );

  const make = async () => {
    if (understood === null) return;
    setBusy('making');
    try {
      const { id } = await client.importing.makeStory({ parts: [...understood.parts], html: understood.html, desk });
      onMade(id);
    } catch (error) {
      setProblem(sentenceOf(error));
      setBusy(null);
    }
  };

  if (understood === null)
    return (
      <Dialog
        open
        onClose={onClose}
        size="medium"
        title="Paste or import copy"
        description="From mail, Word, a wire or a web page. Stet shows you what it understood before it makes a story."
      >
        <PasteArea busy={busy !== null} problem={problem} given={given} onCopy={read} onFiles={onFiles} />
      </Dialog>
    );

  const preview = previewOf(understood.parts);
  return (
    <Dialog
      open
      onClose={() => onPutAway(understood)}
      closesOutside={false}
      size="large"
      title="What Stet understood"
      description={summary(understood.parts)}
      initialFocus={list}
      footer={
        <>
          <p className="import-legend">
            {TAKINGS.map(({ key, label }) => (
              <span key={key}>
                <b>{key.toUpperCase()}</b> {label}
              </span>
            ))}
            <span>
              <b>M</b> Merge or keep a double
            </span>
          </p>
          {problem === null ? null : <p className="field-error">{problem}</p>}
          <Button
            variant="quiet"
            onClick={() => {
              setUnderstood(null);
              setProblem(null);
            }}
          >
            Back
          </Button>
          <Button variant="primary" busy={busy === 'making'} onClick={make} keys="Mod+Enter">
            Make story
          </Button>
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the shortcut of the whole dialog. */}
      <div
        className="import-columns"
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return;
          event.preventDefault();
          void make();
        }}
      >
        <PartList
          ref={list}
          parts={understood.parts}
          onChange={(parts) => setUnderstood({ ...understood, parts })}
          onCurrent={setCurrent}
        />
        <CopyPreviewPage preview={preview} language={understood.language} current={current} />
      </div>
    </Dialog>
  );
}

function summary(parts: readonly CopyPart[]): string {
  const { body, similar, leftOut, doubles } = previewOf(parts);
  const related = similar.length + body.filter((part) => part.taken === 'related').length;
  const paragraphs = body.filter((part) => part.taken !== 'related').length;
  const list = [
    count(paragraphs, 'paragraph', 'paragraphs'),
    related === 0 ? null : count(related, 'related headline', 'related headlines'),
    leftOut === 0 ? null : `${count(leftOut, 'line', 'lines')} left out`,
    doubles === 0 ? null : `${count(doubles, 'double', 'doubles')} merged`,
  ].filter((one) => one !== null);
  return `${list.join(', ')}. Nothing is thrown away without being shown.`;
}

const count = (many: number, one: string, more: string): string => `${many} ${many === 1 ? one : more}`;

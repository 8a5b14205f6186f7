import { type DragEvent, useEffect, useRef, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { type PickedFile, pickedFiles, STORY_FILES } from './picked-files.ts';
import { isCopy, type RawCopy, rawCopyOf, rawCopyOfFile } from './raw-copy.ts';

export interface PasteAreaProps {
  readonly busy: boolean;
  readonly problem: string | null;
  readonly given: RawCopy | null;
  readonly onCopy: (copy: RawCopy) => void;
  readonly onFiles: (files: readonly PickedFile[]) => void;
}

const ACCEPT = `${STORY_FILES},text/plain,text/html`;

export function PasteArea({ busy, problem, given, onCopy, onFiles }: PasteAreaProps) {
  const [typed, setTyped] = useState('');
  const [over, setOver] = useState(false);
  const picker = useRef<HTMLInputElement>(null);

  const taken = useRef(false);
  useEffect(() => {
    if (given === null || taken.current) return;
    taken.current = true;
    onCopy(given);
  }, [given, onCopy]);

  const takeFiles = async (files: readonly File[]) => {
    const [only] = files;
    if (only === undefined) return;
    if (files.length > 1 || !isCopy(only.name)) onFiles(pickedFiles(files));
    else onCopy(await rawCopyOfFile(only));
  };
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const files = [...event.dataTransfer.files];
    if (files.length > 0) void takeFiles(files);
    else {
      const copy = rawCopyOf(event.dataTransfer);
      if (copy !== null) onCopy(copy);
    }
  };

  return (
    <div className="paste-area">
      <textarea
        className={over ? 'paste-field paste-field-over' : 'paste-field'}
        aria-label="Copy"
        placeholder={
          'Paste here, or drop a file.\n\nHeadline, paragraphs, quotations and links are kept; share rows, cookie lines and “similar content” are recognised and shown to you.'
        }
        value={typed}
        disabled={busy}
        onChange={(event) => setTyped(event.target.value)}
        onPaste={(event) => {
          const files = [...event.clipboardData.files];
          const copy = rawCopyOf(event.clipboardData);
          // Only a paste into the empty field is the copy; later ones add to what is being put together.
          if (typed !== '' || (copy === null && files.length === 0)) return;
          event.preventDefault();
          if (copy !== null) onCopy(copy);
          else void takeFiles(files);
        }}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      />
      {problem === null ? null : (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
      <div className="paste-foot">
        <input
          ref={picker}
          type="file"
          hidden
          multiple
          accept={ACCEPT}
          onChange={(event) => {
            void takeFiles([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
        <Button onClick={() => picker.current?.click()}>Choose a file…</Button>
        <Button
          variant="primary"
          busy={busy}
          disabled={typed.trim() === '' && !busy}
          onClick={() => onCopy({ text: typed.replaceAll('\0', '').toWellFormed(), html: null })}
        >
          {busy ? 'Reading…' : 'Read this copy'}
        </Button>
      </div>
    </div>
  );
}

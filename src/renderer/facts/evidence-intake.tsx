// Taking evidence in: pasted or typed words, a dropped or chosen file, an address; in the fact record and on the checking desk alike.

import { FileUp, X } from 'lucide-react';
import { type ClipboardEvent, type DragEvent, type RefObject, useRef, useState } from 'react';
import { safeLink } from '#shared/story/links.ts';
import { type Client, sentenceOf } from '../app/client.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { TextArea, TextField } from '../ui/field.tsx';
import { ProgressBar } from '../ui/progress-bar.tsx';
import { UploadFailed, uploadEvidence } from './evidence-upload.ts';
import { sizeWords } from './evidence-words.ts';
import './evidence.css';

interface Typed {
  readonly file: File | null;
  readonly title: string;
  readonly text: string;
  readonly url: string;
  readonly locator: string;
  readonly origin: string;
}
const EMPTY: Typed = { file: null, title: '', text: '', url: '', locator: '', origin: '' };

/** What is typed and not yet added, by fact: walking to another fact and back must not lose it. */
const kept = new Map<string, Typed>();
export const hasTypedEvidence = (factId: string): boolean => kept.has(factId);
export const forgetTypedEvidence = (factId: string): boolean => kept.delete(factId);

/** What is under way: `part` of the upload that has gone, or null while the file is read. */
interface Work {
  readonly label: string;
  readonly part: number | null;
}

export interface Intake {
  readonly typed: Typed;
  readonly set: (change: Partial<Typed>) => void;
  readonly work: Work | null;
  readonly problem: string | null;
  readonly first: RefObject<HTMLTextAreaElement | null>;
  /** Resolves to true when the archive has it; false when something stands in the way, which is then said. */
  readonly add: () => Promise<boolean>;
  /** Takes an upload back; true when there was one. */
  readonly stop: () => boolean;
}

/** @param factId the fact that the evidence is for. */
export function useEvidenceIntake(client: Client, factId: string): Intake {
  const [typed, setTyped] = useState(kept.get(factId) ?? EMPTY);
  const [work, setWork] = useState<Work | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const first = useRef<HTMLTextAreaElement>(null);
  const upload = useRef<AbortController | null>(null);

  const set = (change: Partial<Typed>): void => {
    const next = { ...typed, ...change };
    setTyped(next);
    setProblem(null);
    kept.set(factId, next);
  };
  const say = (sentence: string): false => {
    setProblem(sentence);
    first.current?.focus();
    return false;
  };

  const send = async (url: string): Promise<void> => {
    const { file, title, text, locator, origin } = typed;
    const fields = { title: title.trim(), url, locator: locator.trim(), origin: origin.trim() };
    if (file === null) {
      const kind = url === '' ? 'text' : 'link';
      await client.fact.addEvidence({ factId, fields: { ...fields, kind, text } });
      return;
    }
    const controller = new AbortController();
    upload.current = controller;
    const onProgress = (part: number) => setWork({ label: 'Keeping the file', part });
    onProgress(0);
    const sent = await uploadEvidence(file, onProgress, controller.signal);
    upload.current = null;
    setWork({ label: 'Reading it', part: null });
    await client.evidence.attachFile({ factId, file: sent, ...fields });
  };

  const add = async (): Promise<boolean> => {
    if (work !== null) return false;
    const url = typed.url.trim() === '' ? '' : safeLink(typed.url);
    if (url === null) return say('Give an address that begins with https://, http:// or mailto:.');
    if (typed.file === null && typed.text.trim() === '' && url === '')
      return say('Paste or type the words, choose a file, or give an address.');
    setProblem(null);
    setWork({ label: 'Keeping it', part: null });
    try {
      await send(url);
      kept.delete(factId);
      return true;
    } catch (error) {
      if (!(error instanceof DOMException))
        setProblem(error instanceof UploadFailed ? error.message : sentenceOf(error));
      return false;
    } finally {
      upload.current = null;
      setWork(null);
    }
  };
  const stop = (): boolean => {
    upload.current?.abort();
    return upload.current !== null;
  };
  return { typed, set, work, problem, first, add, stop };
}

/** The fields; buttons to add and to cancel are its host's. */
export function EvidenceFields({ intake, rows }: { readonly intake: Intake; readonly rows: number }) {
  const { typed, set, work, problem, first } = intake;
  const [over, setOver] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const take = (file: File | undefined): void => {
    if (file !== undefined) set({ file });
  };
  const onPaste = (event: ClipboardEvent): void => {
    const [file] = event.clipboardData.files;
    // Copied words may bring a picture of themselves; the words are what is meant.
    if (file === undefined || event.clipboardData.getData('text/plain') !== '') return;
    event.preventDefault();
    take(file);
  };
  const drop = {
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      setOver(false);
      if (event.dataTransfer.files.length === 0) return;
      event.preventDefault();
      take(event.dataTransfer.files[0]);
    },
  };
  return (
    <div className={over ? 'evidence-intake evidence-intake-over' : 'evidence-intake'} onPaste={onPaste} {...drop}>
      {typed.file === null ? (
        <TextArea
          ref={first}
          label="Text"
          rows={rows}
          placeholder="Paste the transcript, message or page, or drop a file here"
          value={typed.text}
          onChange={(text) => set({ text })}
        />
      ) : (
        <div className="evidence-chosen">
          <FileUp aria-hidden="true" />
          <span>
            {typed.file.name}
            <span className="source-detail">{sizeWords(typed.file.size)}</span>
          </span>
          <IconButton label="Take this file away again" icon={<X />} onClick={() => set({ file: null })} />
        </div>
      )}
      <input
        ref={picker}
        type="file"
        hidden
        onChange={(event) => {
          take(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <Button size="small" icon={<FileUp />} className="evidence-choose" onClick={() => picker.current?.click()}>
        {typed.file === null ? 'Choose a file…' : 'Choose another file…'}
      </Button>
      <div className="evidence-pair">
        <TextField
          label="Title"
          placeholder="Interview transcript"
          value={typed.title}
          onChange={(title) => set({ title })}
        />
        <TextField
          label="Page, line or time"
          placeholder="found by itself"
          value={typed.locator}
          onChange={(locator) => set({ locator })}
        />
        <TextField
          label="Address"
          inputMode="url"
          placeholder="https://"
          value={typed.url}
          onChange={(url) => set({ url })}
        />
        <TextField
          label="Where it came from"
          placeholder="sent by the press office"
          value={typed.origin}
          onChange={(origin) => set({ origin })}
        />
      </div>
      {work === null ? null : <ProgressBar label={`${work.label}…`} value={work.part} />}
      {problem === null ? null : (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

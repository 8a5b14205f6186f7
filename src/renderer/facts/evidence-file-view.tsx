// A file that is evidence, as it can be looked at or listened to; whatever could draw or run something is given as a download only.

import { Download, Play } from 'lucide-react';
import { useRef } from 'react';
import { evidenceFileName, shownAs } from '#shared/story/evidence-file.ts';
import { secondsOf } from '#shared/story/evidence-lines.ts';
import type { Evidence } from '#shared/story/records.ts';
import { Button } from '../ui/button.tsx';
import { playedFrom, sizeWords, titleOfEvidence, typeWords } from './evidence-words.ts';
import './evidence.css';

interface EvidenceFileViewProps {
  readonly evidence: Evidence;
  /** All of the fact's evidence: the transcript among it tells where a recording is played from. */
  readonly all: readonly Evidence[];
}

export function EvidenceFileView({ evidence, all }: EvidenceFileViewProps) {
  const { file, note, read } = evidence;
  const player = useRef<HTMLMediaElement>(null);
  const hold = (element: HTMLMediaElement | null): void => {
    player.current = element;
  };
  if (file === null) return null;
  const address = `/evidence/${evidenceFileName(file)}`;
  const shown = shownAs(file.type);
  const title = titleOfEvidence(evidence);
  const from = shown === 'audio' || shown === 'video' ? playedFrom(evidence, all) : '';
  const seconds = secondsOf(from);
  const play = async (): Promise<void> => {
    if (player.current === null || seconds === null) return;
    player.current.currentTime = seconds;
    // A recording that the browser cannot play says so in its own controls.
    await player.current.play().catch(() => undefined);
  };
  return (
    <div className="evidence-file">
      {shown === 'image' ? <img className="evidence-image" src={address} alt={`Evidence: ${title}`} /> : null}
      {shown === 'audio' ? (
        // biome-ignore lint/a11y/useMediaCaption: a recording as it came has no captions; its transcript is evidence of its own.
        <audio ref={hold} controls preload="metadata" src={address} aria-label={`Recording: ${title}`} />
      ) : null}
      {shown === 'video' ? (
        // biome-ignore lint/a11y/useMediaCaption: a film as it came has no captions; its transcript is evidence of its own.
        <video ref={hold} controls preload="metadata" src={address} aria-label={`Film: ${title}`} />
      ) : null}
      <p className="evidence-file-deeds">
        {seconds === null ? null : (
          <Button size="small" icon={<Play />} onClick={() => void play()}>
            Play from {from}
          </Button>
        )}
        <a className="evidence-copy" href={address} download={file.name || title}>
          <Download aria-hidden="true" />
          Save a copy ({typeWords(file)}, {sizeWords(file.bytes)})
        </a>
      </p>
      {read ? null : <p className="evidence-note">Its text is still being read.</p>}
      {note === '' ? null : <p className="evidence-note">{note}</p>}
    </div>
  );
}

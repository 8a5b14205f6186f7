// An evidence's text, opened at the place where the words stand.

import { useEffect, useMemo, useRef, useState } from 'react';
import { evidenceLines, linesToShow } from '#shared/story/evidence-lines.ts';
import type { ReadText } from '../app/evidence-texts.ts';
import { Button } from '../ui/button.tsx';

/** Lines that a press of a button adds on each side. */
const MORE = 200;

interface EvidenceReadingProps {
  readonly text: ReadText;
  readonly title: string;
  /** UTF-16 offsets of the words in the text; null where they do not stand there. */
  readonly match: { readonly start: number; readonly end: number } | null;
}

export function EvidenceReading({ text: { prepared, places }, title, match }: EvidenceReadingProps) {
  const { text } = prepared;
  const lines = useMemo(() => evidenceLines(text, places), [text, places]);
  const [more, setMore] = useState(0);
  const shown = linesToShow(lines, match?.start ?? null, more);
  const pane = useRef<HTMLElement>(null);
  const at = match?.start ?? null;
  useEffect(() => {
    const mark = at === null ? null : pane.current?.querySelector('mark');
    if (pane.current === null || mark == null) return;
    pane.current.scrollTop = mark.offsetTop - pane.current.clientHeight / 3;
  }, [at]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls has to be reached with the keyboard.
    <section ref={pane} className="evidence-pane" aria-label={`Text of ${title}`} tabIndex={0}>
      {shown.from > 0 ? <MoreLines label="Show what stands before" onMore={() => setMore(more + MORE)} /> : null}
      {lines.slice(shown.from, shown.to).map(({ start, end, time }) => {
        const from = Math.max(start, match?.start ?? end);
        const to = Math.min(end, match?.end ?? start);
        return (
          <p key={start}>
            {time === null ? null : <span className="evidence-time">{time} </span>}
            {from < to ? (
              <>
                {text.slice(start, from)}
                <mark>{text.slice(from, to)}</mark>
                {text.slice(to, end)}
              </>
            ) : (
              text.slice(start, end)
            )}
          </p>
        );
      })}
      {shown.to < lines.length ? <MoreLines label="Show what follows" onMore={() => setMore(more + MORE)} /> : null}
    </section>
  );
}

function MoreLines({ label, onMore }: { readonly label: string; readonly onMore: () => void }) {
  return (
    <Button size="small" variant="quiet" onClick={onMore}>
      {label}
    </Button>
  );
}

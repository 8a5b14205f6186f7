import { useEffect, useMemo, useRef, useState } from 'react';
import { markedPieces, shownText } from '#shared/quotations/marked-text.ts';
import { type EvidenceLine, linesToShow } from '#shared/story/evidence-lines.ts';
import { safeLink } from '#shared/story/links.ts';
import { EvidenceFileView, titleOfEvidence, UnreadText } from '../app/evidence-parts.ts';
import type { ReadText } from '../app/evidence-texts.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { keysLabel } from '../ui/kbd.tsx';
import { Select } from '../ui/select.tsx';
import { MarkedWords } from './marked-words.tsx';
import type { Laid } from './use-laid.ts';

interface EvidenceColumnProps {
  readonly factId: string;
  readonly words: string;
  readonly all: readonly Laid[];
  readonly laid: Laid | null;
  readonly lines: readonly EvidenceLine[];
  readonly locator: string | null;
  readonly onChoose: (evidenceId: string) => void;
  readonly onAdd: () => void;
}

/** The evidence itself, at the place that matches. */
export function EvidenceColumn({ factId, words, all, laid, lines, locator, onChoose, onAdd }: EvidenceColumnProps) {
  const title = laid === null ? 'Evidence' : titleOf(laid);
  const found = laid?.alignment?.evidence ?? null;
  return (
    <aside className="checking-evidence" aria-label="Evidence" data-region="inspector">
      <header className="reading-head">
        {all.length > 1 && laid !== null ? (
          <Select
            label="Evidence"
            hideLabel
            look="line"
            value={laid.evidence.id}
            options={all.map((one) => ({ value: one.evidence.id, label: titleOf(one) }))}
            onChange={onChoose}
          />
        ) : (
          <strong className="reading-name">{title}</strong>
        )}
        <span className="reading-at">
          {laid?.alignment == null
            ? null
            : found === null
              ? 'no match'
              : (locator ?? laid.evidence.locator) || 'match below'}
        </span>
      </header>
      {laid === null ? (
        <EmptyState
          title="No evidence is attached"
          actions={
            <Button onClick={onAdd} keys="E">
              Add evidence…
            </Button>
          }
        >
          Paste or drop the transcript, recording, picture or page with {keysLabel('E')}: the words are laid against its
          text at once.
        </EmptyState>
      ) : laid.state.kind === 'none' && laid.evidence.file === null ? (
        <LinkEvidence laid={laid} />
      ) : (
        <div className="evidence-beside">
          <EvidenceFileView key={laid.evidence.id} evidence={laid.evidence} all={all.map((one) => one.evidence)} />
          <div className="reading-unread">
            <UnreadText state={laid.state} />
          </div>
          {laid.text === null ? null : (
            <EvidenceText
              key={`${factId} ${laid.evidence.id}`}
              title={title}
              words={words}
              read={laid.text}
              alignment={laid.alignment}
              lines={lines}
            />
          )}
        </div>
      )}
    </aside>
  );
}

const titleOf = ({ evidence }: Laid): string => titleOfEvidence(evidence);

function LinkEvidence({ laid }: { readonly laid: Laid }) {
  const link = safeLink(laid.evidence.url);
  return (
    <EmptyState title="This evidence holds no text">
      {link === null ? (
        'Compare it where it is kept, and say in the note what you found.'
      ) : (
        <>
          Open{' '}
          <a href={link} target="_blank" rel="noreferrer">
            {laid.evidence.url}
          </a>
          , compare, and say in the note what you found.
        </>
      )}
    </EmptyState>
  );
}

interface EvidenceTextProps {
  readonly title: string;
  readonly words: string;
  readonly read: ReadText;
  readonly alignment: Laid['alignment'];
  readonly lines: readonly EvidenceLine[];
}

/** Lines that a press of "Show more" adds on each side. */
const MORE = 400;

function EvidenceText({ title, words, read, alignment, lines }: EvidenceTextProps) {
  const { text } = read.prepared;
  const match = alignment?.evidence ?? null;
  const [more, setMore] = useState(0);
  const shown = useMemo(() => linesToShow(lines, match?.start ?? null, more), [lines, match, more]);
  const pane = useRef<HTMLDivElement>(null);
  const timed = lines.some(({ time }) => time !== null);

  const at = match?.start ?? null;
  useEffect(() => {
    const scroller = pane.current;
    const line = at === null ? null : scroller?.querySelector<HTMLElement>('.reading-line-matched');
    if (!scroller || !line) return;
    // A third down, so that what was said before can be read too.
    scroller.scrollTop = line.offsetTop - scroller.clientHeight / 3;
  }, [at]);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls has to be reached with the keyboard.
    <section ref={pane} className="reading-pane" aria-label={`Text of ${title}`} tabIndex={0}>
      {shown.from > 0 ? <ShowMore label="Show what stands before" onClick={() => setMore(more + MORE)} /> : null}
      <div className={timed ? 'reading-lines reading-timed' : 'reading-lines'}>
        {lines.slice(shown.from, shown.to).map((line) => {
          const matched = match !== null && line.start < match.end && line.end > match.start;
          return (
            <div key={line.start} className={matched ? 'reading-line reading-line-matched' : 'reading-line'}>
              {timed ? <span className="reading-time">{line.time}</span> : null}
              <p className="reading-said">
                {matched && alignment !== null ? (
                  <MarkedWords
                    look="transcript"
                    pieces={markedPieces(
                      { side: 'evidence', text, other: words },
                      [line.start, line.end],
                      [match.start, match.end],
                      alignment.edits,
                    )}
                  />
                ) : (
                  <>
                    <span className="reading-speaker">{text.slice(line.start, line.start + line.speaker)}</span>
                    {shownText(text.slice(line.start + line.speaker, line.end))}
                  </>
                )}
              </p>
            </div>
          );
        })}
      </div>
      {shown.to < lines.length ? <ShowMore label="Show what follows" onClick={() => setMore(more + MORE)} /> : null}
    </section>
  );
}

function ShowMore({ label, onClick }: { readonly label: string; readonly onClick: () => void }) {
  return (
    <Button className="reading-more" size="small" variant="quiet" onClick={onClick}>
      {label}
    </Button>
  );
}

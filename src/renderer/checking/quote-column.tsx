import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { QueuedFact } from '#shared/contract/checking.ts';
import type { Alignment } from '#shared/quotations/align.ts';
import { markedPieces, shownText } from '#shared/quotations/marked-text.ts';
import type { StoryDocument } from '#shared/story/document.ts';
import type { Fact } from '#shared/story/records.ts';
import { shownWords } from '#shared/story/seal.ts';
import { verifiersOf } from '#shared/story/second-person.ts';
import { titleOfEvidence } from '../app/evidence-parts.ts';
import { attributionWords, clockWords, HOW_WORDS, KIND_WORDS, STATE_WORDS, StateGlyph } from '../app/news-wording.ts';
import { rules } from '../app/newsroom-rules.ts';
import { ALIGNMENT_SIGNS, ALIGNMENT_WORDS, differenceInWords } from './alignment-words.ts';
import { MarkedWords } from './marked-words.tsx';
import { quoteContext } from './quote-context.ts';
import type { Laid } from './use-laid.ts';

interface QuoteColumnProps {
  readonly fact: Fact;
  readonly queued: QueuedFact;
  /** Its place among the facts of the story, from 1, and how many there are. */
  readonly place: readonly [number, number];
  readonly document: StoryDocument;
  readonly laid: Laid | null;
  /** UTF-16 offset in the evidence before which its match's turn begins. */
  readonly turn: readonly [number, number] | null;
  readonly locator: string | null;
}

/** The words as they stand in the copy, who said them, and how they stand to the evidence. */
export function QuoteColumn({ fact, queued, place, document, laid, turn, locator }: QuoteColumnProps) {
  const words = fact.words ?? '';
  const alignment = laid?.alignment ?? null;
  const context = quoteContext(document, fact.id);
  const paragraph = context?.paragraph ?? null;
  const edits = alignment?.edits ?? [];
  const pieces = markedPieces(
    { side: 'quote', text: words, other: laid?.text?.prepared.text ?? '' },
    [0, words.length],
    [0, words.length],
    edits,
  );
  return (
    <div className="checking-quote">
      <h2 className="quote-place" id="checking-place">
        {KIND_WORDS[fact.kind]} {place[0]} of {place[1]}
        {paragraph === null ? null : ` · Paragraph ${paragraph}`}
      </h2>
      <blockquote className={words.length > 320 ? 'quote-words quote-words-long' : 'quote-words'}>
        <span className="quote-context">{shownText(context?.before ?? '')}</span>
        <MarkedWords pieces={pieces} look="large" />
        <span className="quote-context">{shownText(context?.after ?? '')}</span>
      </blockquote>
      <dl className="quote-facts">
        <Row label="State">
          <StateGlyph state={fact.state} /> {STATE_WORDS[fact.state]}
          <LastCheck fact={fact} />
        </Row>
        <Row label="Source">
          {queued.source === null ? (
            'No source yet'
          ) : (
            <>
              <strong>{queued.source.name}</strong>
              {queued.source.description === '' ? null : `, ${queued.source.description}`}
              {queued.source.protected ? (
                <span className="quote-protected">
                  <Lock aria-hidden="true" /> protected
                </span>
              ) : null}
            </>
          )}
        </Row>
        <Row label="Terms">{termsInWords(fact)}</Row>
        <Row label="Evidence">{evidenceInWords(laid, locator)}</Row>
      </dl>
      <AlignmentView words={words} laid={laid} alignment={alignment} turn={turn} />
    </div>
  );
}

function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="quote-fact">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function LastCheck({ fact }: { readonly fact: Fact }) {
  const last = fact.checks.at(-1);
  const second = useStore(rules, ({ policy }) => policy.secondPerson);
  const verifiers = fact.words === null ? [] : verifiersOf(fact.checks, fact.words);
  if (second && fact.state === 'checking' && verifiers.length > 0)
    return <span className="quote-detail"> · verified by {verifiers.join(' and ')}; a second person must check</span>;
  if (fact.state === 'stale' && fact.seal !== null)
    return (
      <span className="quote-detail">
        {' '}
        · sealed as “{shownWords(fact.seal)}” by {fact.sealedBy || 'somebody'}
      </span>
    );
  if (last === undefined) return null;
  return (
    <span className="quote-detail">
      {' '}
      · {last.by || 'somebody'}, {clockWords(last.at)}
      {last.note === '' ? null : `: ${last.note}`}
    </span>
  );
}

function termsInWords({ attribution, how, where, when, to }: Fact): string {
  const terms = attributionWords(attribution);
  const said = [where, when].filter((part) => part !== '').join(', ');
  const parts = [terms.slice(0, 1).toUpperCase() + terms.slice(1), how === null ? '' : HOW_WORDS[how].toLowerCase()];
  return [...parts, said, to === '' ? '' : `to ${to}`].filter((part) => part !== '').join(' · ');
}

function evidenceInWords(laid: Laid | null, locator: string | null): ReactNode {
  if (laid === null) return 'None yet';
  const { captured, by } = laid.evidence;
  const name = titleOfEvidence(laid.evidence);
  const where = locator ?? laid.evidence.locator;
  return `${[name, where].filter((part) => part !== '').join(', ')} · kept ${clockWords(captured)} by ${by || 'somebody'}`;
}

interface AlignmentViewProps {
  readonly words: string;
  readonly laid: Laid | null;
  readonly alignment: Alignment | null;
  readonly turn: readonly [number, number] | null;
}

function AlignmentView({ words, laid, alignment, turn }: AlignmentViewProps) {
  // The evidence's own column says that its text is not there yet, or cannot be had.
  if (laid?.state.kind === 'loading' || laid?.state.kind === 'failed') return null;
  if (laid?.text == null || alignment === null)
    return (
      <section className="alignment" aria-label="Alignment">
        <p className="alignment-sentence">
          {laid === null
            ? 'Nothing is attached that these words could be laid against. Add evidence, or say that they cannot be verified.'
            : 'This evidence holds no text. Compare by ear or eye, and say in the note what you found.'}
        </p>
      </section>
    );
  const { result, evidence, edits, sentence } = alignment;
  const { text } = laid.text.prepared;
  return (
    <section className="alignment" aria-label="Alignment">
      <p className={`alignment-head alignment-${result}`}>
        <span className="alignment-result">
          <span className="alignment-sign" aria-hidden="true">
            {ALIGNMENT_SIGNS[result]}
          </span>
          {ALIGNMENT_WORDS[result]}
        </span>{' '}
        <span className="alignment-count">{differenceInWords(alignment)}</span>
      </p>
      {evidence === null ? null : (
        <dl className="alignment-lines">
          <div>
            <dt>Copy</dt>
            <dd>
              <MarkedWords
                look="copy"
                pieces={markedPieces(
                  { side: 'quote', text: words, other: text },
                  [0, words.length],
                  [0, words.length],
                  edits,
                )}
              />
            </dd>
          </div>
          <div>
            <dt>Evidence</dt>
            <dd>
              <MarkedWords
                look="evidence"
                pieces={markedPieces(
                  { side: 'evidence', text, other: words },
                  contextOf(text, [evidence.start, evidence.end], turn),
                  [evidence.start, evidence.end],
                  edits,
                )}
              />
            </dd>
          </div>
        </dl>
      )}
      <p className="alignment-sentence">{sentence}</p>
    </section>
  );
}

/** UTF-16 units of the evidence shown on each side of the match at most. */
const AROUND = 48;
const SENTENCE_END = /[.?!…]["'”’»)\]]*(?=\s|$)/;

/** The match with the rest of its sentence as far as there is room, all of one turn, never half a word. */
function contextOf(
  text: string,
  [start, end]: readonly [number, number],
  turn: readonly [number, number] | null,
): readonly [number, number] {
  const [first, last] = turn ?? [0, text.length];
  const before = text.slice(Math.max(first, start - AROUND), start);
  const whole = before.length < AROUND ? before : before.replace(/^\S*\s?/, '');
  const from = start - (whole.split(/(?<=[.?!…]["'”’»)\]]*)\s+/).at(-1)?.length ?? 0);
  const after = text.slice(end, Math.min(last, end + AROUND));
  const stop = SENTENCE_END.exec(after);
  const rest = stop === null ? after.replace(/\S*$/, '') : after.slice(0, stop.index + stop[0].length);
  return [from, end + rest.length];
}

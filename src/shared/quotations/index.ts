/** Finding the quotations of a news text and who said each. Pure functions, no dependency, linear time. See docs/quotations.md. */
import { sealForm } from '../story/seal.ts';
import type { Choice } from './attribute.ts';
import type { Segment } from './marks.ts';
import { endOfPhrase, type Mention } from './mentions.ts';
import type { Paragraph } from './paragraph.ts';
import type {
  ParagraphQuotation,
  ParagraphSpan,
  Quotation,
  QuotationOptions,
  Reading,
  Span,
  Speaker,
} from './quotation.ts';
import { type Finding, Reader } from './reader.ts';
import { reasonOf } from './reason.ts';
import type { Resolution } from './resolve.ts';
import { splitParagraphs } from './split-paragraphs.ts';
import type { Token } from './tokens.ts';
import type { Words } from './words.ts';

export { isSpeakerDoubtful } from './doubt.ts';
export { BLOCK_QUOTE } from './paragraph.ts';
export type * from './quotation.ts';

const speakerOf = (resolution: Resolution | null): Speaker => ({
  certainty: Math.round((resolution?.certainty ?? 0) * 1000) / 1000,
  ...(resolution?.name === undefined ? {} : { name: resolution.name }),
  ...(resolution?.description === undefined ? {} : { description: resolution.description }),
  ...(resolution?.type === undefined ? {} : { type: resolution.type }),
});

/** The mention with what belongs to it: "Secretary of State Marco Rubio", "a spokesman for the ministry". */
const mentionSpan = (choice: Choice, words: Words): Span | null => {
  const { paragraph, mention } = choice.candidate;
  if (mention < 0) return null;
  const { start } = paragraph.mentions[mention] as Mention;
  return { start, end: (paragraph.mentions[endOfPhrase(paragraph.mentions, mention, words)] as Mention).end };
};

const cueSpan = (choice: Choice): Span | null => {
  const { paragraph, mention, cue } = choice.candidate;
  const group = mention < 0 ? undefined : paragraph.groups[cue];
  if (group === undefined) return null;
  return { start: (paragraph.tokens[group.from] as Token).start, end: (paragraph.tokens[group.to - 1] as Token).end };
};

/** What both forms of a quotation share. */
const factsOf = (paragraph: Paragraph, finding: Finding, mention: Span | null) => ({
  kind: finding.kind,
  confidence: Math.round(finding.choice.confidence * 1000) / 1000,
  reason: reasonOf(
    paragraph,
    finding.choice,
    finding.kind,
    mention === null ? '' : finding.choice.candidate.paragraph.text.slice(mention.start, mention.end),
    finding.resolution,
  ),
  context: finding.context,
  continues: finding.choice.continues,
});

/**
 * Finds every quotation of a text, in reading order: one entry for each outermost pair of marks.
 * Paragraphs are lines. Offsets are UTF-16 code units; `start`–`end` include the marks.
 */
export function findQuotations(text: string, options: QuotationOptions = {}): Quotation[] {
  const lines = splitParagraphs(text);
  const reader = new Reader(
    lines.map((line) => line.text),
    options,
  );
  const startOf = (paragraph: Paragraph): number => lines[reader.indexOf(paragraph)]?.start ?? 0;
  const found: Quotation[] = [];
  for (const { paragraph, findings } of reader.rows) {
    const base = startOf(paragraph);
    const moved = (span: Span | null, by: number): Span | null =>
      span === null ? null : { start: span.start + by, end: span.end + by };
    for (const finding of findings) {
      const segment = paragraph.segments[finding.choice.segment] as Segment;
      const mentionBase = startOf(finding.choice.candidate.paragraph);
      const local = mentionSpan(finding.choice, reader.words);
      const mention = moved(local, mentionBase);
      found.push({
        start: base + segment.start,
        end: base + segment.end,
        parts: [{ start: base + segment.innerStart, end: base + segment.innerEnd }],
        speaker: mention === null ? null : { ...mention, ...speakerOf(finding.resolution) },
        cue: moved(cueSpan(finding.choice), mentionBase),
        ...factsOf(paragraph, finding, local),
      });
    }
  }
  return found;
}

/** Keys compare words as a seal does. */
const keyOf = (kind: string, words: string): string => `${kind}:${sealForm(words)}`;

/** Reads a text that will change. `paragraphs` are the texts of its blocks, without line ends; BLOCK_QUOTE ends those of block quotations. */
export function createReading(paragraphs: readonly string[], options: QuotationOptions = {}): Reading {
  const reader = new Reader(paragraphs, options);
  let listed: readonly ParagraphQuotation[] | null = null;
  const list = (): readonly ParagraphQuotation[] => {
    const found: ParagraphQuotation[] = [];
    for (const row of reader.rows)
      for (const finding of row.findings) found.push(asParagraphQuotation(reader, row.paragraph, row.index, finding));
    return found;
  };
  return {
    get quotations() {
      listed ??= list();
      return listed;
    },
    replace(from, deleteCount, texts) {
      reader.replace(from, deleteCount, texts);
      listed = null;
    },
  };
}

function asParagraphQuotation(
  reader: Reader,
  paragraph: Paragraph,
  index: number,
  finding: Finding,
): ParagraphQuotation {
  const segment = paragraph.segments[finding.choice.segment] as Segment;
  const words = paragraph.text.slice(segment.innerStart, segment.innerEnd);
  const mentionIndex = reader.indexOf(finding.choice.candidate.paragraph);
  const within = (span: Span | null): ParagraphSpan | null =>
    span === null ? null : { paragraph: mentionIndex, ...span };
  const mention = within(mentionSpan(finding.choice, reader.words));
  return {
    key: keyOf(finding.kind, words),
    words,
    from: { paragraph: index, offset: segment.start },
    to: { paragraph: index, offset: segment.end },
    parts: [{ paragraph: index, start: segment.innerStart, end: segment.innerEnd }],
    speaker: mention === null ? null : { ...mention, ...speakerOf(finding.resolution) },
    cue: within(cueSpan(finding.choice)),
    ...factsOf(paragraph, finding, mention),
  };
}

/** The utterances: each is a run of entries of which all but the first continue the one before. */
export function joinUtterances<Entry extends { readonly continues: boolean }>(quotations: readonly Entry[]): Entry[][] {
  const joined: Entry[][] = [];
  for (const quotation of quotations) {
    const last = joined[joined.length - 1];
    if (quotation.continues && last !== undefined) last.push(quotation);
    else joined.push([quotation]);
  }
  return joined;
}

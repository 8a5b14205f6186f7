/** The annotated articles as the trainer reads them: each paragraph read once, with its place in the text. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type Paragraph, readParagraph } from '../../src/shared/quotations/paragraph.ts';
import { splitParagraphs } from '../../src/shared/quotations/split-paragraphs.ts';
import { wordsOf } from '../../src/shared/quotations/words.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** `type` is `direct` or `mixed`; a missing speaker was not marked by the annotators. */
export interface Marked extends Span {
  readonly type?: string;
  readonly speaker?: Span | null;
}

/** What the annotators marked as said: indirect speech too. */
interface Attribution {
  readonly type: string;
  readonly content: readonly Span[];
  readonly source: readonly Span[];
}

interface Article {
  readonly outlet: string;
  readonly text: string;
  readonly quotes: readonly Marked[];
  readonly unattributed_quoted: readonly Marked[];
  readonly attributions: readonly Attribution[];
}

export interface Prepared {
  readonly article: Article;
  readonly paragraphs: readonly Paragraph[];
  /** Where each paragraph begins in the article's text. */
  readonly offsets: ReadonlyMap<Paragraph, number>;
}

export const words = wordsOf('en');

/** The part of two spans that they share, 0..1. */
export const shared = (a: Span, b: Span): number => {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return both <= 0 ? 0 : both / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
};

const covered = (span: Span, parts: readonly Span[]): number =>
  parts.reduce((sum, { start, end }) => sum + Math.max(0, Math.min(end, span.end) - Math.max(start, span.start)), 0) /
  (span.end - span.start);

/** @param file gzipped, one article a line. */
export function readArticles(file: string): readonly Prepared[] {
  return gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => prepare(JSON.parse(line) as Article));
}

function prepare(article: Article): Prepared {
  const lines = splitParagraphs(article.text);
  const paragraphs = lines.map((line, index) =>
    readParagraph(line.text, { previous: lines[index - 1]?.text, next: lines[index + 1]?.text }, words),
  );
  const offsets = new Map(paragraphs.map((paragraph, index) => [paragraph, lines[index]?.start ?? 0]));
  return { article: withDoubledMarks(article, paragraphs, offsets), paragraphs, offsets };
}

/**
 * One outlet writes its marks as two single ones, which the annotation of quotations passed over. What was said stands among the
 * attributions all the same: marked words of which half lie in one are its quotation. (On the other
 * outlets this gives the annotated speaker of every quotation, and a speaker to one of the 460 marks that are none.)
 */
function withDoubledMarks(
  article: Article,
  paragraphs: readonly Paragraph[],
  offsets: ReadonlyMap<Paragraph, number>,
): Article {
  const quotes = [...article.quotes];
  const none = [...article.unattributed_quoted];
  for (const paragraph of paragraphs) {
    const { segments, text } = paragraph;
    const base = offsets.get(paragraph) ?? 0;
    for (const segment of segments) {
      if (segment.depth > 0 || !text.startsWith("''", segment.start)) continue;
      const span = { start: base + segment.start, end: base + segment.end };
      const said = article.attributions.find(
        ({ content, source }) => source.length > 0 && covered(span, content) >= 0.5,
      );
      if (said === undefined) none.push(span);
      else quotes.push({ ...span, type: said.type === 'direct' ? 'direct' : 'mixed', speaker: said.source[0] as Span });
    }
  }
  return { ...article, quotes, unattributed_quoted: none };
}

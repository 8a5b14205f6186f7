// Runs of words as HTML: facts outside, links inside them, formats innermost.
//
// Quotation marks stay in the text, where they were typed, so that copying, reading aloud and searching keep them. A `q` around them
// must therefore draw none of its own: the page's style says `quotes: none`. A fragment brings no style, and many content systems strip
// `style` attributes, so there a quotation is a `span`: each mark comes out exactly once in both.

import type { PublicBreak, PublicFact, PublicFormat, PublicInline, PublicText } from '#shared/story/public-story.ts';
import { attribute, escapeHtml } from './escape.ts';

export interface InlineOptions {
  readonly facts: ReadonlyMap<string, PublicFact>;
  /** The element of a quotation inside running text. */
  readonly quotation: 'q' | 'span';
}

const ELEMENT: Readonly<Record<PublicFormat, string>> = {
  bold: 'strong',
  italic: 'em',
  strikethrough: 's',
  underline: 'u',
  code: 'code',
  subscript: 'sub',
  superscript: 'sup',
};

/** Elements inside each other for facts that overlap; deeper marks are left out, their words stay. */
const MAX_MARKS = 40;

interface Run {
  readonly leaf: PublicText | PublicBreak;
  readonly facts: ReadonlySet<string>;
  /** The link's object itself: two links to one address that stand side by side stay two. */
  readonly link: { readonly url: string } | null;
}

export function inlineHtml(children: readonly PublicInline[], options: InlineOptions): string {
  return markedRuns(joinBreaks(runsOf(children, options.facts)), [], options);
}

const runsOf = (children: readonly PublicInline[], known: ReadonlyMap<string, PublicFact>): Run[] =>
  children.flatMap((child): Run[] => {
    const leaves = child.type === 'link' ? child.children : [child];
    const link = child.type === 'link' ? child : null;
    return leaves.map((leaf) => ({
      leaf,
      link,
      facts: new Set(leaf.type === 'text' ? leaf.facts.filter((id) => known.has(id)) : []),
    }));
  });

/** A line break belongs to the facts on both its sides, so that it splits no quotation. */
function joinBreaks(runs: readonly Run[]): Run[] {
  const nearest = (some: readonly Run[]): (ReadonlySet<string> | null)[] => {
    let facts: ReadonlySet<string> | null = null;
    return some.map((run) => {
      if (run.leaf.type === 'text') facts = run.facts;
      return facts;
    });
  };
  const before = nearest(runs);
  const after = nearest(runs.toReversed()).reverse();
  return runs.map((run, index) => {
    const [left, right] = [before[index], after[index]];
    if (run.leaf.type === 'text' || !left || !right) return run;
    return { ...run, facts: new Set([...left].filter((id) => right.has(id))) };
  });
}

function markedRuns(runs: readonly Run[], open: readonly string[], options: InlineOptions): string {
  let html = '';
  for (let at = 0; at < runs.length; ) {
    const waiting = open.length >= MAX_MARKS ? [] : closed(runs[at] as Run, open);
    if (waiting.length === 0) {
      const end = extent(runs, at, (run) => open.length >= MAX_MARKS || closed(run, open).length === 0);
      html += linkedRuns(runs.slice(at, end));
      at = end;
      continue;
    }
    const ends = new Map(waiting.map((id) => [id, extent(runs, at, (run) => run.facts.has(id))]));
    const end = Math.max(...ends.values());
    const ids = waiting.filter((id) => ends.get(id) === end);
    html += mark(ids, markedRuns(runs.slice(at, end), [...open, ...ids], options), open, options);
    at = end;
  }
  return html;
}

const closed = (run: Run, open: readonly string[]): string[] => [...run.facts].filter((id) => !open.includes(id));

function extent(runs: readonly Run[], from: number, holds: (run: Run) => boolean): number {
  let end = from;
  while (end < runs.length && holds(runs[end] as Run)) end += 1;
  return end;
}

function mark(ids: readonly string[], inside: string, open: readonly string[], options: InlineOptions): string {
  const quote = ids.map((id) => options.facts.get(id)).find((fact) => fact?.kind === 'quote');
  const within = open.some((id) => options.facts.get(id)?.kind === 'quote');
  const fact = attribute('data-fact', ids.join(' '));
  if (quote === undefined) return `<span class="claim"${fact}>${inside}</span>`;
  if (options.quotation === 'span' || within) return `<span class="quote"${fact}>${inside}</span>`;
  const cite = quote.source?.naming === 'named' ? quote.source.url : null;
  return `<q${attribute('cite', cite)}${fact}>${inside}</q>`;
}

function linkedRuns(runs: readonly Run[]): string {
  let html = '';
  for (let at = 0; at < runs.length; ) {
    const { link } = runs[at] as Run;
    const end = extent(runs, at, (run) => run.link === link);
    const words = runs
      .slice(at, end)
      .map(({ leaf }) => leafHtml(leaf))
      .join('');
    html += link === null ? words : `<a href="${escapeHtml(link.url)}">${words}</a>`;
    at = end;
  }
  return html;
}

const leafHtml = (leaf: PublicText | PublicBreak): string =>
  leaf.type === 'break'
    ? '<br>'
    : leaf.formats.reduceRight(
        (html, format) => `<${ELEMENT[format]}>${html}</${ELEMENT[format]}>`,
        escapeHtml(leaf.text),
      );

// One paragraph of HTML while it is being read: runs of words with their formats and links, white space as a browser shows it.

import { type Inline, lineBreak, link, type TextLeaf, textLeaf } from '#shared/story/document.ts';

type Run =
  | { readonly kind: 'text'; text: string; readonly format: number; readonly url: string | null }
  | { readonly kind: 'break'; readonly url: string | null }
  | { readonly kind: 'open' | 'close'; readonly depth: number };

const MARK = /["'“”„‟«»‹›‘’‚‛「」『』]/;

/** Runs in one paragraph; where a hostile page holds more, the paragraph ends and another begins. */
const MOST_RUNS = 5_000;

/** The words of a paragraph; `take` empties it. */
export interface Runs {
  readonly empty: boolean;
  readonly full: boolean;
  /** True when a line break is the last thing in it. */
  readonly endsInBreak: boolean;
  text(words: string, format: number, url: string | null, pre: boolean): void;
  break(url: string | null): void;
  /** Where a `q` begins or ends; marks are set only where the text has none of its own. */
  quotation(kind: 'open' | 'close', depth: number): void;
  take(): Inline[];
}

export function htmlRuns(): Runs {
  let runs: Run[] = [];
  let last: Exclude<Run, { kind: 'open' | 'close' }> | null = null;
  let empty = true;
  return {
    get empty() {
      return empty;
    },
    get full() {
      return runs.length > MOST_RUNS;
    },
    get endsInBreak() {
      return last?.kind === 'break';
    },
    text(words, format, url, pre) {
      let shown = pre ? words : words.replace(/[ \t\n\r\f]+/g, ' ');
      if (!pre && (last?.kind !== 'text' || last.text.endsWith(' '))) shown = shown.replace(/^ /, '');
      if (shown === '') return;
      empty &&= shown.trim() === '';
      if (last?.kind === 'text' && last === runs.at(-1) && last.format === format && last.url === url) {
        last.text += shown;
        return;
      }
      last = { kind: 'text', text: shown, format, url };
      runs.push(last);
    },
    break(url) {
      if (last === null) return;
      if (last.kind === 'text') last.text = last.text.replace(/ +$/, '');
      last = { kind: 'break', url };
      runs.push(last);
    },
    quotation(kind, depth) {
      runs.push({ kind, depth });
    },
    take() {
      const taken = runs;
      runs = [];
      last = null;
      empty = true;
      return inlinesOf(trimmed(withMarks(taken)));
    },
  };
}

/** `q` draws marks in a browser; they become characters, unless the text brings its own. */
function withMarks(runs: readonly Run[]): Run[] {
  if (!runs.some(({ kind }) => kind === 'open' || kind === 'close')) return [...runs];
  const following: string[] = [];
  runs.toReversed().reduce((next, run) => {
    following.push(next);
    return run.kind === 'text' ? run.text.charAt(0) : next;
  }, '');
  following.reverse();
  const open: boolean[] = [];
  const found: Run[] = [];
  runs.forEach((run, index) => {
    if (run.kind === 'open') {
      const before = found.at(-1);
      const marked =
        MARK.test(following[index] ?? '') || (before?.kind === 'text' && MARK.test(before.text.at(-1) ?? ''));
      open.push(!marked);
      if (!marked) found.push({ kind: 'text', text: run.depth % 2 === 0 ? '“' : '‘', format: 0, url: null });
    } else if (run.kind === 'close') {
      if (open.pop() === true)
        found.push({ kind: 'text', text: run.depth % 2 === 0 ? '”' : '’', format: 0, url: null });
    } else found.push(run);
  });
  return found;
}

/** Without breaks and white space at either end. */
function trimmed(runs: readonly Run[]): Run[] {
  const isWords = (run: Run) => run.kind === 'text' && run.text.trim() !== '';
  const first = runs.findIndex(isWords);
  if (first < 0) return [];
  const kept = runs.slice(first, runs.findLastIndex(isWords) + 1).map((run) => ({ ...run }));
  const [start, end] = [kept[0], kept.at(-1)];
  if (start?.kind === 'text') start.text = start.text.replace(/^[ \t\n]+/, '');
  if (end?.kind === 'text') end.text = end.text.replace(/[ \t\n]+$/, '');
  return kept;
}

function inlinesOf(runs: readonly Run[]): Inline[] {
  const found: Inline[] = [];
  let inside: { url: string; children: Inline[] } | null = null;
  const close = () => {
    if (inside !== null) found.push(link(inside.url, ...inside.children));
    inside = null;
  };
  for (const run of runs) {
    if (run.kind !== 'text' && run.kind !== 'break') continue;
    const leaves: Inline[] = run.kind === 'break' ? [lineBreak()] : leavesOf(run.text, run.format);
    if (run.url === null) {
      close();
      pushMerged(found, leaves);
      continue;
    }
    const same: { url: string; children: Inline[] } | null = inside;
    if (same === null || (same as { url: string }).url !== run.url) {
      close();
      inside = { url: run.url, children: [] };
    }
    pushMerged((inside as unknown as { children: Inline[] }).children, leaves);
  }
  close();
  return found;
}

/** Line ends inside `pre` are line breaks. */
const leavesOf = (text: string, format: number): Inline[] =>
  text
    .split('\n')
    .flatMap((line, index): Inline[] => [
      ...(index > 0 ? [lineBreak()] : []),
      ...(line === '' ? [] : [textLeaf(line, format)]),
    ]);

/** Neighbours of one format are one leaf. */
function pushMerged(into: Inline[], leaves: readonly Inline[]): void {
  for (const leaf of leaves) {
    const last = into.at(-1);
    if (last?.type === 'text' && leaf.type === 'text' && last.format === leaf.format)
      into[into.length - 1] = { ...last, text: last.text + (leaf as TextLeaf).text };
    else into.push(leaf);
  }
}

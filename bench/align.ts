// Quotes laid against evidence: a generated set with known answers, and speed.
//
// Quotes of real articles (../shared/data/articles), evidence made of the article's words as a transcript; seeds are fixed. Peer: `diff`'s
// word difference of the quote against the sentence-sized window that holds most of its words, the usual way to compare two texts.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { diffWords } from 'diff';
import { type AlignmentResult, align, prepareEvidence } from '#shared/quotations/align.ts';
import { findQuotations } from '#shared/quotations/index.ts';
import { prose, seeded } from './prose.ts';
import { ms, percentile, table } from './table.ts';

const ARTICLES = join(import.meta.dirname, '../../shared/data/articles/articles.jsonl.gz');
const PAIRS = 6_000;

interface Pair {
  readonly name: string;
  readonly quote: string;
  readonly evidence: string;
  readonly expected: 'unaltered' | 'altered';
  /** Where the words stand in the evidence. */
  readonly start: number;
  readonly end: number;
}
type Random = () => number;
type Change = (words: string[], random: Random) => { quote?: string[]; evidence?: string[] } | null;

const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)] as T;
/** A place inside, not at either end: a quote that begins or ends elsewhere is another quote of the same words. */
const inner = (words: readonly string[], random: Random): number => 1 + Math.floor(random() * (words.length - 2));
const bare = (word: string): string => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
const exchange = (words: readonly string[], at: number, word: string): string[] =>
  words.with(at, (words[at] ?? '').replace(bare(words[at] ?? ''), word));
const STRANGERS = 'harbour lantern quietly window copper seldom bright marble gather wooden'.split(' ');

const UNALTERED: Readonly<Record<string, Change>> = {
  unchanged: () => ({}),
  'capital at the start': (words) => ({ quote: [(words[0] ?? '').toUpperCase(), ...words.slice(1)] }),
  'punctuation dropped': (words) => ({ quote: words.map((word) => word.replace(/[,.;:!?]+$/, '')) }),
  'straight marks': (words) => ({ quote: words.map((word) => word.replace(/[‘’]/g, "'").replace(/[“”]/g, '"')) }),
  'elision of a middle part': (words, random) => {
    if (words.length < 9) return null;
    const from = 2 + Math.floor(random() * (words.length - 7));
    return { quote: [...words.slice(0, from), '…', ...words.slice(from + 3)] };
  },
  'bracketed insertion': (words, random) => ({
    quote: words.toSpliced(inner(words, random), 0, `[${pick(STRANGERS, random)}]`),
  }),
  'bracketed replacement': (words, random) => {
    const at = inner(words, random);
    return /^(?:he|she|they|it|we|him|her|them)$/i.test(bare(words[at] ?? ''))
      ? { quote: words.with(at, '[the company]') }
      : null;
  },
  'hesitation in the evidence': (words, random) => ({
    evidence: words.toSpliced(inner(words, random), 0, pick(['um,', 'uh,', 'er,', 'you know,'], random)),
  }),
  'hyphen for a space': (words, random) => {
    const at = inner(words, random);
    return /^\p{L}+$/u.test(words[at - 1] ?? '') && /^\p{L}/u.test(words[at] ?? '')
      ? { quote: [...words.slice(0, at - 1), `${words[at - 1]}-${words[at]}`, ...words.slice(at + 1)] }
      : null;
  },
};

const NEGATION = /^(?:not|never|no)$/i;
const MODAL = /^(?:can|could|may|might|must|shall|should|will|would)$/i;
const ALTERED: Readonly<Record<string, Change>> = {
  'a word changed': (words, random) => ({ quote: exchange(words, inner(words, random), pick(STRANGERS, random)) }),
  'a word dropped': (words, random) => {
    const at = inner(words, random);
    // Of two same words one can be left out, and nobody can say which.
    return bare(words[at] ?? '') === '' || bare(words[at] ?? '') === bare(words[at + 1] ?? '')
      ? null
      : { quote: words.toSpliced(at, 1) };
  },
  'a word added': (words, random) => ({ quote: words.toSpliced(inner(words, random), 0, pick(STRANGERS, random)) }),
  'two words swapped': (words, random) => {
    const at = inner(words, random);
    const [a, b] = [words[at] ?? '', words[at + 1] ?? ''];
    return at + 1 >= words.length || bare(a) === '' || bare(b) === '' || bare(a).toLowerCase() === bare(b).toLowerCase()
      ? null
      : { quote: words.with(at, b).with(at + 1, a) };
  },
  'a number changed': (words, random) => {
    const places = words.flatMap((word, index) => (/^\d[\d,]*$/.test(bare(word)) ? [index] : []));
    if (places.length === 0) return null;
    const at = pick(places, random);
    return {
      quote: exchange(
        words,
        at,
        String(Number(bare(words[at] ?? '').replaceAll(',', '')) + 1 + Math.floor(random() * 8)),
      ),
    };
  },
  'a negation taken out': (words, random) => {
    const places = words.flatMap((word, index) =>
      index > 0 && index < words.length - 1 && NEGATION.test(bare(word)) ? [index] : [],
    );
    return places.length === 0 ? null : { quote: words.toSpliced(pick(places, random), 1) };
  },
  'a negation put in': (words, random) => ({ quote: words.toSpliced(inner(words, random), 0, 'not') }),
  'a modal changed': (words, random) => {
    const places = words.flatMap((word, index) => (MODAL.test(bare(word)) ? [index] : []));
    if (places.length === 0) return null;
    const at = pick(places, random);
    return { quote: exchange(words, at, /^would$/i.test(bare(words[at] ?? '')) ? 'might' : 'would') };
  },
};

export async function run(): Promise<void> {
  if (existsSync(ARTICLES)) quality();
  else process.stdout.write(`Quality is not measured: ${ARTICLES} is not there.\n`);
  speed();
}

function quality(): void {
  const pairs = generate();
  const tally = new Map<string, { total: number; right: number; placed: number; peer: number }>();
  for (const pair of pairs) {
    const row = tally.get(pair.name) ?? { total: 0, right: 0, placed: 0, peer: 0 };
    const found = align(pair.quote, pair.evidence);
    row.total += 1;
    if (isRight(found.result, pair.expected)) row.right += 1;
    else if (process.env.STET_BENCH_MISSES !== undefined)
      process.stderr.write(
        `${JSON.stringify({ ...pair, evidence: pair.evidence.slice(pair.start, pair.end), found })}\n`,
      );
    if (found.evidence !== null && found.evidence.start < pair.end && found.evidence.end > pair.start) row.placed += 1;
    if (isRight(byDifference(pair), pair.expected)) row.peer += 1;
    tally.set(pair.name, row);
  }
  const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(2)} %`;
  const row = (name: string, counts: readonly { total: number; right: number; placed: number; peer: number }[]) => {
    const sum = (key: 'total' | 'right' | 'placed' | 'peer') => counts.reduce((total, count) => total + count[key], 0);
    return [
      name,
      String(sum('total')),
      share(sum('right'), sum('total')),
      share(sum('placed'), sum('total')),
      share(sum('peer'), sum('total')),
    ];
  };
  const of = (names: readonly string[]) => names.flatMap((name) => tally.get(name) ?? []);
  const detail = [...tally].map(([name, counts]) => row(name, [counts]));
  table(
    ['pairs', 'number', 'judged right', 'place right', 'judged right by a word difference'],
    [
      ...detail,
      row('**unchanged and tidied: never called altered**', of(Object.keys(UNALTERED))),
      row('**altered: always called altered**', of(Object.keys(ALTERED))),
    ],
  );
}

const isRight = (result: AlignmentResult, expected: Pair['expected']): boolean =>
  expected === 'altered' ? result === 'altered' : result === 'identical' || result === 'tidied';

function generate(): Pair[] {
  const random = seeded(2026);
  const articles = gunzipSync(readFileSync(ARTICLES))
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { text: string });
  const quotes = articles.flatMap(({ text }, article) =>
    findQuotations(text)
      .filter(({ kind }) => kind === 'direct' || kind === 'mixed')
      .flatMap(({ parts }) =>
        parts.map(({ start, end }) => ({ article, words: text.slice(start, end).split(/\s+/).filter(Boolean) })),
      )
      .filter(({ words }) => words.length >= 5 && words.length <= 60 && !/[[\]…]|\.\.\./.test(words.join(' '))),
  );
  const changes = [
    ...Object.entries(UNALTERED).map(([name, change]) => ({ name, change, expected: 'unaltered' as const })),
    ...Object.entries(ALTERED).map(([name, change]) => ({ name, change, expected: 'altered' as const })),
  ];
  const pairs: Pair[] = [];
  for (let turn = 0; pairs.length < PAIRS && turn < PAIRS * 20; turn += 1) {
    const { article, words } = pick(quotes, random);
    const { name, change, expected } = changes[turn % changes.length] as (typeof changes)[number];
    const changed = change(words, random);
    if (changed === null) continue;
    const said = (changed.evidence ?? words).join(' ');
    const around = articles[(article + 7) % articles.length]?.text ?? '';
    const cut = around.indexOf(' ', Math.floor(around.length * random())) + 1;
    const label = pick(['SPEAKER: ', '00:04:12 ', 'Q. And then? A. ', ''], random);
    const start = cut + label.length;
    pairs.push({
      name,
      expected,
      quote: (changed.quote ?? words).join(' '),
      evidence: `${around.slice(0, cut)}${label}${said} ${around.slice(cut)}`,
      start,
      end: start + said.length,
    });
  }
  return pairs;
}

/** The peer: any word that `diff` adds or removes between the quote and its place makes it altered. It is told the place. */
function byDifference({ quote, evidence, start, end }: Pair): AlignmentResult {
  const changes = diffWords(evidence.slice(start, end), quote, { ignoreCase: true });
  return changes.some(({ added, removed, value }) => (added || removed) && /[\p{L}\p{N}]/u.test(value))
    ? 'altered'
    : 'tidied';
}

function speed(): void {
  const words = prose(3);
  const transcript = words.paragraphs(200_000).join('\n');
  const places = Array.from({ length: 60 }, (_, index) =>
    transcript
      .slice(Math.floor((transcript.length * (index + 0.5)) / 60))
      .split(/\s+/)
      .slice(1, 31)
      .join(' '),
  );
  const time = (work: () => unknown) => {
    const began = performance.now();
    work();
    return performance.now() - began;
  };
  for (const quote of places.slice(0, 5)) align(quote, transcript);
  const cold = places.map((quote) => time(() => align(quote, transcript)));
  const prepared = prepareEvidence(transcript);
  const warm = places.map((quote) => time(() => align(quote, prepared)));
  const peer = places.slice(0, 3).map((quote) => time(() => transcript.toLowerCase().indexOf(quote.toLowerCase())));
  const row = (name: string, values: readonly number[]) => [
    name,
    ms(percentile(values, 0.5)),
    ms(percentile(values, 0.95)),
    `${(percentile(values, 0.5) / percentile(peer, 0.5)).toFixed(1)} ×`,
  ];
  process.stdout.write('\n30 words in a transcript of 200,000 words:\n\n');
  table(
    ['', 'p50', 'p95', 'against a plain indexOf'],
    [
      row('lower case and indexOf (finds only what is the same)', peer),
      row('align, evidence as text', cold),
      row('align, evidence made ready once', warm),
    ],
  );
}

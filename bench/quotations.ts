// Quotations and their speakers: how many are right on annotated articles, and how fast they are found, beside compromise.
//
// The annotated and the published articles lie outside the repository, in ../shared/data; without them only the speed on
// made prose is measured. `compromise` finds quotations and no speakers.

import nlp from 'compromise';
import { createReading, findQuotations } from '../src/shared/quotations/index.ts';
import { prose } from './prose.ts';
import { type Annotated, type Found, readLines, type Share, score } from './quotations/score.ts';
import { ms, percentile, table } from './table.ts';

const DATA = new URL('../../shared/data/', import.meta.url);

interface Json {
  readonly offset: { readonly start: number; readonly length: number };
}

const findWithCompromise = (text: string): readonly Found[] =>
  (nlp(text).quotations().json({ offset: true }) as readonly Json[]).map(({ offset }) => ({
    start: offset.start,
    end: offset.start + offset.length,
    speaker: null,
  }));

const percent = ({ hits, of }: Share): string =>
  of === 0 ? '–' : `${((100 * hits) / of).toFixed(1)} %  (${hits}/${of})`;

function scores(): void {
  for (const set of ['train', 'dev']) {
    const articles = readLines<Annotated>(new URL(`quotes/polnear.${set}.jsonl.gz`, DATA));
    if (articles === null) {
      process.stdout.write(`The annotated articles (${set}) are not here: no scores.\n\n`);
      continue;
    }
    const ours = score(articles, findQuotations);
    // the peer takes minutes for all of them: a tenth is enough to see what it finds
    const peer = score(
      articles.length > 200 ? articles.filter((_, at) => at % 10 === 0) : articles,
      findWithCompromise,
    );
    process.stdout.write(
      `PolNeAR ${set}, ${articles.length} articles${set === 'train' ? ' (the weights were learned on these)' : ''}\n\n`,
    );
    table(
      ['', 'Stet', 'compromise', 'goal'],
      [
        ['quotations found', percent(ours.recall), percent(peer.recall), '≥ 99 %'],
        ['speaker of direct quotations', percent(ours.direct), percent(peer.direct), '≥ 95 %'],
        ['speaker of all quotations', percent(ours.all), percent(peer.all), '≥ 90 %'],
        ['speaker right where one is given', percent(ours.precision), percent(peer.precision), '≥ 94 %'],
        [
          'marks that are no quotation, given a speaker',
          `${ours.falseAlarms} of ${ours.noQuotations}`,
          `${peer.falseAlarms} of ${peer.noQuotations}`,
          `≤ ${Math.floor(ours.noQuotations / 3)}`,
        ],
      ],
    );
    process.stdout.write('\n');
  }
}

interface GermanQuote {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

/** German articles: direct quotations whose marks are found with exactly the annotated bounds. */
function german(): void {
  const articles = readLines<{ readonly text: string; readonly quotes: readonly GermanQuote[] }>(
    new URL('quotes/german_wikinews.dev.jsonl.gz', DATA),
  );
  if (articles === null) return;
  let of = 0;
  let hits = 0;
  for (const { text, quotes } of articles) {
    const found = findQuotations(text, { language: 'de' });
    for (const quote of quotes) {
      if (quote.type !== 'Direct' || !/^["„»]/.test(text.slice(quote.start, quote.end))) continue;
      of++;
      if (found.some(({ start, end }) => start === quote.start && end === quote.end)) hits++;
    }
  }
  process.stdout.write(
    `German Wikinews, ${articles.length} articles: marks found with the right bounds ${percent({ hits, of })}, goal ≥ 97 %\n\n`,
  );
}

const timesOf = (count: number, run: (round: number) => void): readonly number[] => {
  for (let round = 0; round < count; round++) run(round);
  return Array.from({ length: count }, (_, round) => {
    const start = performance.now();
    run(round);
    return performance.now() - start;
  });
};

const pair = (times: readonly number[]): readonly [string, string] => [
  ms(percentile(times, 0.5)),
  ms(percentile(times, 0.95)),
];

function speed(): void {
  const rows: string[][] = [];
  const paragraphsOf = (words: number): readonly string[] => prose(7).paragraphs(words);
  const story = paragraphsOf(2000);
  const text = story.join('\n\n');
  rows.push(['2,000 words from scratch', ...pair(timesOf(40, () => findQuotations(text))), '≤ 15 ms']);
  rows.push(['… compromise', ...pair(timesOf(10, () => findWithCompromise(text))), '']);
  const reading = createReading(story);
  const middle = Math.floor(story.length / 2) | 1;
  const key = timesOf(200, (round) => {
    reading.replace(middle, 1, [`${story[middle]}${'x'.repeat(round % 7)}`]);
    if (reading.quotations.length === 0) throw new Error('the story has lost its quotations');
  });
  rows.push(['one keystroke in it, with the list', ...pair(key), '≤ 1 ms']);
  const short = paragraphsOf(10_000).join('\n\n');
  const long = paragraphsOf(100_000).join('\n\n');
  const shortTimes = timesOf(10, () => findQuotations(short));
  const longTimes = timesOf(10, () => findQuotations(long));
  const ratio = percentile(longTimes, 0.5) / percentile(shortTimes, 0.5) / (long.length / short.length);
  rows.push(['10,000 words', ...pair(shortTimes), '']);
  rows.push(['100,000 words', ...pair(longTimes), `${ratio.toFixed(2)} times linear, goal ≤ 1.3`]);
  const marks = (count: number) =>
    percentile(
      timesOf(5, () => findQuotations('“'.repeat(count))),
      0.5,
    );
  const few = marks(10_000);
  const many = marks(100_000);
  rows.push(['100,000 opening marks in one line', ms(many), '', `${(many / few / 10).toFixed(2)} times linear`]);
  table(['', 'median', 'p95', ''], rows);
  process.stdout.write('\n');
}

function articlesInOneRun(): void {
  const articles = readLines<{ readonly text: string; readonly lang: string }>(
    new URL('articles/articles.jsonl.gz', DATA),
  );
  if (articles === null) return;
  type Find = (text: string, language: string) => readonly unknown[];
  const measure = (texts: typeof articles, find: Find): readonly [string, string, string, number] => {
    const start = performance.now();
    let found = 0;
    for (const { text, lang } of texts) found += find(text, lang).length;
    const time = performance.now() - start;
    const megabytes = texts.reduce((sum, { text }) => sum + text.length, 0) / 1e6;
    const rate = (1000 * megabytes) / time;
    return [String(texts.length), String(found), rate.toFixed(2), rate];
  };
  const ours: Find = (text, language) => findQuotations(text, { language });
  // the peer takes minutes for all of them
  const some = articles.filter((_, at) => at % 16 === 0);
  const whole = measure(articles, ours);
  const part = measure(some, ours);
  const peer = measure(some, findWithCompromise);
  table(
    ['', 'articles', 'quotations', 'MB/s', 'ratio'],
    [
      ['Stet, with speakers', ...whole.slice(0, 3).map(String), ''],
      ['Stet, with speakers', ...part.slice(0, 3).map(String), (part[3] / peer[3]).toFixed(1)],
      ['compromise, without', ...peer.slice(0, 3).map(String), '1.0'],
    ],
  );
}

export async function run(): Promise<void> {
  scores();
  german();
  speed();
  articlesInOneRun();
}

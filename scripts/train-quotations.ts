/**
 * Learns the weights of `src/shared/quotations/weights.ts` from annotated articles and writes that file.
 *
 *     npx node scripts/train-quotations.ts ../shared/data/quotes/polnear.train.jsonl.gz
 *
 * A log-linear choice among the candidates of each quotation, trained on the sum of the annotated ones by AdaGrad with
 * a quadratic penalty, one quotation at a time in a fixed order: the same file and source give the same weights.
 * Each quotation sees the speaker that the model itself chose for the one before, as it will when it is used.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { attributeParagraph, type Choose, INITIAL } from '../src/shared/quotations/attribute.ts';
import { type Candidate, PRIORS } from '../src/shared/quotations/candidates.ts';
import { type Paragraph, readParagraph } from '../src/shared/quotations/paragraph.ts';
import { splitParagraphs } from '../src/shared/quotations/split-paragraphs.ts';
import { wordsOf } from '../src/shared/quotations/words.ts';

interface Marked {
  readonly start: number;
  readonly end: number;
  readonly speaker?: { readonly start: number; readonly end: number } | null;
}

interface Article {
  readonly text: string;
  readonly quotes: readonly Marked[];
  readonly unattributed_quoted: readonly Marked[];
}

const EPOCHS = 6;
/** Trainings from nothing, each in another order of the articles; their mean is what is written. */
const ROUNDS = 3;
const RATE = 0.15;
const PENALTY = 2e-5;
/** Weights smaller than this, or of features seen in fewer quotations, are left out. */
const SMALLEST = 0.08;
const LEAST_OFTEN = 5;
const TARGET = new URL('../src/shared/quotations/weights.ts', import.meta.url);

const source = process.argv[2];
if (source === undefined) {
  console.error('usage: node scripts/train-quotations.ts ARTICLES.jsonl.gz');
  process.exit(2);
}

const articles = gunzipSync(readFileSync(source))
  .toString('utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Article);

const words = wordsOf('en');
interface Prepared {
  readonly article: Article;
  readonly paragraphs: readonly Paragraph[];
  readonly offsets: ReadonlyMap<Paragraph, number>;
}
const prepared: readonly Prepared[] = articles.map((article) => {
  const lines = splitParagraphs(article.text);
  const paragraphs = lines.map((line, index) =>
    readParagraph(line.text, { previous: lines[index - 1]?.text, next: lines[index + 1]?.text }, words),
  );
  return {
    article,
    paragraphs,
    offsets: new Map(paragraphs.map((paragraph, index) => [paragraph, lines[index]?.start ?? 0])),
  };
});

const identifiers = new Map<string, number>();
const weight: number[] = [];
const priors: number[] = [];
const squares: number[] = [];
const seen: number[] = [];
const touched: number[] = [];
/** Sum of each weight at the end of every epoch but the first: their mean is what is written. */
const summed: number[] = [];
let step = 0;

const fixed = new Set<number>();
const identify = (feature: string): number => {
  const known = identifiers.get(feature);
  if (known !== undefined) return known;
  const id = weight.length;
  identifiers.set(feature, id);
  if (feature in PRIORS) fixed.add(id);
  weight.push(PRIORS[feature] ?? 0);
  priors.push(PRIORS[feature] ?? 0);
  squares.push(1e-6);
  seen.push(0);
  touched.push(0);
  summed.push(0);
  return id;
};

const jaccard = (a: Marked, b: Marked): number => {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
};

let loss = 0;
let right = 0;
let trained = 0;
let unreachable = 0;

const learn =
  ({ article, offsets }: Prepared, round: number, epoch: number): Choose =>
  (candidates, paragraph, segment) => {
    const base = offsets.get(paragraph) ?? 0;
    const span = { start: base + segment.start, end: base + segment.end };
    const quote = article.quotes.find((marked) => jaccard(marked, span) >= 0.8);
    const marked = quote ?? article.unattributed_quoted.find((other) => jaccard(other, span) >= 0.8);
    const ids = candidates.map((candidate) => candidate.features.map(identify));
    const scores = ids.map((list) => list.reduce((sum, id) => sum + (weight[id] ?? 0), 0));
    const top = Math.max(...scores);
    const exps = scores.map((score) => Math.exp(score - top));
    const total = exps.reduce((sum, value) => sum + value, 0);
    const best = scores.indexOf(top);
    const confidence = 1 / total;
    if (marked === undefined || (quote !== undefined && !quote.speaker)) return { index: best, confidence };
    const isRight = (candidate: Candidate): boolean => {
      if (candidate.mention < 0) return quote === undefined;
      if (!quote?.speaker) return false;
      const mention = candidate.paragraph.mentions[candidate.mention];
      if (mention === undefined) return false;
      const offset = offsets.get(candidate.paragraph) ?? 0;
      return offset + mention.start < quote.speaker.end && offset + mention.end > quote.speaker.start;
    };
    const rightOnes = candidates.map(isRight);
    if (!rightOnes.includes(true)) {
      unreachable++;
      return { index: best, confidence };
    }
    let rightSum = 0;
    rightOnes.forEach((is, at) => {
      if (is) rightSum += exps[at] as number;
    });
    loss -= Math.log(rightSum / total);
    trained++;
    if (rightOnes[best]) right++;
    step++;
    ids.forEach((list, at) => {
      const share = (exps[at] as number) / total;
      const gradient = share - (rightOnes[at] ? (exps[at] as number) / rightSum : 0);
      if (Math.abs(gradient) < 1e-4) return;
      for (const id of list) {
        if (fixed.has(id)) continue;
        if (round === 0 && epoch === 0 && touched[id] !== step) {
          touched[id] = step;
          seen[id] = (seen[id] as number) + 1;
        }
        const slope = gradient + PENALTY * (weight[id] as number) * 50;
        squares[id] = (squares[id] as number) + slope * slope;
        weight[id] = (weight[id] as number) - (RATE * slope) / Math.sqrt(squares[id] as number);
      }
    });
    if (epoch > 0) return { index: best, confidence };
    let answer = 0;
    rightOnes.forEach((is, at) => {
      if (is && (!rightOnes[answer] || (exps[at] as number) > (exps[answer] as number))) answer = at;
    });
    return { index: answer, confidence };
  };

let seed = 20240601;
const random = (): number => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 2 ** 32;
};
const order = prepared.map((_, index) => index);
for (let round = 0; round < ROUNDS; round++) {
  weight.forEach((_, id) => {
    weight[id] = priors[id] as number;
    squares[id] = 1e-6;
  });
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1));
      [order[at], order[other]] = [order[other] as number, order[at] as number];
    }
    loss = 0;
    right = 0;
    trained = 0;
    unreachable = 0;
    for (const index of order) walk(prepared[index] as Prepared, round, epoch);
    if (epoch > 0) {
      weight.forEach((value, id) => {
        summed[id] = (summed[id] as number) + value;
      });
    }
    console.error(
      `round ${round}, epoch ${epoch}: loss ${(loss / trained).toFixed(4)}, right ${((100 * right) / trained).toFixed(2)} % of ${trained}, out of reach ${unreachable}, features ${weight.length}`,
    );
  }
}

/** Attributes an article from its first paragraph to its last, learning from each quotation. */
function walk(article: Prepared, round: number, epoch: number): void {
  const { paragraphs } = article;
  const choose = learn(article, round, epoch);
  let state = INITIAL;
  paragraphs.forEach((paragraph, at) => {
    if (paragraph.quoteTokens.length === 0 && state.carried === null) return;
    const before = [paragraphs[at - 1], paragraphs[at - 2], paragraphs[at - 3]].filter((other) => other !== undefined);
    state = attributeParagraph(paragraph, before, paragraphs[at + 1], state, words, choose).state;
  });
}

const kept = [...identifiers]
  .map(([feature, id]) => [feature, (summed[id] as number) / (ROUNDS * (EPOCHS - 1)), seen[id] as number] as const)
  .filter(([feature, value, count]) => !(feature in PRIORS) && Math.abs(value) >= SMALLEST && count >= LEAST_OFTEN)
  .sort(([a], [b]) => (a < b ? -1 : 1));
const lines = kept.map(
  ([feature, value]) =>
    `  ${/^[a-z]\w*$/i.test(feature) ? feature : `'${feature.replace(/['\\]/g, '\\$&')}'`}: ${Number(value.toFixed(2))},`,
);
writeFileSync(
  TARGET,
  `/** Weights of the features of \`candidates.ts\`. Written by \`scripts/train-quotations.ts\`; do not edit by hand. */\nexport const weights: Readonly<Record<string, number>> = {\n${lines.join('\n')}\n};\n`,
);
console.error(`${kept.length} weights kept`);

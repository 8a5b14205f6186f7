/**
 * Learns the weights of `src/shared/quotations/weights.ts` from annotated articles and writes that file, or shows how good such
 * weights are on outlets that they were not learned from.
 *
 *     npx node scripts/train-quotations.ts ../shared/data/quotes/polnear.train.jsonl.gz
 *     npx node scripts/train-quotations.ts ../shared/data/quotes/polnear.train.jsonl.gz --held-out
 */
import { writeFileSync } from 'node:fs';
import { type Prepared, readArticles } from './quotations/articles.ts';
import { emptyFigures, scoreArticles, showFigures } from './quotations/held-out.ts';
import { learnWeights } from './quotations/learn.ts';

const TARGET = new URL('../src/shared/quotations/weights.ts', import.meta.url);

/** Each outlet once, with weights learned from all the others. */
function showHeldOut(articles: readonly Prepared[]): void {
  const all = emptyFigures();
  for (const outlet of [...new Set(articles.map(({ article }) => article.outlet))].sort()) {
    const weights = learnWeights(articles.filter(({ article }) => article.outlet !== outlet));
    const figures = emptyFigures();
    const held = articles.filter(({ article }) => article.outlet === outlet);
    for (const sums of [figures, all]) scoreArticles(held, weights, sums);
    console.log(showFigures(outlet, figures));
  }
  console.log(showFigures('all outlets', all));
}

function writeWeights(articles: readonly Prepared[]): void {
  const weights = [...learnWeights(articles)].sort(([a], [b]) => (a < b ? -1 : 1));
  const lines = weights.map(
    ([feature, tenths]) =>
      `  ${/^[a-z]\w*$/i.test(feature) ? feature : `'${feature.replace(/['\\]/g, '\\$&')}'`}: ${tenths},`,
  );
  writeFileSync(
    TARGET,
    `/** Weights, in tenths, of the features of \`candidates.ts\`. Written by \`scripts/train-quotations.ts\`; do not edit by hand. */\nexport const weights: Readonly<Record<string, number>> = {\n${lines.join('\n')}\n};\n`,
  );
  console.log(`${weights.length} weights written`);
}

const source = process.argv[2];
if (source === undefined) {
  console.error('usage: node scripts/train-quotations.ts ARTICLES.jsonl.gz [--held-out]');
  process.exit(2);
}
const articles = readArticles(source);
if (process.argv[3] === '--held-out') showHeldOut(articles);
else writeWeights(articles);

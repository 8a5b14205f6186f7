/**
 * Learns the weights of `src/core/related/suggest/weights.ts` from stories that editors filed as one, and writes that file.
 *
 *     npx node scripts/train-related.ts ARCHIVE GROUPS.json
 *
 * ARCHIVE is the folder of an archive into which the stories were imported; GROUPS is `{name: {"docs": [external ids]}}`. The groups are
 * parted into two halves by their names: weights learned on either half are measured on the other, and those learned on both are written.
 * A log-linear choice among the candidates of each story, trained on the chance of the annotated ones with a quadratic penalty, by full
 * gradients (Adam): the same archive and groups give the same weights.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { connectToRead } from '../src/core/archive/connect-to-read.ts';
import { archiveFiles } from '../src/core/archive/layout.ts';
import { FEATURES } from '../src/core/related/suggest/likeness.ts';
import { newSuggester } from '../src/core/related/suggest/suggest-stories.ts';
import { storyIdNamed } from '../src/core/stories/story-named.ts';

interface Choice {
  readonly half: number;
  /** How many other stories the group has; some may not be among the candidates. */
  readonly wanted: number;
  readonly candidates: readonly { readonly right: boolean; readonly values: Float64Array }[];
}

const EPOCHS = 200;
const RATE = 0.08;
const PENALTY = 2e-3;
/** Being farther apart in time never speaks for a candidate. */
const NEVER_ABOVE_ZERO: ReadonlySet<string> = new Set([
  'day',
  'twoDays',
  'fourDays',
  'eightDays',
  'month',
  'year',
  'undated',
]);
const TARGET = new URL('../src/core/related/suggest/weights.ts', import.meta.url);

const [archive, groupsFile] = process.argv.slice(2);
if (archive === undefined || groupsFile === undefined) {
  console.error('usage: node scripts/train-related.ts ARCHIVE GROUPS.json');
  process.exit(2);
}
const groups = Object.entries(
  JSON.parse(readFileSync(groupsFile, 'utf8')) as Record<string, { readonly docs: readonly string[] }>,
);

const db = connectToRead(archiveFiles(archive).database);
const suggester = newSuggester(db);
const choices = groups.flatMap(([name, { docs }]) => docs.map((id) => choose(name, id, docs)));

function choose(group: string, id: string, docs: readonly string[]): Choice {
  const { compared } = suggester.compare({
    ...{ storyId: storyIdNamed(db, id), text: null, filters: { earlierOnly: false, sameDesk: false }, limit: 10 },
    at: '2000-01-01T00:00:00.000Z',
  });
  return {
    half: halfOf(group),
    wanted: docs.length - 1,
    candidates: compared.map(({ story, likeness }) => ({
      right: story.externalId !== null && docs.includes(story.externalId),
      values: Float64Array.from(FEATURES, (feature) => likeness[feature]),
    })),
  };
}

/** 0 or 1, by an FNV-1a hash of the name with its high bits folded in. */
function halfOf(name: string): number {
  let hash = 0x811c9dc5;
  for (const letter of name) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return ((hash ^ (hash >>> 13)) >>> 4) & 1;
}

const all = choices.flatMap(({ candidates }) => candidates);
/** Features are trained in their own standard deviations, so that one rate and one penalty suit all. */
const scale = FEATURES.map((_, feature) => {
  const values = all.map(({ values: held }) => held[feature] ?? 0);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) || 1;
});

const scoreOf = (weights: readonly number[], values: Float64Array): number =>
  weights.reduce((sum, weight, feature) => sum + (weight * (values[feature] ?? 0)) / (scale[feature] ?? 1), 0);

/** Weights of the features in their standard deviations. */
function learn(from: readonly Choice[]): number[] {
  const weights = FEATURES.map(() => 0);
  const first = FEATURES.map(() => 0);
  const second = FEATURES.map(() => 0);
  const reachable = from.filter(({ candidates }) => candidates.some(({ right }) => right));
  for (let epoch = 1; epoch <= EPOCHS; epoch++) {
    const gradient = FEATURES.map(() => 0);
    for (const { candidates } of reachable) {
      const scores = candidates.map(({ values }) => scoreOf(weights, values));
      const top = Math.max(...scores);
      const chances = scores.map((score) => Math.exp(score - top));
      const total = chances.reduce((sum, chance) => sum + chance, 0);
      const right = chances.reduce((sum, chance, at) => sum + (candidates[at]?.right === true ? chance : 0), 0);
      candidates.forEach(({ right: is, values }, at) => {
        const chance = chances[at] ?? 0;
        const slope = chance / total - (is ? chance / right : 0);
        if (slope === 0) return;
        gradient.forEach((sum, feature) => {
          gradient[feature] = sum + (slope * (values[feature] ?? 0)) / (scale[feature] ?? 1);
        });
      });
    }
    const rate = epoch > EPOCHS * 0.7 ? RATE / 4 : RATE;
    gradient.forEach((sum, feature) => {
      const slope = sum / reachable.length + PENALTY * (weights[feature] ?? 0);
      first[feature] = 0.9 * (first[feature] ?? 0) + 0.1 * slope;
      second[feature] = 0.99 * (second[feature] ?? 0) + 0.01 * slope * slope;
      const step =
        (first[feature] ?? 0) / (1 - 0.9 ** epoch) / (Math.sqrt((second[feature] ?? 0) / (1 - 0.99 ** epoch)) + 1e-8);
      const moved = (weights[feature] ?? 0) - rate * step;
      weights[feature] = NEVER_ABOVE_ZERO.has(FEATURES[feature] ?? '') ? Math.min(0, moved) : moved;
    });
  }
  return weights;
}

function measure(weights: readonly number[], on: readonly Choice[]): string {
  let hits = 0;
  let recall = 0;
  let reciprocal = 0;
  for (const { candidates, wanted } of on) {
    const ranked = candidates
      .map(({ right, values }) => ({ right, score: scoreOf(weights, values) }))
      .toSorted((a, b) => b.score - a.score)
      .slice(0, 10);
    if (ranked.slice(0, 5).some(({ right }) => right)) hits += 1;
    recall += ranked.filter(({ right }) => right).length / wanted;
    const place = ranked.findIndex(({ right }) => right);
    if (place >= 0) reciprocal += 1 / (place + 1);
  }
  const mean = (sum: number): string => (sum / on.length).toFixed(3);
  return `hit@5 ${mean(hits)}  R@10 ${mean(recall)}  MRR@10 ${mean(reciprocal)}  (${on.length} stories)`;
}

const halves = [0, 1].map((half) => choices.filter((choice) => choice.half === half));
const among = choices.reduce((sum, { candidates }) => sum + candidates.filter(({ right }) => right).length, 0);
const wanted = choices.reduce((sum, choice) => sum + choice.wanted, 0);
console.error(`among the candidates: ${((100 * among) / wanted).toFixed(1)} % of ${wanted}`);
halves.forEach((half, at) => {
  const other = halves[1 - at] ?? [];
  const weights = learn(half);
  console.error(`learned on half ${at}: ${measure(weights, half)}`);
  console.error(`      on the other: ${measure(weights, other)}`);
});
const written = learn(choices);
console.error(`learned on both:   ${measure(written, choices)}`);
const lines = FEATURES.map(
  (feature, at) => `  ${feature}: ${Number(((written[at] ?? 0) / (scale[at] ?? 1)).toFixed(3))},`,
);
writeFileSync(
  TARGET,
  `import type { Likeness } from './likeness.ts';\n\n/** What each feature of \`likeness.ts\` weighs. Written by \`scripts/train-related.ts\`; do not edit by hand. */\nexport const weights: Readonly<Likeness> = {\n${lines.join('\n')}\n};\n`,
);
db.close();

/**
 * Learning the weights: a log-linear choice among the candidates of each quotation, trained on the sum of the annotated ones,
 * one quotation at a time in a fixed order, so that the same articles and source give the same weights.
 *
 * The method is FTRL-Proximal (McMahan et al., "Ad Click Prediction: a View from the Trenches", KDD 2013, algorithm 1), whose
 * absolute penalty leaves most weights at zero. Each quotation sees the speaker that stands in the annotation for the one before
 * in the first epoch, and the one that the model itself chose, as it will when it is used, in the others.
 */
import { attributeParagraph, type Choose, INITIAL } from '../../src/shared/quotations/attribute.ts';
import { type Candidate, PRIORS } from '../../src/shared/quotations/candidates.ts';
import { type Prepared, shared, words } from './articles.ts';

export interface Settings {
  readonly epochs: number;
  readonly rate: number;
  /** Weight of the absolute penalty, which sets weights to zero, and of the quadratic one, which makes them small. */
  readonly sparse: number;
  readonly small: number;
  /** Only these features where given. */
  readonly only?: ReadonlySet<string>;
  readonly seed: number;
}

class Model {
  readonly identifiers = new Map<string, number>();
  readonly names: string[] = [];
  readonly weight: number[] = [];
  readonly pulled: number[] = [];
  readonly squares: number[] = [];
  readonly fixed: boolean[] = [];
  readonly #settings: Settings;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  /** -1 of a feature that is left out. */
  identify = (feature: string): number => {
    const known = this.identifiers.get(feature);
    if (known !== undefined) return known;
    const prior = PRIORS[feature];
    const { only } = this.#settings;
    if (only !== undefined && prior === undefined && !only.has(feature)) {
      this.identifiers.set(feature, -1);
      return -1;
    }
    const id = this.weight.length;
    this.identifiers.set(feature, id);
    this.names.push(feature);
    this.weight.push(prior ?? 0);
    this.pulled.push(0);
    this.squares.push(0);
    this.fixed.push(prior !== undefined);
    return id;
  };

  pull(id: number, gradient: number): void {
    if (this.fixed[id]) return;
    const { rate, sparse, small } = this.#settings;
    const before = this.squares[id] as number;
    const after = before + gradient * gradient;
    const step = (Math.sqrt(after) - Math.sqrt(before)) / rate;
    const pulled = (this.pulled[id] as number) + gradient - step * (this.weight[id] as number);
    this.squares[id] = after;
    this.pulled[id] = pulled;
    this.weight[id] =
      Math.abs(pulled) <= sparse ? 0 : -(pulled - Math.sign(pulled) * sparse) / ((1 + Math.sqrt(after)) / rate + small);
  }
}

/** Weights by feature, without those of zero and those set by hand, and how much the articles pulled at each in all. */
interface Learned {
  readonly weights: Map<string, number>;
  readonly pulls: ReadonlyMap<string, number>;
}

function learn(articles: readonly Prepared[], settings: Settings): Learned {
  const model = new Model(settings);
  const order = articles.map((_, index) => index);
  let { seed } = settings;
  const random = (): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  const sums = new Map<string, number>();
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    for (let at = order.length - 1; at > 0; at--) {
      const other = Math.floor(random() * (at + 1));
      [order[at], order[other]] = [order[other] as number, order[at] as number];
    }
    for (const index of order) {
      const article = articles[index] as Prepared;
      attributeArticle(article, chooseAndLearn(model, article, epoch === 0));
    }
    if (epoch < settings.epochs / 2) continue;
    // the mean over the later half stands for the last one, which the last articles would sway
    model.weight.forEach((value, id) => {
      if (value !== 0 && !model.fixed[id]) {
        const name = model.names[id] as string;
        sums.set(name, (sums.get(name) ?? 0) + value);
      }
    });
  }
  const counted = settings.epochs - Math.ceil(settings.epochs / 2);
  for (const [name, sum] of sums) sums.set(name, sum / counted);
  return { weights: sums, pulls: new Map(model.names.map((name, id) => [name, model.squares[id] as number])) };
}

/** How many weights are kept, so that their file can be read. */
const KEPT = 2400;
/** Trainings of the kept ones, each in another order of the articles, whose mean is taken. */
const ROUNDS = 4;
/** A weight that many articles pull at is kept before one as large that few do: the power of the pulls in that order. */
const FREQUENT = 0.1;

/** The weights to be written, in tenths: those that a first, sparse training makes largest, trained again without the others. */
export function learnWeights(articles: readonly Prepared[]): Map<string, number> {
  const { weights: first, pulls } = learn(articles, { epochs: 6, rate: 0.3, sparse: 2, small: 0.5, seed: 20240601 });
  const worth = (feature: string, value: number): number => Math.abs(value) * (pulls.get(feature) ?? 0) ** FREQUENT;
  const only = new Set(
    [...first]
      .sort(([a, valueOfA], [b, valueOfB]) => worth(b, valueOfB) - worth(a, valueOfA))
      .slice(0, KEPT)
      .map(([feature]) => feature),
  );
  const sums = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round++) {
    const again = learn(articles, { epochs: 6, rate: 0.3, sparse: 0, small: 0.7, seed: 7 + round, only });
    for (const [feature, value] of again.weights) sums.set(feature, (sums.get(feature) ?? 0) + value);
  }
  const weights = new Map<string, number>();
  for (const [feature, sum] of sums) {
    const tenths = Math.round((10 * sum) / ROUNDS);
    if (tenths !== 0) weights.set(feature, tenths);
  }
  return weights;
}

/** Attributes an article from its first paragraph to its last. */
export function attributeArticle({ paragraphs }: Prepared, choose: Choose): void {
  let state = INITIAL;
  paragraphs.forEach((paragraph, at) => {
    if (paragraph.quoteTokens.length === 0 && state.carried === null) return;
    const before = [paragraphs[at - 1], paragraphs[at - 2], paragraphs[at - 3]].filter((other) => other !== undefined);
    state = attributeParagraph(paragraph, before, paragraphs[at + 1], state, words, choose).state;
  });
}

/** Whole utterances count for more than words inside a sentence: a checker meets and minds them most. */
const DIRECT = 1.4;

const chooseAndLearn =
  (model: Model, { article, offsets }: Prepared, follow: boolean): Choose =>
  (candidates, paragraph, segment) => {
    const base = offsets.get(paragraph) ?? 0;
    const span = { start: base + segment.start, end: base + segment.end };
    const quote = article.quotes.find((marked) => shared(marked, span) >= 0.8);
    const marked = quote ?? article.unattributed_quoted.find((other) => shared(other, span) >= 0.8);
    const ids = candidates.map((candidate) => candidate.features.map(model.identify));
    const scores = ids.map((list) => list.reduce((sum, id) => sum + (id < 0 ? 0 : (model.weight[id] as number)), 0));
    const top = Math.max(...scores);
    const shares = scores.map((score) => Math.exp(score - top));
    const total = shares.reduce((sum, value) => sum + value, 0);
    const best = { index: scores.indexOf(top), confidence: 1 / total };
    if (marked === undefined || (quote !== undefined && !quote.speaker)) return best;
    const isRight = (candidate: Candidate): boolean => {
      if (candidate.mention < 0) return quote === undefined;
      if (!quote?.speaker) return false;
      const mention = candidate.paragraph.mentions[candidate.mention];
      if (mention === undefined) return false;
      const offset = offsets.get(candidate.paragraph) ?? 0;
      return offset + mention.start < quote.speaker.end && offset + mention.end > quote.speaker.start;
    };
    const right = candidates.map(isRight);
    if (!right.includes(true)) return best;
    let rightTotal = 0;
    right.forEach((is, at) => {
      if (is) rightTotal += shares[at] as number;
    });
    const counts = quote?.type === 'direct' ? DIRECT : 1;
    const gradients = new Map<number, number>();
    ids.forEach((list, at) => {
      const share = shares[at] as number;
      const gradient = counts * (share / total - (right[at] ? share / rightTotal : 0));
      if (gradient === 0) return;
      for (const id of list) if (id >= 0) gradients.set(id, (gradients.get(id) ?? 0) + gradient);
    });
    for (const [id, gradient] of gradients) if (Math.abs(gradient) > 1e-6) model.pull(id, gradient);
    if (!follow) return best;
    let index = right.indexOf(true);
    right.forEach((is, at) => {
      if (is && (shares[at] as number) > (shares[index] as number)) index = at;
    });
    return { index, confidence: best.confidence };
  };

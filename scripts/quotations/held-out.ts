/** How good weights are on articles that they were not learned from: the rules of the score tool that comes with the evaluation data. */
import { type Choose, chooseBest } from '../../src/shared/quotations/attribute.ts';
import { PRIORS } from '../../src/shared/quotations/candidates.ts';
import { type Prepared, type Span, shared } from './articles.ts';
import { attributeArticle } from './learn.ts';

export interface Miss {
  readonly article: Prepared;
  readonly quote: Span;
  readonly type: string;
  readonly gold: Span | null;
  readonly got: Span | null;
  readonly confidence: number;
}

/** Counts that add up over sets. */
export interface Figures {
  direct: number;
  directOf: number;
  all: number;
  allOf: number;
  given: number;
  falseAlarms: number;
  none: number;
  misses: Miss[];
}

export const emptyFigures = (): Figures => ({
  direct: 0,
  directOf: 0,
  all: 0,
  allOf: 0,
  given: 0,
  falseAlarms: 0,
  none: 0,
  misses: [],
});

/** Adds the figures of the articles to `figures`. A quotation whose marks are not found counts as a speaker missed. */
export function scoreArticles(
  articles: readonly Prepared[],
  tenths: ReadonlyMap<string, number>,
  figures: Figures,
): void {
  const best = chooseBest((features) => {
    let sum = 0;
    for (const feature of features) sum += (tenths.get(feature) ?? 0) / 10 + (PRIORS[feature] ?? 0);
    return sum;
  });
  for (const article of articles) {
    const found: { readonly span: Span; readonly speaker: Span | null; readonly confidence: number }[] = [];
    const keep: Choose = (candidates, paragraph, segment) => {
      const chosen = best(candidates, paragraph, segment);
      const base = article.offsets.get(paragraph) ?? 0;
      const candidate = candidates[chosen.index];
      const mention = candidate?.paragraph.mentions[candidate.mention];
      const offset = candidate === undefined ? 0 : (article.offsets.get(candidate.paragraph) ?? 0);
      found.push({
        span: { start: base + segment.start, end: base + segment.end },
        speaker: mention === undefined ? null : { start: offset + mention.start, end: offset + mention.end },
        confidence: chosen.confidence,
      });
      return chosen;
    };
    attributeArticle(article, keep);
    const { quotes, unattributed_quoted: none } = article.article;
    for (const quote of quotes) {
      if (!quote.speaker) continue;
      const { speaker: gold } = quote;
      const match = found.find(({ span }) => shared(span, quote) >= 0.8);
      const got = match?.speaker ?? null;
      const right = got !== null && got.start < gold.end && got.end > gold.start;
      figures.allOf++;
      if (right) figures.all++;
      if (got !== null) figures.given++;
      if (quote.type === 'direct') {
        figures.directOf++;
        if (right) figures.direct++;
      }
      if (!right)
        figures.misses.push({ article, quote, type: quote.type ?? '', gold, got, confidence: match?.confidence ?? 0 });
    }
    for (const mark of none) {
      const match = found.find(({ span }) => shared(span, mark) >= 0.8);
      figures.none++;
      if (!match?.speaker) continue;
      figures.falseAlarms++;
      figures.misses.push({
        article,
        quote: mark,
        type: 'none',
        gold: null,
        got: match.speaker,
        confidence: match.confidence,
      });
    }
  }
}

const percent = (part: number, of: number): string => (of === 0 ? '–' : ((100 * part) / of).toFixed(2));

export const showFigures = (name: string, figures: Figures): string =>
  `${name.padEnd(14)} direct ${percent(figures.direct, figures.directOf)} %, all ${percent(figures.all, figures.allOf)} %, right where given ${percent(figures.all, figures.given)} %, false alarms ${figures.falseAlarms} of ${figures.none}`;

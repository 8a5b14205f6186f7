/** A part of a whole and its percentage: "3 of 12 councillors, 30 per cent". */
import { type Amount, sameUnit } from '../amounts.ts';
import { amountsBySentence, type ReadParagraph } from '../paragraph.ts';
import { phraseAt } from '../tokens.ts';
import { type SumFinding, written } from './finding.ts';
import { meet, percentRange, rangeOf, shown } from './range.ts';

/** Words of the noun that may stand behind the whole, before the mark that leads on to the percentage. */
const NOUN = 4;
/** Marks and words that say "this is the same said otherwise". */
const LEADS_ON: ReadonlySet<string> = new Set([
  ',',
  '(',
  '–',
  '—',
  '-',
  ';',
  'or',
  'soit',
  'oder',
  'ossia',
  'also',
  'sea',
  'cioè',
]);

export function sharesOf(paragraph: ReadParagraph): SumFinding[] {
  return amountsBySentence(paragraph).flatMap((amounts) =>
    amounts.flatMap((part, at) => {
      const whole = amounts[at + 1];
      if (whole === undefined || !isShare(paragraph, part, whole)) return [];
      const behind = amounts[at + 2];
      const before = amounts[at - 1];
      const percent = [
        behind?.unit === 'percent' && leadsOn(paragraph, whole.to, behind.from) ? behind : null,
        before?.unit === 'percent' && leadsOn(paragraph, before.to, part.from) ? before : null,
      ].find((one) => one !== null);
      return percent === undefined || percent === null ? [] : judge(paragraph, part, whole, percent);
    }),
  );
}

/** "3 of 12", "3 out of the 12", "3 von 12". */
function isShare({ tokens, lexicon }: ReadParagraph, part: Amount, whole: Amount): boolean {
  if (part.unit !== 'count' && part.unit !== 'money') return false;
  if (whole.unit !== part.unit || (whole.unit === 'money' && !sameUnit(part, whole))) return false;
  // "one of the 12" tells of one, not of a share.
  if (part.value > whole.value || whole.value === 0 || (part.value === 1 && !part.figures)) return false;
  for (const from of [part.to, part.nounTo]) {
    let at = phraseAt(tokens, from, lexicon.of);
    while (at > 0 && at < whole.from && lexicon.fillers.has(tokens[at]?.lower ?? '')) at += 1;
    if (at === whole.from) return true;
  }
  return false;
}

/** At most a noun, then what leads on, then nothing but fillers. */
function leadsOn({ tokens, lexicon }: ReadParagraph, from: number, to: number): boolean {
  let at = from;
  while (at < to && at - from <= NOUN && tokens[at]?.kind === 'word' && !LEADS_ON.has(tokens[at]?.lower ?? '')) at += 1;
  if (at >= to || !LEADS_ON.has(tokens[at]?.lower ?? '')) return false;
  for (at += 1; at < to; at++) {
    const lower = tokens[at]?.lower ?? '';
    if (!lexicon.fillers.has(lower) && !LEADS_ON.has(lower)) return false;
  }
  return true;
}

function judge(paragraph: ReadParagraph, part: Amount, whole: Amount, percent: Amount): SumFinding[] {
  const [of, all] = [rangeOf(part), rangeOf(whole)];
  const share = { low: (100 * of.low) / all.high, high: (100 * of.high) / all.low };
  if (meet(share, percentRange(percent))) return [];
  const says = written(paragraph, percent.from, percent.to);
  const computed = shown((100 * part.value) / whole.value);
  const from = Math.min(part.from, percent.from);
  const to = Math.max(whole.to, percent.to);
  return [
    {
      rule: 'share',
      from,
      to,
      message: `${shown(part.value)} of ${shown(whole.value)} is ${computed}%, the text says ${says}: check which figure is right.`,
    },
  ];
}

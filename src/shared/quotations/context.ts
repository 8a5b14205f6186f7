/** What the text says about how, when, where and to whom the words were said, taken over as it stands. */
import type { Choice } from './attribute.ts';
import type { VerbGroup } from './clauses.ts';
import type { ContextPatterns } from './languages/language.ts';
import type { Paragraph } from './paragraph.ts';
import type { QuotationContext } from './quotation.ts';
import type { Token } from './tokens.ts';

/** Characters of a sentence that are looked at: enough for any real one, and a bound for hostile ones. */
const REACH = 600;

/** Looks in the sentence of the cue, outside the quotations. */
export function contextOf(choice: Choice, patterns: ContextPatterns | null): QuotationContext {
  const { paragraph, mention, cue } = choice.candidate;
  if (mention < 0 || patterns === null) return {};
  const group = cue >= 0 ? paragraph.groups[cue] : undefined;
  const around = sentenceAround(paragraph, group, paragraph.mentions[mention]?.from ?? 0);
  const find = (pattern: RegExp, within = around): string | undefined => pattern.exec(within)?.[1]?.trim();
  const how = find(patterns.how);
  const to = find(patterns.to) ?? (how === undefined ? undefined : find(patterns.toIn, how));
  const day = find(patterns.day);
  const anonymity = find(patterns.anonymity);
  // a place in the addressee or the occasion is part of that
  const rest = [how, to].reduce<string>((left, part) => (part === undefined ? left : left.replace(part, '')), around);
  const place = group?.cls === 'say' ? find(patterns.place, rest) : undefined;
  return {
    ...(to === undefined ? {} : { to }),
    ...(how === undefined ? {} : { how }),
    ...(day === undefined ? {} : { day }),
    ...(place === undefined ? {} : { place }),
    ...(anonymity === undefined ? {} : { anonymity }),
  };
}

function sentenceAround(paragraph: Paragraph, group: VerbGroup | undefined, mentionFrom: number): string {
  const { tokens, text } = paragraph;
  const anchor = group?.from ?? mentionFrom;
  const sentence = (tokens[anchor] as Token).sentence;
  let from = anchor;
  while (from > 0 && anchor - from < 60 && tokens[from - 1]?.sentence === sentence) from--;
  let to = anchor + 1;
  while (to < tokens.length && to - anchor < 60 && tokens[to]?.sentence === sentence) to++;
  let around = '';
  for (let at = from; at < to; at++) {
    const token = tokens[at] as Token;
    const gap = at > from ? text.slice((tokens[at - 1] as Token).end, token.start).slice(0, 2) : '';
    around += gap + (token.cls === 'quote' ? '“”' : text.slice(token.start, token.end).slice(0, 60));
    if (around.length > REACH) break;
  }
  return around;
}

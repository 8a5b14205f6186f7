/** What the text says about how, when, where and to whom the words were said, taken over as it stands. */
import type { Choice } from './attribute.ts';
import type { VerbGroup } from './clauses.ts';
import type { Paragraph } from './paragraph.ts';
import type { QuotationContext } from './quotation.ts';
import type { Token } from './tokens.ts';

const TO =
  /\b(?:told|telling|tells|tell)\s+((?:(?:the|a|an|his|her|their)\s+)?[^\s,.;:“"”]+(?:\s+(?!(?:that|on|in|during|at|after|before|he|she|they|it|how|about|of|by|last|this|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)[a-z]*\b)[^\s,.;:“"”]+){0,5})/;
const HOW =
  /\b((?:in|during|at|via|by|on|through)\s+(?:(?:a|an|the|his|her|their|its|this)\s+)?(?:[\w’'-]+\s+){0,3}?(?:interview|statement|speech|tweet|tweets|email|e-mail|letter|post|press conference|news conference|news release|press release|op-ed|memo|message|debate|briefing|rally|hearing|call|appearance|Twitter|Facebook|Instagram|town hall|testimony|address|blog post|video|report|interviews|remarks)(?:\s+(?:on|with|to|at|for)\s+(?:(?:the|a|an)\s+)?[A-Z][^\s,.;:“"”]*(?:\s+[A-Z][^\s,.;:“"”]*){0,4})?)/;
const DAY =
  /\b((?:on\s+|late\s+|early\s+|last\s+|this\s+)?(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|yesterday|today|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)[a-z]*\.?\s+\d{1,2}|March\s+\d{1,2}|April\s+\d{1,2}|May\s+\d{1,2}|June\s+\d{1,2}|July\s+\d{1,2})(?:\s+(?:morning|afternoon|evening|night))?)/;
const ANONYMITY =
  /\b((?:on|under)\s+(?:the\s+)?condition\s+of\s+anonymity(?:\s+(?:because|to|in order|as|since|so)[^.;“"”]{0,160})?|(?:who\s+)?(?:asked|declined|wished|requested|refused)\s+(?:not\s+)?to\s+be\s+(?:named|identified|quoted by name)(?:\s+because[^.;“"”]{0,160})?)/i;
const PLACE = /\bin\s+([A-Z][\w’'.-]+(?:\s+[A-Z][\w’'.-]+){0,3})/;
/** Characters of a sentence that are looked at: enough for any real one, and a bound for hostile ones. */
const REACH = 600;

/** Looks in the sentence of the cue, outside the quotations. */
export function contextOf(choice: Choice): QuotationContext {
  const { paragraph, mention, cue } = choice.candidate;
  if (mention < 0) return {};
  const group = cue >= 0 ? paragraph.groups[cue] : undefined;
  const around = sentenceAround(paragraph, group, paragraph.mentions[mention]?.from ?? 0);
  const to = TO.exec(around)?.[1];
  const how = HOW.exec(around)?.[1];
  const day = DAY.exec(around)?.[1];
  const anonymity = ANONYMITY.exec(around)?.[1];
  const place = group?.cls === 'say' ? PLACE.exec(around.replace(how ?? '\u0000', ''))?.[1] : undefined;
  return {
    ...(to === undefined ? {} : { to }),
    ...(how === undefined ? {} : { how }),
    ...(day === undefined ? {} : { day }),
    ...(place === undefined || /^(?:The|A|An)$/.test(place) ? {} : { place }),
    ...(anonymity === undefined ? {} : { anonymity: anonymity.trim() }),
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

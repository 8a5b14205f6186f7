/** English patterns for to whom, how, when and where words were said; the first group of each is what is taken over. */
import type { ContextPatterns } from './language.ts';

const MONTHS =
  '(?:Jan(?:uary|\\.)|Feb(?:ruary|\\.)|March|Mar\\.|April|Apr\\.|May|June|July|Aug(?:ust|\\.)|Sept(?:ember|\\.)|Oct(?:ober|\\.)|Nov(?:ember|\\.)|Dec(?:ember|\\.))';
const DAYS = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const OCCASIONS =
  'interview|statement|speech|tweet|tweets|email|e-mail|letter|post|press conference|news conference|news release|press release|op-ed|memo|message|debate|briefing|rally|hearing|phone call|call|appearance|town hall|testimony|address|blog post|video|report|interviews|remarks|podcast|column|affidavit|filing|Twitter|Facebook|Instagram|Truth Social|Snapchat|LinkedIn|YouTube';
const NAME = "[A-Z][\\w’'&-]*(?:\\.(?=\\s[A-Z]))?";
const OUTLET = `(?:(?:the|a|an)\\s+)?${NAME}(?:\\s+(?:${NAME}|of|and)){0,4}`;

export const englishContext: ContextPatterns = {
  to: new RegExp(
    `\\b(?:told|telling|tells|tell)\\s+((?:(?:the|a|an|his|her|their)\\s+)?(?!that\\b)[\\w’'&.-]+(?:\\s+(?!(?:that|on|in|during|at|after|before|he|she|they|it|how|about|of|by|last|this|when|as|late|early|to|the|a|an|his|her|their|not|why|what|if|earlier|recently|${DAYS})\\b)[\\w’'&-]+(?:\\.(?=\\s[A-Z]))?){0,5})`,
  ),
  toIn: new RegExp(`\\bto\\s+(${OUTLET})`),
  how: new RegExp(
    `\\b((?:[Ii]n|[Dd]uring|[Aa]t|[Vv]ia|[Bb]y|[Oo]n|[Tt]hrough)\\s+(?:(?:a|an|the|his|her|their|its|this|one)\\s+)?(?:[\\w’'-]+\\s+){0,3}?(?:${OCCASIONS})\\b(?:\\s+(?:on|with|to|at|for)\\s+${OUTLET})?)`,
  ),
  day: new RegExp(
    `\\b((?:(?:on|late|early|last|this|earlier)\\s+)?(?:${DAYS}|yesterday|today|${MONTHS}\\s+\\d{1,2}(?:,\\s+\\d{4})?)(?:\\s+(?:morning|afternoon|evening|night))?)\\b`,
  ),
  place: new RegExp(`\\bin\\s+((?!(?:${MONTHS}|${DAYS})\\b)${NAME}(?:\\s+${NAME}){0,3}(?:,\\s+${NAME})?)`),
  anonymity:
    /\b((?:on|under)\s+(?:the\s+)?condition\s+of\s+anonymity(?:\s+(?:because|to|in order|as|since|so)\b[^.;“"”]{0,160})?|(?:asked|declined|wished|requested|refused)\s+(?:not\s+)?to\s+be\s+(?:named|identified|quoted by name)(?:\s+because\b[^.;“"”]{0,160})?|not\s+(?:being\s+)?(?:authorised|authorized)\s+to\s+(?:speak|talk|comment)[^.;“"”]{0,80})/i,
};

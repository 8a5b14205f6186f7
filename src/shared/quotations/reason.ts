/** Why a speaker was chosen, in one sentence for a fact-checker. */
import type { Choice } from './attribute.ts';
import type { VerbGroup } from './clauses.ts';
import { isMentionDoubtful, isNameDoubtful } from './doubt.ts';
import type { Mention } from './mentions.ts';
import type { Paragraph } from './paragraph.ts';
import type { QuotationKind } from './quotation.ts';
import type { Resolution } from './resolve.ts';

const NOBODY: Readonly<Record<QuotationKind, string>> = {
  title: 'Reads as the name of a work, a programme or a slogan: nobody is said to have spoken it',
  scare: 'Reads as a word or phrase set apart by the writer: nobody is said to have spoken it',
  direct: 'Reads as somebody’s words, but the text near it does not say whose',
  mixed: 'Reads as somebody’s words, but the text near it does not say whose',
};

/** @param written the mention as shown. @param resolution null where nobody was chosen. */
export function reasonOf(
  here: Paragraph,
  choice: Choice,
  kind: QuotationKind,
  written: string,
  resolution: Resolution | null,
): string {
  const { candidate } = choice;
  if (candidate.mention < 0 || resolution === null) return NOBODY[kind];
  const mention = candidate.paragraph.mentions[candidate.mention] as Mention;
  const doubt = isMentionDoubtful(choice.confidence) ? ' (not sure)' : '';
  return `${whereOf(here, choice, mention)}${doubt}; ${whoOf(written, resolution)}`;
}

function whereOf(here: Paragraph, choice: Choice, mention: Mention): string {
  const { candidate } = choice;
  const { paragraph } = candidate;
  const group: VerbGroup | undefined = candidate.cue >= 0 ? paragraph.groups[candidate.cue] : undefined;
  const cue =
    group === undefined
      ? null
      : paragraph.text.slice(paragraph.tokens[group.from]?.start ?? 0, paragraph.tokens[group.to - 1]?.end ?? 0);
  if (choice.continues) return 'Goes on with the words before it';
  if (mention.kind === 'label') return 'A transcript’s label before the words';
  if (paragraph !== here) return cue === null ? 'Named in a paragraph near it' : `“${cue}” in a paragraph near it`;
  const from = group?.from ?? mention.from;
  const side = from < choice.quoteToken ? 'before' : 'after';
  if (group?.cls === 'according') return `“${cue}” ${side} the quote`;
  return cue === null ? `Named right ${side} the quote` : `“${cue}” ${side} the quote`;
}

function whoOf(written: string, resolution: Resolution): string {
  const { name, description, firstNamed, type } = resolution;
  if (name === undefined) return type === 'unnamed' ? `“${written}”, not named` : `“${written}”`;
  const who = description === undefined ? name : `${name}, ${description}`;
  const doubt = isNameDoubtful(resolution) ? ' (not sure)' : '';
  const first = firstNamed >= 0 ? `, first named in paragraph ${firstNamed + 1}` : '';
  return written.includes(name) ? `${who}${doubt}${first}` : `“${written}” is ${who}${doubt}${first}`;
}

// What the text itself says about a quotation, as the fields of its fact: speaker, terms, how, when, where and to whom.

import { isSpeakerDoubtful, type ParagraphQuotation } from '#shared/quotations/index.ts';
import { attributedTo } from '#shared/story/attributed-to.ts';
import { type FactFields, newFact, newSource, type Source, type SourceFields } from '#shared/story/records.ts';
import type { Client } from '../../app/client.ts';

type Speaker = ParagraphQuotation['speaker'];
type How = NonNullable<FactFields['how']>;

/** Words of the text to the way it was said; the first that fits counts. */
const HOW: readonly (readonly [RegExp, How])[] = [
  [/press conference|news conference|briefing/i, 'press-conference'],
  [/phone|telephone|\bcall\b/i, 'phone'],
  [/video|zoom|webcam/i, 'video'],
  [/e-?mail|\bletter\b/i, 'mail'],
  [/text message|whatsapp|signal|\bmessage\b/i, 'message'],
  [/tweet|facebook|instagram|\bx\b|post(?:ed)? on|social media|bluesky|mastodon/i, 'social-post'],
  [/court|inquest|hearing|testif|tribunal|trial/i, 'court'],
  [/radio|television|\btv\b|broadcast|podcast|programme/i, 'broadcast'],
  [/report|document|filing|memo|paper|study|\bbook\b/i, 'document'],
  [/statement|press release/i, 'statement'],
  [/interview/i, 'interview'],
];

const howOf = (words: string | undefined): How | null =>
  words === undefined ? null : (HOW.find(([pattern]) => pattern.test(words))?.[1] ?? null);

const KIND: Readonly<Record<string, SourceFields['kind']>> = {
  person: 'person',
  organisation: 'organisation',
  document: 'document',
};

/**
 * @param mention the words with which the text names the speaker.
 * @returns fields for the fact; the source is found in the archive's list or added to it. A doubtful speaker fills in nothing: a name that
 * stands in a record would be taken for checked.
 * @param day YYYY-MM-DD, of the story: from then on a new source is known to hold the title that the text gives.
 */
export async function speakerFields(
  client: Client,
  { context, confidence }: Pick<ParagraphQuotation, 'context' | 'confidence'>,
  speaker: Speaker,
  mention: string,
  day: string,
): Promise<FactFields> {
  const fields = newFact('quote');
  const said = {
    how: howOf(context.how),
    when: cut(context.day, 200),
    where: cut(context.place, 300),
    to: cut(context.to, 300),
  };
  if (speaker === null || isSpeakerDoubtful({ confidence, speaker })) return { ...fields, ...said };
  const description = cut(speaker.description ?? (speaker.name === undefined ? mention : ''), 500);
  const unnamed = speaker.name === undefined || speaker.type === 'unnamed';
  if (unnamed)
    return {
      ...fields,
      ...said,
      attribution: {
        ...fields.attribution,
        naming: context.anonymity === undefined ? 'described' : 'anonymous',
        description,
        reason: cut(context.anonymity, 1_000),
      },
    };
  const kind = KIND[speaker.type ?? 'person'] ?? 'person';
  const source = await sourceFor(client, { kind, name: cut(speaker.name, 300), title: description, day });
  if (source === null) return { ...fields, ...said };
  return { ...fields, ...said, sourceId: source.id, attribution: attributedTo(fields.attribution, source) };
}

interface NamedSpeaker {
  readonly kind: SourceFields['kind'];
  readonly name: string;
  /** What the text says of the speaker; empty where it says nothing. */
  readonly title: string;
  readonly day: string;
}

/** The source with this name or alias; a new one when there is none; null when the archive does not answer. */
async function sourceFor(client: Client, { kind, name, title, day }: NamedSpeaker): Promise<Source | null> {
  try {
    const same = (other: string): boolean => other.localeCompare(name, undefined, { sensitivity: 'base' }) === 0;
    const known = await client.source.find({ query: name, limit: 20 });
    const source = known.find((one) => same(one.name)) ?? known.find(({ aliases }) => aliases.some(same));
    if (source !== undefined) return source;
    const roles = title === '' ? [] : [{ title, from: day, until: '' }];
    return await client.source.create({ fields: { ...newSource(kind, name), roles } });
  } catch {
    return null;
  }
}

const cut = (text: string | undefined, length: number): string => (text ?? '').slice(0, length).toWellFormed();

// Facts as the reader may know them: which source may be named, described or told of at all follows from the attribution alone.

import type { StoryDocument } from './document.ts';
import { factSpans } from './facts.ts';
import { safeLink } from './links.ts';
import type { PublicFact, PublicSaid, PublicSource } from './public-story.ts';
import type { Fact, Source } from './records.ts';
import { sealHolds, shownWords } from './seal.ts';
import { describedOn } from './source-details.ts';

/** Ids of the facts whose words may never be published. */
export const offRecordFacts = (facts: readonly Fact[]): ReadonlySet<string> =>
  new Set(facts.filter(({ attribution }) => attribution.terms === 'off-record').map(({ id }) => id));

/**
 * The facts that stand in the publishable text, in reading order; orphans and off-record facts are not there.
 *
 * @param document from `publishableDocument`: words are taken from it, never from a record that may be older.
 * @param storyDay YYYY-MM-DD: the day of every quote that says none of its own.
 */
export function publicFacts(
  document: StoryDocument,
  facts: readonly Fact[],
  sources: ReadonlyMap<string, Source>,
  storyDay: string,
): PublicFact[] {
  const records = new Map(facts.map((fact) => [fact.id, fact]));
  return factSpans(document).flatMap(({ id, words }) => {
    const fact = records.get(id);
    if (fact === undefined || fact.attribution.terms === 'off-record' || words.trim() === '') return [];
    const source = fact.sourceId === null ? undefined : sources.get(fact.sourceId);
    return [publicFact(fact, words, source, fact.day || storyDay)];
  });
}

function publicFact(fact: Fact, words: string, source: Source | undefined, day: string): PublicFact {
  const checked = fact.state === 'verified' && fact.seal !== null && sealHolds(fact.seal, words);
  const shown = publicSource(fact, source, day);
  return {
    id: fact.id,
    kind: fact.kind,
    words: shownWords(words),
    checked,
    checkedAt: checked ? fact.sealedAt : null,
    attribution: shown?.naming ?? 'none',
    source: shown,
    said: shown?.naming === 'named' ? publicSaid(fact) : null,
  };
}

const publicSaid = ({ how, when, day, where, to }: Fact): PublicSaid => ({ how, when: when || day, where, to });

/**
 * What the reader is told of a source. A name is given only on the record, for naming "named" and a source that is not protected; on
 * background the agreed description alone; on deep background, off the record and without an agreed description nothing. Beside the name stands the title
 * that the source held on `day` (YYYY-MM-DD), else its description, and the contacts that are marked as public.
 */
export function publicSource(
  { attribution }: Pick<Fact, 'attribution'>,
  source: Source | undefined,
  day: string,
): PublicSource | null {
  const { terms, naming, description, reason } = attribution;
  if (terms === 'deep-background' || terms === 'off-record') return null;
  if (terms === 'background') return description === '' ? null : { naming: 'described', description, reason: '' };
  switch (naming) {
    case 'named': {
      if (source === undefined) return null;
      if (source.protected) return description === '' ? null : { naming: 'described', description, reason };
      const { kind, name, url } = source;
      const contacts = source.contacts.flatMap(({ label, value, public: open }) => (open ? [{ label, value }] : []));
      return { naming: 'named', kind, name, description: describedOn(source, day), url: safeLink(url), contacts };
    }
    case 'described':
    case 'anonymous':
      return description === '' && reason === '' ? null : { naming, description, reason };
    case 'pseudonym':
      return description === '' ? null : { naming: 'pseudonym', pseudonym: description, reason };
    default:
      return unknownNaming(naming);
  }
}

function unknownNaming(naming: never): never {
  throw new TypeError(`A source cannot be named in an unknown way: ${naming}`);
}

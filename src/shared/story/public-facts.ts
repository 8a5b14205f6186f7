// Facts as the reader may know them: which source may be named, described or told of at all follows from the attribution alone.

import type { StoryDocument } from './document.ts';
import { factSpans } from './facts.ts';
import { safeLink } from './links.ts';
import type { PublicFact, PublicSource } from './public-story.ts';
import type { Fact, Source } from './records.ts';
import { sealHolds, shownWords } from './seal.ts';

/** Ids of the facts whose words may never be published. */
export const offRecordFacts = (facts: readonly Fact[]): ReadonlySet<string> =>
  new Set(facts.filter(({ attribution }) => attribution.terms === 'off-record').map(({ id }) => id));

/**
 * The facts that stand in the publishable text, in reading order; orphans and off-record facts are not there.
 *
 * @param document from `publishableDocument`: words are taken from it, never from a record that may be older.
 */
export function publicFacts(
  document: StoryDocument,
  facts: readonly Fact[],
  sources: ReadonlyMap<string, Source>,
): PublicFact[] {
  const records = new Map(facts.map((fact) => [fact.id, fact]));
  return factSpans(document).flatMap(({ id, words }) => {
    const fact = records.get(id);
    if (fact === undefined || fact.attribution.terms === 'off-record' || words.trim() === '') return [];
    return [publicFact(fact, words, fact.sourceId === null ? undefined : sources.get(fact.sourceId))];
  });
}

function publicFact(fact: Fact, words: string, source: Source | undefined): PublicFact {
  const checked = fact.state === 'verified' && fact.seal !== null && sealHolds(fact.seal, words);
  const shown = publicSource(fact, source);
  return {
    id: fact.id,
    kind: fact.kind,
    words: shownWords(words),
    checked,
    checkedAt: checked ? fact.sealedAt : null,
    attribution: shown?.naming ?? 'none',
    source: shown,
    said: shown?.naming === 'named' ? { how: fact.how, when: fact.when, where: fact.where, to: fact.to } : null,
  };
}

/**
 * What the reader is told of a source. A name is given only on the record, for naming "named" and a source that is not protected; on
 * background the agreed description alone; on deep background, off the record and without an agreed description nothing.
 */
export function publicSource(
  { attribution }: Pick<Fact, 'attribution'>,
  source: Source | undefined,
): PublicSource | null {
  const { terms, naming, description, reason } = attribution;
  if (terms === 'deep-background' || terms === 'off-record') return null;
  if (terms === 'background') return description === '' ? null : { naming: 'described', description, reason: '' };
  switch (naming) {
    case 'named': {
      if (source === undefined) return null;
      if (source.protected) return description === '' ? null : { naming: 'described', description, reason };
      const { kind, name, description: role, url } = source;
      return { naming: 'named', kind, name, description: role, url: safeLink(url) };
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

// A copy of a story to begin another from: its words and relations, its facts to be checked anew.

import { fieldsOfFact } from '#shared/story/records.ts';
import type { Context } from '../context.ts';
import { readEvidence } from '../evidence/evidence-rows.ts';
import { lastWordsOfOrphans } from '../facts/facts-rows.ts';
import { remapFacts } from '../facts/own-fact-ids.ts';
import { createStories } from './create-stories.ts';
import { openStory } from './open-story.ts';

/** Longest slug that the contract takes. */
const SLUG = 120;

/**
 * The copy is a draft with ids of its own. Its facts keep who said what, and their evidence; seals and checks were of another story's words
 * and stay there, as its corrections do. Off-record words whose mark is gone stay off the record in the copy too. Throws NOT_FOUND.
 */
export function duplicateStory(context: Context, { id }: { readonly id: string }): { id: string } {
  const story = openStory(context, id);
  const lastWords = lastWordsOfOrphans(context.archive.db, id);
  const copied = story.facts.filter(({ words, attribution }) => words !== null || attribution.terms === 'off-record');
  const ids = new Map(copied.map((fact) => [fact.id, context.host.newId()]));
  const { content } = story;
  const copy = context.host.newId();
  createStories(context, [
    {
      id: copy,
      externalId: null,
      content: {
        ...content,
        slug: content.slug === '' ? '' : `${content.slug.slice(0, SLUG - 5)}-copy`,
        corrections: [],
        document: remapFacts(content.document, ids),
      },
      facts: copied.map((fact) => ({
        id: ids.get(fact.id) ?? fact.id,
        fields: fieldsOfFact(fact),
        ...lastWordsIn(lastWords, fact.id),
        evidence: fact.evidence
          .flatMap((one) => readEvidence(context.archive.db, one.id) ?? [])
          .map(({ id: _, hash: __, ...evidence }) => evidence),
      })),
    },
  ]);
  return { id: copy };
}

const lastWordsIn = (known: ReadonlyMap<string, string>, id: string): { readonly lastWords?: string } => {
  const lastWords = known.get(id);
  return lastWords === undefined ? {} : { lastWords };
};

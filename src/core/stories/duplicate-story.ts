// A copy of a story to begin another from: its words and relations, its facts to be checked anew.

import { fieldsOfFact } from '#shared/story/records.ts';
import type { Context } from '../context.ts';
import { readEvidence } from '../evidence/evidence-rows.ts';
import { remapFacts } from '../facts/own-fact-ids.ts';
import { createStories } from './create-stories.ts';
import { openStory } from './open-story.ts';

/** Longest slug that the contract takes. */
const SLUG = 120;

/**
 * The copy is a draft with ids of its own. Its facts keep who said what, and their evidence; seals and checks were of another story's words
 * and stay there, as its corrections do. Throws NOT_FOUND.
 */
export function duplicateStory(context: Context, { id }: { readonly id: string }): { id: string } {
  const story = openStory(context, id);
  const standing = story.facts.filter(({ words }) => words !== null);
  const ids = new Map(standing.map((fact) => [fact.id, context.host.newId()]));
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
      facts: standing.map((fact) => ({
        id: ids.get(fact.id) ?? fact.id,
        fields: fieldsOfFact(fact),
        evidence: fact.evidence
          .flatMap((one) => readEvidence(context.archive.db, one.id) ?? [])
          .map(({ id: _, hash: __, ...evidence }) => evidence),
      })),
    },
  ]);
  return { id: copy };
}

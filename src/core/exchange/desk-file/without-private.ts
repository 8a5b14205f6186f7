// A story's records as they may be handed on without private fields: more than a reader is told, nothing that is a secret.

import type { StoryContent } from '#shared/story/content.ts';
import type { Block, Inline, List, StoryDocument } from '#shared/story/document.ts';
import { factSpans } from '#shared/story/facts.ts';
import { publishableDocument } from '#shared/story/public-body.ts';
import { offRecordFacts } from '#shared/story/public-facts.ts';
import type { PublicFact } from '#shared/story/public-story.ts';
import { type Fact, newFact, newSource, onRecord, type Source } from '#shared/story/records.ts';
import { sameWords } from '#shared/story/seal.ts';
import type { StoryWithView } from '../public-story.ts';
import type { FactPart, SourcePart } from './parts.ts';

export interface Handed {
  readonly content: StoryContent;
  readonly facts: readonly FactPart[];
  readonly sources: readonly SourcePart[];
}

/**
 * What is told of a source follows from the public view, as for readers. Of a fact its kind, terms and checks are told besides; evidence,
 * notes, and everything else that a person filled in stay behind.
 */
export function withoutPrivate({ story, sources, view }: StoryWithView): Handed {
  const document = publishableDocument(story.content.document, offRecordFacts(story.facts));
  const words = new Map(factSpans(document).map((span) => [span.id, span.words]));
  const records = new Map(story.facts.map((fact) => [fact.id, fact]));
  const facts = view.facts.flatMap((shown) => {
    const fact = records.get(shown.id);
    return fact === undefined ? [] : [handedFact(fact, shown, words.get(shown.id) ?? '')];
  });
  const named = new Set(facts.flatMap(({ fields }) => (fields.sourceId === null ? [] : [fields.sourceId])));
  const related = new Set(view.related.map(({ id }) => id));
  return {
    content: {
      ...story.content,
      document: withOnly(document, new Set(facts.map(({ id }) => id)), related),
      related: story.content.related.filter(({ id }) => related.has(id)),
      notes: '',
    },
    facts,
    sources: [...sources.values()].filter(({ id }) => named.has(id)).map(handedSource),
  };
}

function handedFact(fact: Fact, shown: PublicFact, words: string): FactPart {
  const { terms, naming } = fact.attribution;
  const { source, said } = shown;
  const description = source === null ? '' : source.naming === 'pseudonym' ? source.pseudonym : source.description;
  const named = source?.naming === 'named';
  return {
    id: fact.id,
    fields: {
      ...newFact(fact.kind),
      sourceId: named ? fact.sourceId : null,
      attribution: {
        ...onRecord(),
        terms,
        naming,
        description: named ? '' : description,
        reason: source === null || source.naming === 'named' ? '' : source.reason,
      },
      ...(said === null ? {} : { how: fact.how, when: fact.when, where: fact.where, to: fact.to, day: fact.day }),
      detail: fact.detail,
    },
    lastWords: null,
    evidence: [],
    checks: fact.checks
      .filter((check) => sameWords(check.words, words))
      .map((check) => ({ ...check, evidenceId: null, note: '' })),
  };
}

const handedSource = (source: Source): SourcePart => ({
  ...newSource(source.kind, source.name),
  description: source.description,
  roles: source.roles,
  url: source.url,
  contacts: source.contacts.filter((contact) => contact.public),
  id: source.id,
});

/** Marks of other facts are taken off their words; blocks that point to a related story that readers are not sent to are left out. */
function withOnly(document: StoryDocument, facts: ReadonlySet<string>, related: ReadonlySet<string>): StoryDocument {
  const inline = (child: Inline): Inline => {
    if (child.type === 'link') return { ...child, children: child.children.map(inline) };
    if (child.type === 'linebreak' || child.$ === undefined) return child;
    const { $, ...leaf } = child;
    const factIds = ($.factIds ?? []).filter((id) => facts.has(id));
    return factIds.length === 0 ? leaf : { ...leaf, $: { factIds } };
  };
  const list = (given: List): List => ({
    ...given,
    children: given.children.map((item) => ({
      ...item,
      children: item.children.map((child) => (child.type === 'list' ? list(child) : inline(child))),
    })),
  });
  const blocks = document.root.children.flatMap((block): Block[] => {
    if (block.type === 'related') return related.has(block.relatedId) ? [block] : [];
    if (block.type === 'list') return [list(block)];
    return 'children' in block ? [{ ...block, children: block.children.map(inline) }] : [block];
  });
  return { root: { ...document.root, children: blocks } };
}

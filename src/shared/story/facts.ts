// Facts as marks in the document: which words each covers, and the state that follows from words and seal.

import type { DocumentNode, StoryDocument } from './document.ts';
import { type FactBlock, type FactLeaf, type FactSpan, readFacts } from './fact-words.ts';
import { sealHolds } from './seal.ts';

export type { FactSpan } from './fact-words.ts';

export const FACT_KINDS = ['quote', 'claim'] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** What a person can set. */
export const FACT_STATUSES = ['unchecked', 'checking', 'verified', 'disputed', 'wrong', 'cannot-verify'] as const;
export type FactStatus = (typeof FACT_STATUSES)[number];

/** What is shown: a status, or `stale`, which only follows from the words and is never set. */
export const FACT_STATES = [...FACT_STATUSES, 'stale'] as const;
export type FactState = (typeof FACT_STATES)[number];

/**
 * The state of a fact: `stale` when a verified fact's words are no longer its seal's.
 *
 * An orphan (words `null`) keeps its status: its words do not stand in the text, so nothing unsealed can be published.
 */
export const factState = (status: FactStatus, seal: string | null, words: string | null): FactState =>
  status === 'verified' && words !== null && (seal === null || !sealHolds(seal, words)) ? 'stale' : status;

/** Every fact marked in a document with its words, in reading order. */
export const factSpans = (document: StoryDocument): FactSpan[] => readFacts(document.root.children.map(factBlock));

/** The leaves of a block as the rule for words takes them. */
function factBlock(block: DocumentNode): FactBlock {
  const leaves: (FactLeaf & { breaksAfter: number })[] = [];
  let leadingBreaks = 0;
  let paragraph = 0;
  const take = (node: DocumentNode): void => {
    if (node.type === 'text' || node.type === 'tab') {
      if (node.text !== '') leaves.push({ text: node.text, factIds: node.$?.factIds ?? [], paragraph, breaksAfter: 0 });
    } else if (node.type === 'linebreak') {
      const last = leaves.at(-1);
      if (last === undefined) leadingBreaks += 1;
      else last.breaksAfter += 1;
    } else if ('children' in node) {
      for (const child of node.children) {
        if (child.type === 'list') paragraph += 1;
        take(child);
      }
      if (node.type === 'listitem') paragraph += 1;
    }
  };
  take(block);
  return { type: block.type, leaves, leadingBreaks };
}

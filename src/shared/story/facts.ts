// Facts as marks in the document: which words each covers, and the state that follows from words and seal.

import type { DocumentNode, StoryDocument } from './document.ts';
import { GAP, sealHolds } from './seal.ts';

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

export interface FactSpan {
  readonly id: string;
  /** The exact words, top to bottom: "\n" where a paragraph ends inside the span, GAP where other words stand between. */
  readonly words: string;
  /** Index of the first top-level block that the span touches. */
  readonly block: number;
}

interface Growing {
  words: string;
  readonly block: number;
  lastLeaf: number;
  lastParagraph: number;
}

/**
 * Blocks that are no part of the running text: an unmarked one between two paragraphs of a fact leaves no gap. A note is never published,
 * and a pull quote repeats words that stand elsewhere.
 */
export const isAside = (type: string): boolean => type === 'note' || type === 'pullquote';

/** A gap stands for words in between, and NUL cannot be stored: where a leaf holds these characters themselves, they are no words. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these very characters are what is taken out.
const CONTROL = /[\u0000\u001f]/g;

/**
 * Every fact marked in a document with its words, in reading order. One pass over the leaves.
 *
 * Words that stand inside the span but do not belong to it leave a GAP, so that slipping an unmarked word into a sealed quote breaks the seal.
 */
export function factSpans(document: StoryDocument): FactSpan[] {
  const facts = new Map<string, Growing>();
  let leaf = 0;
  let paragraph = 0;
  let aside = false;

  const take = (node: DocumentNode, block: number): void => {
    if (node.type === 'text' || node.type === 'tab') {
      const ids = node.$?.factIds ?? [];
      if (node.text === '' || (aside && ids.length === 0)) return;
      leaf += 1;
      for (const id of ids) add(id, node.text.replace(CONTROL, ' '), block);
    } else if (node.type === 'linebreak') {
      for (const fact of facts.values()) if (fact.lastLeaf === leaf) fact.words += '\n';
    } else if ('children' in node) {
      for (const child of node.children) {
        if (child.type === 'list') paragraph += 1;
        take(child, block);
      }
      if (node.type === 'listitem') paragraph += 1;
    }
  };
  const add = (id: string, text: string, block: number): void => {
    const fact = facts.get(id);
    if (fact === undefined) {
      facts.set(id, { words: text, block, lastLeaf: leaf, lastParagraph: paragraph });
      return;
    }
    const touches = fact.lastLeaf === leaf - 1;
    fact.words += (touches ? (fact.lastParagraph === paragraph ? '' : '\n') : GAP) + text;
    fact.lastLeaf = leaf;
    fact.lastParagraph = paragraph;
  };

  document.root.children.forEach((block, index) => {
    paragraph += 1;
    aside = isAside(block.type);
    take(block, index);
  });
  return [...facts].map(([id, { words, block }]) => ({ id, words: words.replace(/\n+$/, ''), block }));
}

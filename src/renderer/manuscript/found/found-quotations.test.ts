import { UNDO_COMMAND } from 'lexical';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { paragraph, storyDocument } from '#shared/story/document.ts';
import { GAP } from '#shared/story/seal.ts';
import { testSource } from '#shared/story/test-story.ts';
import type { Client } from '../../app/client.ts';
import { createOpenStoryStore, type OpenStory, type StoryActions } from '../../app/open-story.ts';
import { BlockIndex } from '../blocks/block-index.ts';
import { buildManuscriptEditor } from '../editor.ts';
import { FactRegistry } from '../facts/fact-registry.ts';
import { LiveFacts } from '../facts/live-facts.ts';
import { FoundQuotations } from './found-quotations.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function desk(...texts: string[]) {
  const editor = buildManuscriptEditor(storyDocument(texts.map((text) => paragraph(text))));
  const index = new BlockIndex(editor);
  const registry = new FactRegistry(index);
  const open = {
    story: { id: 's', published: null, updated: '2026-01-02T12:00:00Z' },
    fields: { language: 'en-GB' },
    facts: new Map(),
    factOrder: [],
    found: [],
  };
  const store = createOpenStoryStore({ ...open, foundAtCaret: null } as unknown as OpenStory);
  const facts = new LiveFacts(store, registry, [], () => {});
  const declined: string[] = [];
  // The archive at the end of the line: it knows no source and takes what it is told.
  const client = {
    source: { find: async () => [], create: async () => testSource('mara') },
    fact: {
      declined: async () => [],
      decline: async ({ key }: { key: string }) => declined.push(key),
    },
  } as unknown as Client;
  const actions = { putFact: async () => ({}) } as unknown as StoryActions;
  const found = new FoundQuotations({ store, editor, index, facts, client, actions });
  vi.runAllTimers();
  return { editor, index, registry, store, found, declined, offered: () => store.getState().found };
}

test('the pieces of a split quotation are one suggestion and one fact, gone with one undo', async () => {
  const one = desk('“We told them,” said Mara Stott, “and nobody came.” It rained.');
  const [suggestion] = one.offered();
  expect(one.offered()).toHaveLength(1);
  expect(suggestion?.quotation.words).toBe(`We told them,${GAP}and nobody came.`);
  const id = await one.found.accept(suggestion?.key ?? '');
  expect([...one.registry.ids()]).toEqual([id]);
  expect(one.registry.words(id ?? '')).toBe(`We told them,${GAP}and nobody came.`);
  expect(one.store.getState().facts.get(id ?? '')?.record.sourceId).toBe('mara');
  expect(one.offered()).toEqual([]);
  one.editor.dispatchCommand(UNDO_COMMAND, undefined);
  await vi.runAllTimersAsync();
  expect([...one.registry.ids()]).toEqual([]);
  expect(one.offered()).toHaveLength(1);
});

test('a paragraph that goes on with a re-opened mark belongs to the fact, and shows in its own block', async () => {
  const one = desk('Mara Stott said: “We told them in spring.', '“And nobody came.”');
  const [suggestion] = one.offered();
  if (suggestion === undefined) throw new Error('nothing was offered');
  expect(one.offered()).toHaveLength(1);
  expect([0, 1].map((block) => one.found.inBlock(block))).toEqual([[suggestion], [suggestion]]);
  expect(one.found.ranges(suggestion, 1)).toHaveLength(1);
  const id = await one.found.accept(suggestion.key);
  expect(one.registry.blocks(id ?? '')).toEqual(one.index.order);
});

test('two utterances stay two suggestions', () => {
  const one = desk('“We told them,” said Mara Stott.', '“It was never safe,” said Elias Corran.');
  expect(one.offered().map(({ quotation }) => quotation.words)).toEqual(['We told them,', 'It was never safe,']);
});

test('declining an utterance declines each piece, as the gate asks', () => {
  const one = desk('“We told them,” said Mara Stott, “and nobody came.”');
  one.found.decline(one.offered()[0]?.key ?? '');
  expect(one.offered()).toEqual([]);
  expect(one.declined).toEqual(['direct:We told them,', 'mixed:and nobody came.']);
});

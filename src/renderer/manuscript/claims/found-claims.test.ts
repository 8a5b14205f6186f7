import { UNDO_COMMAND } from 'lexical';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { paragraph, storyDocument } from '#shared/story/document.ts';
import type { FactFields } from '#shared/story/records.ts';
import type { Client } from '../../app/client.ts';
import { createOpenStoryStore, type OpenStory, type StoryActions } from '../../app/open-story.ts';
import { BlockIndex } from '../blocks/block-index.ts';
import { buildManuscriptEditor } from '../editor.ts';
import { FactRegistry } from '../facts/fact-registry.ts';
import { LiveFacts } from '../facts/live-facts.ts';
import { FoundQuotations } from '../found/found-quotations.ts';
import { createFoundWalk } from '../found/found-walk.ts';
import { joinSuggestions } from '../found/suggestions.ts';
import { FoundClaims } from './found-claims.ts';

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
  const nothing = { found: [], foundClaims: [], disagreements: [], foundAtCaret: null, claimAtCaret: null };
  const open = { story: { id: 's' }, fields: { language: 'en-GB' }, facts: new Map(), factOrder: [], ...nothing };
  const store = createOpenStoryStore(open as unknown as OpenStory);
  const facts = new LiveFacts(store, registry, [], () => {});
  const declined: string[] = [];
  const put: FactFields[] = [];
  // The archive at the end of the line: it knows no source and takes what it is told.
  const client = {
    source: { find: async () => [], create: async () => ({ id: 'mara' }) },
    fact: { declined: async () => [], decline: async ({ key }: { key: string }) => declined.push(key) },
  } as unknown as Client;
  const actions = { putFact: async (_: string, fields: FactFields) => put.push(fields) } as unknown as StoryActions;
  const claims = new FoundClaims({ store, editor, index, facts, client, actions, day: '2026-11-20' });
  const found = new FoundQuotations({
    ...{ store, editor, index, facts, client, actions },
    onRead: (quotations) => claims.leaveOut(quotations),
  });
  const suggestions = joinSuggestions(store, found, claims);
  const walk = createFoundWalk(editor, store, index, suggestions, () => {});
  vi.runAllTimers();
  const offered = () => store.getState().foundClaims.map(({ words }) => words);
  return { editor, registry, store, claims, suggestions, walk, declined, put, offered };
}

test('a claim is tagged with what kind it is, and offered again when that is undone', async () => {
  const one = desk('It cost £40 to mend.');
  const [claim] = one.store.getState().foundClaims;
  const id = await one.claims.accept(claim?.key ?? '');
  expect(one.registry.words(id ?? '')).toBe('£40');
  expect(one.put).toMatchObject([{ kind: 'claim', detail: 'figure' }]);
  expect(one.offered()).toEqual([]);
  one.editor.dispatchCommand(UNDO_COMMAND, undefined);
  await vi.runAllTimersAsync();
  expect(one.offered()).toEqual(['£40']);
});

test('what a speaker says is not offered for itself', () => {
  expect(desk('“It cost £40,” said Mara Stott. She paid £30.').offered()).toEqual(['£30']);
});

test('a declined claim is not offered again, and nothing takes its place', () => {
  const one = desk('On 3 May 2024 some 40 cows were sold for £900.');
  expect(one.offered()).toEqual(['40 cows', '£900']);
  one.suggestions.decline(one.store.getState().foundClaims[1]?.key ?? '');
  expect(one.offered()).toEqual(['40 cows']);
  expect(one.declined).toEqual(['claim:money:£900']);
});

test('figures that disagree are told until an editor leaves them as they are', () => {
  const one = desk('It rained.', 'Membership rose from 40 to 50, up 20 per cent.');
  const [figures] = one.store.getState().disagreements;
  expect(figures).toMatchObject({ rule: 'change', paragraph: 1 });
  one.suggestions.decline(figures?.key ?? '');
  expect(one.store.getState().disagreements).toEqual([]);
  expect(one.declined).toEqual([figures?.key]);
});

test('the walk goes through the quotations first, then the claims', () => {
  const one = desk('It cost £40. “We paid,” said Mara Stott.', '“Never,” said Elias Corran of the 12 cows.');
  expect(one.suggestions.list().map(({ key }) => key)).toEqual([
    'direct:We paid,',
    'direct:Never,',
    'claim:money:£40',
    'claim:number:12 cows',
  ]);
});

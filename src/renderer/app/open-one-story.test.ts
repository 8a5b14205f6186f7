// An open story against an archive in memory that can be out of reach: what a person filled in of a fact is neither lost nor taken back.

import { ORPCError } from '@orpc/client';
import { afterEach, describe, expect, test } from 'vitest';
import type { Story } from '#shared/contract/story.ts';
import { paragraph, storyDocument } from '#shared/story/document.ts';
import { type Fact, type FactFields, newFact } from '#shared/story/records.ts';
import { type Client, ConnectionLost } from './client.ts';
import { type OpenedStory, openStory } from './open-one-story.ts';

const ID = '01890000-0000-7000-8000-000000000001';
const FACT = '01890000-0000-7000-8000-00000000000f';
const COPY = '01890000-0000-7000-8000-00000000000c';
interface Sent {
  readonly headline: string;
  readonly notes: string;
}
const stored = (fields: FactFields): Fact => ({
  ...fields,
  ...{ id: FACT, storyId: ID, status: 'unchecked', state: 'unchecked', words: null, block: null },
  ...{ seal: null, sealedBy: null, sealedAt: null, evidence: [], checks: [] },
});
const offRecord = (): FactFields => {
  const fields = newFact('quote');
  return { ...fields, attribution: { ...fields.attribution, terms: 'off-record' } };
};

/** An archive of one story with one fact. `away` makes every call that changes something fail as a lost connection does. */
function archive() {
  const state = {
    ...{ away: false, refuses: false, revision: 1, headline: 'The vote', puts: 0, fact: stored(newFact('quote')) },
    copies: [] as { headline: string; notes: string; binned: boolean }[],
  };
  const reach = (): void => {
    if (state.away) throw new ConnectionLost();
  };
  const story = (): Story => ({
    ...{ id: ID, externalId: null, revision: state.revision, status: 'draft', binned: false },
    ...{ created: 'then', updated: 'then', published: null, targets: [], usedBy: [] },
    content: {
      ...{ slug: '', desk: '', headline: state.headline, standfirst: '', byline: '', dateline: '', language: 'en-GB' },
      ...{ keywords: [], embargo: null, related: [], corrections: [], notes: '' },
      document: storyDocument([paragraph('The board voted.')]),
    },
    facts: [state.fact],
  });
  const client = {
    story: {
      open: async () => story(),
      async create({ content }: { readonly content: Sent }) {
        reach();
        state.copies.push({ headline: content.headline, notes: content.notes, binned: false });
        return { ...story(), id: COPY, revision: 1 };
      },
      async save({ id, base, content }: { readonly id: string; readonly base: number; readonly content: Sent }) {
        reach();
        const copy = state.copies.at(-1);
        if (id === COPY && copy !== undefined) {
          copy.headline = content.headline;
          return { revision: base + 1, savedAt: 'now', facts: [] };
        }
        if (base !== state.revision)
          throw new ORPCError('CONFLICT', { defined: true, message: 'Changed.', data: { revision: state.revision } });
        state.revision += 1;
        state.headline = content.headline;
        return { revision: state.revision, savedAt: 'now', facts: [] };
      },
      async bin({ id }: { readonly id: string }) {
        const copy = state.copies.at(-1);
        if (id === COPY && copy !== undefined) copy.binned = true;
        return {};
      },
    },
    fact: {
      list: async () => [state.fact],
      declined: async () => [],
      async put({ fields }: { readonly fields: FactFields }) {
        state.puts += 1;
        reach();
        if (state.refuses) throw new ORPCError('NOT_FOUND', { defined: true, message: 'That source is gone.' });
        state.fact = stored(fields);
        return state.fact;
      },
    },
    source: { find: async () => [] },
  };
  return { state, client: client as unknown as Client };
}

const opened: OpenedStory[] = [];
async function desk() {
  const { state, client } = archive();
  const story = await openStory(client, ID);
  opened.push(story);
  const shown = () => story.store.getState().facts.get(FACT)?.record.attribution.terms;
  const settle = () => new Promise((resolve) => setTimeout(resolve, 20));
  return { state, story, shown, settle, kept: () => state.fact.attribution.terms };
}
afterEach(() => {
  for (const story of opened.splice(0)) story.discard();
});

describe('a fact that was edited while the archive was out of reach', () => {
  test('shows the edit though the archive’s older record is read meanwhile', async () => {
    const { state, story, shown, kept } = await desk();
    state.away = true;
    await expect(story.actions.putFact(FACT, offRecord())).rejects.toThrow(/lost touch/);
    await story.actions.onArchiveChange({ kind: 'facts', storyId: ID });
    expect(kept()).toBe('on-record');
    expect(shown()).toBe('off-record');
  });

  test('reaches the archive with the next save as it was edited, not as it was before', async () => {
    const { state, story, shown, settle, kept } = await desk();
    state.away = true;
    await story.actions.putFact(FACT, offRecord()).catch(() => {});
    await story.actions.onArchiveChange({ kind: 'facts', storyId: ID });
    state.away = false;
    await story.store.getState().manuscript?.flush('kept');
    await settle();
    expect(kept()).toBe('off-record');
    expect(shown()).toBe('off-record');
  });

  test('reaches the archive when the connection is back, without a save', async () => {
    const { state, story, settle, kept } = await desk();
    state.away = true;
    await story.actions.putFact(FACT, offRecord()).catch(() => {});
    state.away = false;
    await story.actions.onArchiveChange({ kind: 'story', id: ID, revision: Number.MAX_SAFE_INTEGER, by: '' });
    await settle();
    expect(kept()).toBe('off-record');
    const puts = state.puts;
    await story.actions.onArchiveChange({ kind: 'story', id: ID, revision: Number.MAX_SAFE_INTEGER, by: '' });
    await settle();
    expect(state.puts).toBe(puts);
  });

  test('keeps the story open rather than losing the edit', async () => {
    const { state, story, kept } = await desk();
    state.away = true;
    await story.actions.putFact(FACT, offRecord()).catch(() => {});
    await expect(story.close()).rejects.toThrow(/lost touch/);
    state.away = false;
    await story.close();
    expect(kept()).toBe('off-record');
  });

  test('is not sent for ever when the archive refuses it', async () => {
    const { state, story, shown } = await desk();
    state.refuses = true;
    await expect(story.actions.putFact(FACT, offRecord())).rejects.toThrow('That source is gone.');
    await story.actions.onArchiveChange({ kind: 'facts', storyId: ID });
    expect(shown()).toBe('on-record');
    await story.close();
    expect(state.puts).toBe(1);
  });
});

describe('this window’s text in a conflict', () => {
  async function conflict() {
    const made = await desk();
    const { state, story } = made;
    state.revision = 7;
    state.headline = 'Theirs';
    story.actions.setFields({ headline: 'Mine' });
    await expect(story.store.getState().manuscript?.flush('auto')).rejects.toThrow();
    await expect.poll(() => story.store.getState().keptBeside).toBe(true);
    return made;
  }

  test('is kept as a story of its own, once, with what is typed later', async () => {
    const { state, story } = await conflict();
    expect(state.headline).toBe('Theirs');
    expect(state.copies).toMatchObject([{ headline: 'Mine', notes: expect.stringMatching(/^Kept beside a conflict/) }]);
    story.actions.setFields({ headline: 'Mine, and more' });
    await expect.poll(() => state.copies[0]?.headline, { timeout: 5_000 }).toBe('Mine, and more');
    expect(state.copies).toHaveLength(1);
    expect(state.copies[0]?.binned).toBe(false);
  });

  test.each(['keepMine', 'takeTheirs'] as const)('leaves no copy behind after %s', async (choice) => {
    const { state, story } = await conflict();
    await story.actions[choice]();
    await expect.poll(() => state.copies[0]?.binned, { timeout: 5_000 }).toBe(true);
    expect(story.store.getState().keptBeside).toBe(false);
    expect(state.headline).toBe(choice === 'keepMine' ? 'Mine' : 'Theirs');
  });
});

// Opening and closing stories: the store, the actions, the autosave and the manuscript of each one, and what a change elsewhere does to it.

import { ORPCError } from '@orpc/client';
import type { ArchiveChange } from '#shared/contract/archive.ts';
import type { SaveResult, Story } from '#shared/contract/story.ts';
import type { StoryContent } from '#shared/story/content.ts';
import type { Fact } from '#shared/story/records.ts';
import { putDocument } from '../manuscript/put-document.ts';
import { FROM_ARCHIVE, type ManuscriptSession, openManuscript } from '../manuscript/session.ts';
import { type Acknowledgement, ConflictError, createAutosave, type SaveReason } from './autosave.ts';
import { type Client, sentenceOf } from './client.ts';
import { createOpenStoryStore, type OpenStoryStore, type StoryActions, type StoryFields } from './open-story.ts';
import { storableFields } from './storable-fields.ts';

export interface OpenedStory {
  readonly id: string;
  readonly store: OpenStoryStore;
  readonly actions: StoryActions;
  /** Saves what is unsaved, then lets go of the editor. Rejects with a sentence, and stays open, when the words cannot be kept. */
  close(): Promise<void>;
  /** Lets go of the editor without saving: for a story that is already in the bin. */
  discard(): void;
}

/** Opens a story of the archive. @throws the archive's error when there is none. */
export async function openStory(client: Client, id: string): Promise<OpenedStory> {
  const story = await client.story.open({ id });
  const { document: _, ...fields } = story.content;
  const store = createOpenStoryStore({
    story,
    fields,
    facts: new Map(),
    factOrder: [],
    found: [],
    factAtCaret: null,
    foundAtCaret: null,
    save: { kind: 'saved', at: story.updated, revision: story.revision },
    theirs: null,
    words: 0,
    manuscript: null,
  });
  let session: ManuscriptSession | null = null;
  /** What the archive holds of this story, as this window last saved or read it. */
  let kept: StoryContent = story.content;
  const unsentFacts = new Set<string>();

  const content = (): StoryContent => ({
    ...storableFields(store.getState().fields),
    document: session?.document() ?? story.content.document,
  });

  const autosave = createAutosave(
    { revision: story.revision, at: story.updated },
    {
      async save(base, reason) {
        const sent = content();
        const reply = await client.story.save({ id, base, reason, content: sent }).catch(sayWhy);
        kept = sent;
        takeReply(reply);
        return reply;
      },
      async reconcile() {
        const theirs = await client.story.open({ id });
        takeStory(theirs);
        // A new status, or this window's own save whose answer was lost: nothing of the text differs.
        if (sameContent(theirs.content, kept) || sameContent(theirs.content, content())) return theirs.revision;
        store.setState({ theirs: theirs.content });
        return null;
      },
      onState: (save) => store.setState({ save }),
    },
  );

  /** What a save changed beside the text. */
  const takeReply = (reply: SaveResult): void => {
    const { story: now } = store.getState();
    store.setState({ story: { ...now, revision: reply.revision, updated: reply.savedAt } });
    let unknown = false;
    for (const { id: factId, state, words, block } of reply.facts) {
      const record = session?.facts.record(factId);
      if (record === undefined || record.seal === undefined) unknown = true;
      else session?.facts.setRecord({ ...record, state, words, block });
    }
    for (const factId of [...unsentFacts]) {
      const record = session?.facts.record(factId);
      if (record !== undefined) void actions.putFact(factId, fieldsOf(record)).catch(() => {});
    }
    if (unknown) void refetchFacts();
    if (
      store
        .getState()
        .fields.related.some(
          ({ id: relatedId, storyId }) =>
            storyId !== null && !now.targets.some((target) => target.relatedId === relatedId),
        )
    )
      void refetchStory();
  };
  /** What stands beside the text: status, related targets, who uses the story. */
  const takeStory = (next: Story): void => {
    store.setState({ story: next });
    session?.facts.setRecords(next.facts);
  };
  const refetchFacts = async (): Promise<void> => {
    session?.facts.setRecords(await client.fact.list({ storyId: id }));
  };
  const refetchStory = async (): Promise<void> => {
    takeStory(await client.story.open({ id }));
  };
  /** Puts the archive's text into the editor; one undo step brings the old one back. */
  const show = (next: StoryContent, ...tags: string[]): void => {
    const { document, ...nextFields } = next;
    store.setState({ fields: nextFields });
    if (session !== null) putDocument(session.editor, document, FROM_ARCHIVE, ...tags);
  };

  /** Somebody kept another revision. */
  const follow = async (): Promise<void> => {
    await autosave.settled();
    const theirs = await client.story.open({ id });
    takeStory(theirs);
    if (theirs.revision <= autosave.base) return;
    if (autosave.unsaved) {
      // What is being typed here meets the other text at its next save.
      if (sameContent(theirs.content, kept)) autosave.rebase(theirs.revision, theirs.updated, true);
      return;
    }
    const differs = !sameContent(theirs.content, kept);
    kept = theirs.content;
    autosave.rebase(theirs.revision, theirs.updated, false);
    if (differs) show(theirs.content);
  };

  const actions: StoryActions = {
    setFields(changes) {
      const { fields: now } = store.getState();
      if (Object.entries(changes).every(([name, value]) => now[name as keyof StoryFields] === value)) return;
      store.setState({ fields: { ...now, ...changes } });
      autosave.changed();
    },
    setRelated(related) {
      actions.setFields({ related: [...related] });
    },
    async putFact(factId, factFields) {
      const before = session?.facts.record(factId);
      if (before === undefined) session?.facts.begin(factId, factFields);
      else session?.facts.setRecord({ ...before, ...factFields });
      try {
        const fact = await client.fact.put({ storyId: id, id: factId, fields: factFields });
        unsentFacts.delete(factId);
        session?.facts.setRecord(fact);
        return fact;
      } catch (error) {
        // Kept here and sent again after the next save.
        unsentFacts.add(factId);
        throw new Error(sentenceOf(error));
      }
    },
    async onArchiveChange(change: ArchiveChange) {
      if (change.kind === 'story') {
        if (change.id === id && change.revision > autosave.base) await follow();
        else if (change.id !== id && pointsTo(change.id)) await refetchStory();
      } else if (change.kind === 'facts') {
        if (change.storyId === id) await refetchFacts();
      } else if (change.kind === 'source') {
        await refetchFacts();
      } else if (change.kind === 'stories') {
        if (store.getState().fields.related.length > 0) await refetchStory();
      }
    },
    async keepMine() {
      const { save: state } = store.getState();
      if (state.kind !== 'conflict') return;
      const theirs = await client.story.open({ id });
      takeStory(theirs);
      store.setState({ theirs: null });
      autosave.rebase(theirs.revision, theirs.updated, true);
      await autosave.flush('kept');
    },
    async takeTheirs() {
      const { save: state } = store.getState();
      if (state.kind !== 'conflict') return;
      const theirs = await client.story.open({ id });
      const mine: Acknowledgement = await client.story
        .save({ id, base: theirs.revision, reason: 'kept', content: content() })
        .catch(sayWhy);
      autosave.rebase(mine.revision, mine.savedAt, true);
      store.setState({ theirs: null });
      takeStory(theirs);
      show(theirs.content);
      await autosave.flush('kept');
    },
  };
  const pointsTo = (other: string): boolean =>
    store.getState().fields.related.some(({ storyId }) => storyId === other) ||
    store.getState().story.usedBy.some((user) => user.id === other);

  session = openManuscript({
    store,
    actions,
    client,
    changed: () => autosave.changed(),
    flush: (reason: SaveReason) => autosave.flush(reason),
  });
  const discard = (): void => {
    autosave.stop();
    session?.dispose();
    session = null;
  };
  return {
    id,
    store,
    actions,
    async close() {
      await autosave.flush('auto');
      discard();
    },
    discard,
  };
}

/** Every open story of this window, by id. */
export class OpenStories {
  readonly #client: Client;
  readonly #open = new Map<string, OpenedStory>();
  readonly #opening = new Map<string, Promise<OpenedStory>>();

  constructor(client: Client) {
    this.#client = client;
  }

  get(id: string): OpenedStory | undefined {
    return this.#open.get(id);
  }

  all(): readonly OpenedStory[] {
    return [...this.#open.values()];
  }

  /** Opens a story, or gives the one that is open already. */
  async open(id: string): Promise<OpenedStory> {
    const known = this.#open.get(id) ?? this.#opening.get(id);
    if (known !== undefined) return known;
    const opening = openStory(this.#client, id);
    this.#opening.set(id, opening);
    try {
      const opened = await opening;
      this.#open.set(id, opened);
      return opened;
    } finally {
      this.#opening.delete(id);
    }
  }

  /** Saves and closes. Rejects with a sentence, and the story stays open, when its words cannot be kept. */
  async close(id: string): Promise<void> {
    await this.#open.get(id)?.close();
    this.#open.delete(id);
  }

  /** Lets go of a story without saving it. */
  discard(id: string): void {
    this.#open.get(id)?.discard();
    this.#open.delete(id);
  }

  /** Tells every open story what changed. `missed`: the connection was lost for a while, so anything may have. */
  async follow(change: ArchiveChange | { readonly kind: 'missed' }): Promise<void> {
    await Promise.allSettled(
      this.all().map(({ id, actions }) =>
        actions.onArchiveChange(
          change.kind === 'missed' ? { kind: 'story', id, revision: Number.MAX_SAFE_INTEGER, by: '' } : change,
        ),
      ),
    );
  }

  /** Saves everything that is unsaved; resolves when the archive has acknowledged all of it. */
  async flushAll(): Promise<void> {
    await Promise.all(this.all().map(({ store }) => store.getState().manuscript?.flush('auto')));
  }
}

function sayWhy(error: unknown): never {
  if (error instanceof ORPCError && error.code === 'CONFLICT') {
    const revision = (error.data as { revision?: unknown } | undefined)?.revision;
    throw new ConflictError(sentenceOf(error), typeof revision === 'number' ? revision : 0);
  }
  throw new Error(sentenceOf(error));
}

const sameContent = (a: StoryContent, b: StoryContent): boolean => ordered(a) === ordered(b);

/** JSON with the names of every object in one order: the archive may answer with another order than was sent. */
const ordered = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

const fieldsOf = ({ kind, sourceId, attribution, how, when, where, to, note }: Fact) => ({
  kind,
  sourceId,
  attribution,
  how,
  when,
  where,
  to,
  note,
});

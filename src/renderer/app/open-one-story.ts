// One open story: its store, its actions, its autosave and its manuscript, and what a change made elsewhere does to them.

import { ORPCError } from '@orpc/client';
import type { ArchiveChange } from '#shared/contract/archive.ts';
import type { Compared } from '#shared/contract/revision.ts';
import type { SaveResult, Story } from '#shared/contract/story.ts';
import type { StoryContent } from '#shared/story/content.ts';
import type { Fact, FactFields } from '#shared/story/records.ts';
import { putDocument } from '../manuscript/put-document.ts';
import { FROM_ARCHIVE, type ManuscriptSession, openManuscript } from '../manuscript/session.ts';
import { toast } from '../ui/toast.tsx';
import { ConflictError, createAutosave, type SaveReason } from './autosave.ts';
import { type Client, sentenceOf } from './client.ts';
import { createOpenStoryStore, type OpenStoryStore, type StoryActions, type StoryFields } from './open-story.ts';
import { storableFields } from './storable-fields.ts';
import { type SentContent, sameText } from './story-text.ts';
import { TextBeside } from './text-beside.ts';
import { UnsentFacts } from './unsent-facts.ts';

export interface OpenedStory {
  readonly id: string;
  readonly store: OpenStoryStore;
  readonly actions: StoryActions;
  /** Saves what is unsaved, then lets go of the editor. Rejects with a sentence, and stays open, when the words cannot be kept. */
  close(): Promise<void>;
  /** Lets go of the editor without saving: for a story that is already in the bin. */
  discard(): void;
}

/** Milliseconds in which changes to other stories are gathered. */
const LEISURE = 1_000;

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
    foundClaims: [],
    disagreements: [],
    factAtCaret: null,
    foundAtCaret: null,
    claimAtCaret: null,
    save: { kind: 'saved', at: story.updated, revision: story.revision },
    theirs: null,
    keptBeside: false,
    words: 0,
    manuscript: null,
  });
  const opened = new OpenOneStory(client, store);
  return {
    id: story.id,
    store,
    actions: opened.actions,
    close: () => opened.close(),
    discard: () => opened.discard(),
  };
}

class OpenOneStory {
  readonly actions: StoryActions;
  readonly #client: Client;
  readonly #store: OpenStoryStore;
  readonly #id: string;
  readonly #session: ManuscriptSession;
  readonly #autosave: ReturnType<typeof createAutosave>;
  /** What the archive holds of this story, as this window last saved or read it. */
  #kept: StoryContent | SentContent;
  readonly #unsentFacts: UnsentFacts;
  readonly #beside: TextBeside;
  #refetching: Promise<void> | null = null;

  constructor(client: Client, store: OpenStoryStore) {
    const { story } = store.getState();
    this.#client = client;
    this.#store = store;
    this.#id = story.id;
    this.#kept = story.content;
    this.#unsentFacts = new UnsentFacts(
      (factId, factFields) => client.fact.put({ storyId: this.#id, id: factId, fields: factFields }),
      (message) => toast({ message, tone: 'failure' }),
    );
    this.#beside = new TextBeside({
      client,
      content: () => this.#content(),
      onKept: (keptBeside) => store.setState({ keptBeside }),
    });
    this.actions = {
      setFields: (changes) => this.#setFields(changes),
      setRelated: (related) => this.#setFields({ related: [...related] }),
      putFact: (factId, factFields) => this.#putFact(factId, factFields),
      onArchiveChange: (change) => this.#onArchiveChange(change),
      refetch: async () => void (await this.#refetchStory()),
      compareWithArchive: () => this.#compareWithArchive(),
      keepMine: () => this.#keepMine(),
      takeTheirs: () => this.#takeTheirs(),
    };
    this.#autosave = createAutosave(
      { revision: story.revision, at: story.updated },
      {
        save: async (base, reason) => {
          const content = this.#content();
          const reply = await client.story.save({ id: this.#id, base, reason, content }).catch(sayWhy);
          this.#kept = content;
          this.#takeReply(reply);
          return reply;
        },
        reconcile: () => this.#reconcile(),
        onState: (save) => {
          store.setState({ save });
          if (save.kind === 'conflict') this.#beside.begin();
          else if (save.kind === 'saved' && !this.#autosave.unsaved) this.#endBeside();
        },
      },
    );
    this.#session = openManuscript({
      store,
      actions: this.actions,
      client,
      changed: () => this.#changed(),
      flush: (reason) => this.#flush(reason),
    });
  }

  async close(): Promise<void> {
    await this.#flush('auto');
    this.discard();
  }

  async #flush(reason: SaveReason): Promise<void> {
    await this.#autosave.flush(reason);
    await this.#sendFactsAgain();
  }

  discard(): void {
    this.#autosave.stop();
    this.#beside.stop();
    this.#session.dispose();
  }

  #content(): SentContent {
    return { ...storableFields(this.#store.getState().fields), document: this.#session.documentText() };
  }

  #setFields(changes: Partial<StoryFields>): void {
    const { fields } = this.#store.getState();
    const differ = Object.entries(changes).some(([name, value]) => fields[name as keyof StoryFields] !== value);
    if (!differ) return;
    this.#store.setState({ fields: { ...fields, ...changes } });
    this.#changed();
  }

  #changed(): void {
    this.#autosave.changed();
    if (this.#autosave.state.kind === 'conflict') this.#beside.changed();
  }

  #endBeside(): void {
    this.#beside.end().catch((error: unknown) =>
      toast({
        message: `The story that kept your text beside the conflict could not go to the bin: it is in the library still. ${sentenceOf(error)}`,
        tone: 'failure',
      }),
    );
  }

  async #putFact(id: string, fields: FactFields): Promise<Fact> {
    const { facts } = this.#session;
    const before = facts.record(id);
    if (before === undefined) facts.begin(id, fields);
    else facts.setRecord({ ...before, ...fields });
    const fact = await this.#unsentFacts.put(id, fields);
    facts.setRecord(fact);
    return fact;
  }

  #sendFactsAgain(): Promise<void> {
    const { facts } = this.#session;
    return this.#unsentFacts.again(
      (id) => facts.record(id) !== undefined,
      (fact) => facts.setRecord(fact),
    );
  }

  #takeRecords(records: readonly Fact[]): void {
    this.#session.facts.setRecords(records.map((record) => this.#unsentFacts.over(record)));
  }

  /** What a save changed beside the text. */
  #takeReply(reply: SaveResult): void {
    const { story, fields } = this.#store.getState();
    const { facts } = this.#session;
    this.#store.setState({ story: { ...story, revision: reply.revision, updated: reply.savedAt } });
    let made = false;
    for (const { id, ...derived } of reply.facts) {
      const record = facts.record(id);
      if (record === undefined) made = true;
      else facts.setRecord({ ...record, ...derived });
    }
    void this.#sendFactsAgain().catch(() => {});
    if (made) void this.#refetchFacts().catch(() => {});
    const known = new Set(story.targets.map(({ relatedId }) => relatedId));
    if (fields.related.some(({ id, storyId }) => storyId !== null && !known.has(id)))
      void this.#refetchStory().catch(() => {});
  }

  /** What stands beside the text: status, related targets, who uses the story, the records of its facts. */
  #takeStory(story: Story): void {
    this.#store.setState({ story });
    this.#takeRecords(story.facts);
  }

  async #refetchStory(): Promise<Story> {
    const story = await this.#client.story.open({ id: this.#id });
    this.#takeStory(story);
    return story;
  }

  /** One refetch for a run of changes: an import announces itself with every batch. */
  #refetchAtLeisure(): Promise<void> {
    this.#refetching ??= new Promise<void>((resolve) => setTimeout(resolve, LEISURE))
      .then(() => this.#refetchStory())
      .then(
        () => undefined,
        () => undefined,
      )
      .finally(() => {
        this.#refetching = null;
      });
    return this.#refetching;
  }

  async #refetchFacts(): Promise<void> {
    this.#takeRecords(await this.#client.fact.list({ storyId: this.#id }));
  }

  /** Another revision was kept since ours: the revision to go on from when it holds the same text, else null. */
  async #reconcile(): Promise<number | null> {
    const theirs = await this.#refetchStory();
    // A new status, or a save of this window whose answer was lost.
    if (sameText(theirs.content, this.#kept) || sameText(theirs.content, this.#content())) return theirs.revision;
    this.#store.setState({ theirs: theirs.content });
    return null;
  }

  async #onArchiveChange(change: ArchiveChange): Promise<void> {
    switch (change.kind) {
      case 'story':
        if (change.id !== this.#id) {
          if (this.#speaksOf(change.id)) await this.#refetchStory();
          return;
        }
        // Word of this story is also what a connection that is back begins with.
        void this.#sendFactsAgain().catch(() => {});
        if (change.revision > this.#autosave.base) await this.#follow();
        return;
      case 'facts':
        if (change.storyId === this.#id) await this.#refetchFacts();
        return;
      case 'source':
        await this.#refetchFacts();
        return;
      case 'stories':
        if (this.#store.getState().fields.related.length > 0) await this.#refetchAtLeisure();
        return;
      case 'settings':
        return;
    }
  }

  /** A revision was kept that may not be ours. */
  async #follow(): Promise<void> {
    await this.#autosave.settled();
    const theirs = await this.#refetchStory();
    if (theirs.revision <= this.#autosave.base) return;
    const same = sameText(theirs.content, this.#kept);
    // While words wait here, the other text meets them at their save, as a conflict.
    if (this.#autosave.unsaved && !same) return;
    this.#autosave.rebase(theirs.revision, theirs.updated, this.#autosave.unsaved);
    this.#kept = theirs.content;
    if (!same) this.#show(theirs.content);
  }

  #speaksOf(other: string): boolean {
    const { fields, story } = this.#store.getState();
    return fields.related.some(({ storyId }) => storyId === other) || story.usedBy.some(({ id }) => id === other);
  }

  /** Puts the archive's text into the editor; one undo brings the old one back. */
  #show(content: StoryContent): void {
    const { document, ...fields } = content;
    this.#store.setState({ fields });
    putDocument(this.#session.editor, document, FROM_ARCHIVE);
  }

  async #compareWithArchive(): Promise<Compared> {
    try {
      return await this.#client.revision.compareUnkept({ storyId: this.#id, content: this.#content() });
    } catch (error) {
      throw new Error(sentenceOf(error));
    }
  }

  async #keepMine(): Promise<void> {
    if (this.#store.getState().save.kind !== 'conflict') return;
    const theirs = await this.#refetchStory();
    this.#store.setState({ theirs: null });
    this.#autosave.rebase(theirs.revision, theirs.updated, true);
    await this.#autosave.flush('kept');
  }

  async #takeTheirs(): Promise<void> {
    if (this.#store.getState().save.kind !== 'conflict') return;
    const theirs = await this.#refetchStory();
    // This window's text becomes a revision first, so that History holds both.
    const mine = await this.#client.story
      .save({ id: this.#id, base: theirs.revision, reason: 'kept', content: this.#content() })
      .catch(sayWhy);
    this.#store.setState({ theirs: null });
    this.#autosave.rebase(mine.revision, mine.savedAt, true);
    this.#show(theirs.content);
    await this.#autosave.flush('kept');
  }
}

function sayWhy(error: unknown): never {
  if (error instanceof ORPCError && error.code === 'CONFLICT') {
    const revision = (error.data as { revision?: unknown } | undefined)?.revision;
    throw new ConflictError(sentenceOf(error), typeof revision === 'number' ? revision : 0);
  }
  throw new Error(sentenceOf(error));
}

// The promise itself: whatever is typed, undone, pasted, put back, merged from another desk and imported, editor and archive agree on a fact's
// words, and what is verified is exactly what was sealed. The real editor without a window, two real archives, real desk files.

import fc from 'fast-check';
import {
  $createTextNode,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  HISTORY_PUSH_TAG,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import { expect, test } from 'vitest';
import { paragraph, parseDocument, type StoryDocument, storyDocument, textLeaf } from '#shared/story/document.ts';
import { factState } from '#shared/story/facts.ts';
import { sealHolds } from '#shared/story/seal.ts';
import { BlockIndex } from '../renderer/manuscript/blocks/block-index.ts';
import { buildManuscriptEditor } from '../renderer/manuscript/editor.ts';
import { FactRegistry } from '../renderer/manuscript/facts/fact-registry.ts';
import { putDocument } from '../renderer/manuscript/put-document.ts';
import { $typeAtFact } from '../renderer/manuscript/typing/fact-edges.ts';
import { makeDeskFile } from './exchange/desk-file/make-desk-file.ts';
import { takeInDeskFile } from './exchange/desk-file/take-in.ts';
import { checkFact } from './facts/check-fact.ts';
import { readFacts } from './facts/facts-rows.ts';
import { restoreRevision } from './revisions/revisions.ts';
import { createStories } from './stories/create-stories.ts';
import { createStory } from './stories/create-story.ts';
import { openStory } from './stories/open-story.ts';
import { saveStory } from './stories/save-story.ts';
import { type TestNewsroom, testNewsroom } from './test-newsroom.ts';

/** STET_SEALS=10000 runs as many sequences as the promise is made for; STET_SEED repeats a run. */
const SEQUENCES = Number(process.env.STET_SEALS ?? 600);
const SEED = Number(process.env.STET_SEED ?? Date.now() % 1_000_000_007);

const KINDS = [
  ...['type', 'type', 'type', 'delete', 'delete', 'paste', 'undo', 'undo', 'redo', 'verify', 'verify', 'dispute'],
  ...['restore', 'merge', 'import'],
] as const;
const deed = fc.record({
  kind: fc.constantFrom(...KINDS),
  a: fc.nat(99),
  b: fc.nat(99),
  text: fc.constantFrom('x', ' ', '7', '”', '’s', '-'),
});
type Deed = typeof deed extends fc.Arbitrary<infer Value> ? Value : never;

/** One story at one desk, in the editor and in the archive; `other` is a colleague's desk. */
class Sequence {
  readonly desk: TestNewsroom;
  readonly other: TestNewsroom;
  readonly factId: string;
  readonly id: string;
  readonly editor: ReturnType<typeof buildManuscriptEditor>;
  readonly index: BlockIndex;
  readonly registry: FactRegistry;

  constructor(desk: TestNewsroom, other: TestNewsroom, factId: string) {
    this.desk = desk;
    this.other = other;
    this.factId = factId;
    const document = storyDocument([
      paragraph('He said ', textLeaf('we saw the wall go', 0, [factId]), ' at 12.'),
      paragraph('Nobody else did.'),
    ]);
    this.id = createStory(desk.context, { content: { headline: 'The wall', document } }).id;
    this.editor = buildManuscriptEditor(document, []);
    this.index = new BlockIndex(this.editor);
    this.registry = new FactRegistry(this.index);
  }

  words(): string | null {
    return this.registry.has(this.factId) ? (this.registry.words(this.factId) ?? null) : null;
  }

  document(): StoryDocument {
    return parseDocument(JSON.parse(this.index.documentText()));
  }

  /** What the editor holds becomes the archive's, as autosave does it. */
  save(): void {
    const { revision: base, content } = openStory(this.desk.context, this.id);
    saveStory(this.desk.context, {
      id: this.id,
      base,
      reason: 'auto',
      content: { ...content, document: this.document() },
    });
  }

  /** What the archive holds becomes the editor's, as a change from elsewhere does. */
  load(): void {
    putDocument(this.editor, openStory(this.desk.context, this.id).content.document, HISTORY_PUSH_TAG);
  }

  edit({ kind, a, b, text }: Deed): void {
    this.editor.update(
      () => {
        const leaves = $getRoot().getAllTextNodes();
        const leaf = leaves[a % Math.max(1, leaves.length)];
        if (leaf === undefined) return;
        const size = leaf.getTextContentSize();
        const from = b % (size + 1);
        leaf.select(from, kind === 'delete' ? Math.min(size, from + 1 + (a % 5)) : from);
        const selection = $getSelection();
        if (!$isRangeSelection(selection)) return;
        if (kind === 'delete') selection.removeText();
        else if (kind === 'paste') selection.insertNodes([$createTextNode(text)]);
        else if (!$typeAtFact(text, () => 'claim')) selection.insertText(text);
      },
      { discrete: true, tag: HISTORY_PUSH_TAG },
    );
  }

  async do(next: Deed): Promise<void> {
    const { kind, a } = next;
    const words = this.words();
    switch (kind) {
      case 'type':
      case 'delete':
      case 'paste':
        this.edit(next);
        return this.save();
      case 'undo':
      case 'redo':
        this.editor.dispatchCommand(kind === 'undo' ? UNDO_COMMAND : REDO_COMMAND, undefined);
        this.editor.read(() => undefined);
        return this.save();
      case 'verify':
      case 'dispute':
        return words === null ? undefined : this.check(this.desk, kind === 'verify', words);
      case 'restore': {
        const { revision } = openStory(this.desk.context, this.id);
        restoreRevision(this.desk.context, { storyId: this.id, number: (a % revision) + 1, base: revision });
        return this.load();
      }
      case 'merge':
        return this.merge(next);
      case 'import':
        createStories(this.desk.context, [{ externalId: null, content: { document: this.document() } }]);
    }
  }

  /** What runs on outside its mark cannot be sealed, and is refused. */
  check(at: TestNewsroom, verified: boolean, words: string): void {
    const result = verified ? 'verified' : 'disputed';
    try {
      checkFact(at.context, { id: this.factId, result, words, evidenceId: null, note: '' });
    } catch (error) {
      expect(error).toMatchObject({ code: 'INVALID' });
    }
  }

  /** To the other desk, where somebody checks or writes, and back. */
  async merge({ a, b }: Deed): Promise<void> {
    await handOver(this.desk, this.other, this.id);
    for (const one of [this.desk, this.other]) one.host.clock += 1_000;
    const { revision: base, content, facts } = openStory(this.other.context, this.id);
    const there = facts.find(({ id }) => id === this.factId)?.words ?? null;
    if (a % 3 === 0) {
      const document = storyDocument([...content.document.root.children, paragraph(`And more ${b}.`)]);
      saveStory(this.other.context, { id: this.id, base, reason: 'kept', content: { ...content, document } });
    } else if (there !== null) this.check(this.other, a % 3 === 1, there);
    await handOver(this.other, this.desk, this.id);
    this.load();
  }

  /** Editor, record and seal say the same. */
  agree(): void {
    const fact = readFacts(this.desk.context.archive.db, this.id).find(({ id }) => id === this.factId);
    const words = this.words();
    expect(fact?.words ?? null).toBe(words);
    if (fact === undefined) return;
    expect(fact.state).toBe(factState(fact.status, fact.seal, words));
    if (fact.state === 'verified' && words !== null)
      expect(fact.seal !== null && sealHolds(fact.seal, words)).toBe(true);
  }
}

const handOver = async (from: TestNewsroom, to: TestNewsroom, id: string) =>
  takeInDeskFile(to.context, (await makeDeskFile(from.context, { id, withPrivate: true })).bytes);

test(`over ${SEQUENCES} random sequences editor and archive agree, and a verified fact’s words are its seal`, async () => {
  await using desk = await testNewsroom();
  await using other = await testNewsroom();
  // What a power cut would leave is not asked here, and a flush to the disk for each change takes most of the time.
  for (const { context } of [desk, other]) context.archive.db.pragma('synchronous = OFF');
  console.info(`Seals: ${SEQUENCES} sequences, seed ${SEED}`);
  let count = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 8 }), async (deeds) => {
      count += 1;
      const one = new Sequence(desk, other, `fact-${count}`);
      for (const next of deeds) {
        await one.do(next);
        one.agree();
      }
    }),
    { numRuns: SEQUENCES, seed: SEED },
  );
  expect((await desk.client.archive.verify({})).problems).toEqual([]);
}, 1_800_000);

// Rule E3: whatever is typed, tagged, cut, moved and undone, every character carries exactly the facts a person would say it has.
//
// The model is a list of paragraphs, each a list of characters with a set of ids. Every operation is done on the model and in the editor.

import { $getClipboardDataFromSelection, $insertDataTransferForRichText } from '@lexical/clipboard';
import fc from 'fast-check';
import {
  $createRangeSelection,
  $createTextNode,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $setSelection,
  COMMAND_PRIORITY_NORMAL,
  CUT_COMMAND,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type RangeSelection,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import { describe, expect, test } from 'vitest';
import { paragraph, parseDocument, storyDocument } from '#shared/story/document.ts';
import { factSpans, factState } from '#shared/story/facts.ts';
import { BlockIndex } from '../blocks/block-index.ts';
import { buildManuscriptEditor } from '../editor.ts';
import { clipboardExtension } from '../paste/clipboard.ts';
import { $typeAtFact } from '../typing/fact-edges.ts';
import { $markSelection, $unmark } from './fact-marking.ts';
import { FactRegistry } from './fact-registry.ts';

interface Char {
  readonly char: string;
  readonly ids: ReadonlySet<string>;
}
type Model = readonly (readonly Char[])[];
interface Place {
  readonly block: number;
  readonly offset: number;
}

const ID_NAMES = ['a', 'b', 'c', 'd'];
/** Claims: only what carries on a word joins a fact at its edge. */
const kindOf = () => 'claim' as const;

function desk(texts: readonly string[]) {
  const blocks = texts.map((text) => paragraph(...(text === '' ? [] : [text])));
  const editor = buildManuscriptEditor(storyDocument(blocks), [
    clipboardExtension({ stands: (id) => registry.has(id), related: () => new Set() }),
  ]);
  // The clipboard's part of a cut needs no window; Lexical's own part does.
  editor.registerCommand(CUT_COMMAND, () => true, COMMAND_PRIORITY_NORMAL);
  const index = new BlockIndex(editor);
  const registry = new FactRegistry(index);

  /** Sets the selection; `right` takes the leaf behind a boundary where there is a choice. */
  const $select = (from: Place, to: Place, right: boolean): void => {
    const selection = $createRangeSelection();
    for (const [point, place] of [
      [selection.anchor, from],
      [selection.focus, to],
    ] as const) {
      const key = index.order[place.block] ?? '';
      const leaves = index.content(key)?.leaves ?? [];
      const fits = leaves.filter(({ start, text }) => place.offset >= start && place.offset <= start + text.length);
      const leaf = right ? fits.at(-1) : fits[0];
      if (leaf === undefined) point.set(key, 0, 'element');
      else point.set(leaf.key, place.offset - leaf.start, 'text');
    }
    $setSelection(selection);
  };
  const update = ($change: () => void): void => editor.update($change, { discrete: true, tag: HISTORY_PUSH_TAG });
  const state = (): Model =>
    index.order.map((key) =>
      (index.content(key)?.leaves ?? []).flatMap(({ text, factIds }) =>
        [...text].map((char) => ({ char, ids: new Set(factIds) })),
      ),
    );
  return { editor, index, registry, $select, update, state };
}
type Desk = ReturnType<typeof desk>;

const size = (model: Model, block: number): number => model[block]?.length ?? 0;
const shown = (model: Model): string[] =>
  model.map((chars) =>
    chars.map(({ char, ids }) => `${char}${ids.size > 0 ? `{${[...ids].sort().join()}}` : ''}`).join(''),
  );

/** The text between two places taken out, its paragraphs joined. */
function without(model: Model, from: Place, to: Place): Model {
  const head = (model[from.block] ?? []).slice(0, from.offset);
  const tail = (model[to.block] ?? []).slice(to.offset);
  return [...model.slice(0, from.block), [...head, ...tail], ...model.slice(to.block + 1)];
}
const within = (model: Model, from: Place, to: Place): Model =>
  model
    .slice(from.block, to.block + 1)
    .map((chars, row, rows) =>
      chars.slice(row === 0 ? from.offset : 0, row === rows.length - 1 ? to.offset : undefined),
    );

const WORD = /[\p{L}\p{N}]/u;

/** Facts at whose edge a word or number goes on outside of them, told from the characters. */
const runningOn = (model: Model): Set<string> =>
  new Set(
    model.flatMap((row) =>
      row.flatMap(({ char, ids }, offset) =>
        [row[offset - 1], row[offset + 1]].flatMap((beside) =>
          beside !== undefined && WORD.test(beside.char) && WORD.test(char)
            ? [...ids].filter((id) => !beside.ids.has(id))
            : [],
        ),
      ),
    ),
  );

/** What typed text belongs to, told from the characters around it. */
function joined(chars: readonly Char[], offset: number, text: string): Set<string> {
  const left = chars[offset - 1];
  const right = chars[offset];
  const ids = new Set<string>();
  for (const id of new Set([...(left?.ids ?? []), ...(right?.ids ?? [])])) {
    const inside = left?.ids.has(id) && right?.ids.has(id);
    const carriesOn = left?.ids.has(id) && WORD.test(text) && WORD.test(left.char);
    const leadsInto = right?.ids.has(id) && WORD.test(text) && WORD.test(right.char);
    if (inside || carriesOn || leadsInto) ids.add(id);
  }
  return ids;
}

type Step =
  | { readonly kind: 'tag' | 'untag' | 'delete' | 'move'; readonly at: readonly number[]; readonly id: number }
  | { readonly kind: 'type'; readonly at: readonly number[]; readonly text: string; readonly right: boolean }
  | { readonly kind: 'split'; readonly at: readonly number[] }
  | { readonly kind: 'paste at an edge'; readonly at: readonly number[]; readonly text: string }
  | { readonly kind: 'delete beside an edge'; readonly at: readonly number[] }
  | { readonly kind: 'undo' | 'redo' };

const place = fc.array(fc.nat(1_000), { minLength: 6, maxLength: 6 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('tag' as const), at: place, id: fc.nat(3) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('untag' as const), at: place, id: fc.nat(3) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('type' as const),
      at: place,
      text: fc.constantFrom('x', ' ', '7', ',', 'é'),
      right: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('delete' as const), at: place, id: fc.nat(3) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('move' as const), at: place, id: fc.nat(3) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('split' as const), at: place }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('paste at an edge' as const),
      at: place,
      text: fc.constantFrom('0', 's worst', ' x', '”', '“'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('delete beside an edge' as const), at: place }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('redo' as const) }) },
);

function placeFrom(model: Model, [a = 0, b = 0]: readonly number[]): Place {
  const block = a % model.length;
  return { block, offset: b % (size(model, block) + 1) };
}
function rangeFrom(model: Model, numbers: readonly number[]): [Place, Place] {
  const one = placeFrom(model, numbers.slice(0, 2));
  const other = placeFrom(model, numbers.slice(2, 4));
  const first = one.block < other.block || (one.block === other.block && one.offset <= other.offset);
  return first ? [one, other] : [other, one];
}

/** A place where a fact begins or ends inside a paragraph; null while there is none. */
function edgeFrom(model: Model, [a = 0]: readonly number[]): Place | null {
  const idsAt = (row: readonly Char[], offset: number): string => [...(row[offset]?.ids ?? [])].sort().join();
  const edges = model.flatMap((row, block) =>
    [...row.keys(), row.length]
      .filter((offset) => idsAt(row, offset - 1) !== idsAt(row, offset))
      .map((offset) => ({ block, offset })),
  );
  return edges[a % Math.max(1, edges.length)] ?? null;
}

/** Does a step on the model; null when there is nothing to do. */
function onModel(model: Model, one: Step): { model: Model; act: (desk: Desk) => void } | null {
  switch (one.kind) {
    case 'tag': {
      const [from, to] = rangeFrom(model, one.at);
      const chars = within(model, from, to).flat();
      const id = ID_NAMES[one.id] ?? 'a';
      // White space at the edges is not tagged; the generator only asks for ranges without it.
      if (chars.length === 0 || /\s/.test(chars[0]?.char ?? '') || /\s/.test(chars.at(-1)?.char ?? '')) return null;
      if (chars.every(({ ids }) => ids.has(id))) return null;
      return {
        model: model.map((row, block) =>
          row.map((char, offset) => {
            const behind = block > from.block || (block === from.block && offset >= from.offset);
            const before = block < to.block || (block === to.block && offset < to.offset);
            return behind && before ? { ...char, ids: new Set([...char.ids, id]) } : char;
          }),
        ),
        act: ({ update, $select }) =>
          update(() => {
            $select(from, to, false);
            $markSelection($getSelection(), id);
          }),
      };
    }
    case 'untag': {
      const id = ID_NAMES[one.id] ?? 'a';
      if (!model.flat().some(({ ids }) => ids.has(id))) return null;
      return {
        model: model.map((row) =>
          row.map(({ char, ids }) => ({ char, ids: new Set([...ids].filter((other) => other !== id)) })),
        ),
        act: ({ update, registry }) => {
          const leaves = registry.leaves(id);
          update(() => $unmark(leaves, id));
        },
      };
    }
    case 'type': {
      const at = placeFrom(model, one.at);
      const row = model[at.block] ?? [];
      const typed = { char: one.text, ids: joined(row, at.offset, one.text) };
      return {
        model: model.map((chars, block) =>
          block === at.block ? [...chars.slice(0, at.offset), typed, ...chars.slice(at.offset)] : chars,
        ),
        act: ({ update, $select }) =>
          update(() => {
            $select(at, at, one.right);
            if ($typeAtFact(one.text, kindOf)) return;
            const selection = $getSelection();
            if ($isRangeSelection(selection)) selection.insertText(one.text);
          }),
      };
    }
    case 'delete': {
      const [from, to] = rangeFrom(model, one.at);
      if (from.block === to.block && from.offset === to.offset) return null;
      return {
        model: without(model, from, to),
        act: ({ update, $select }) =>
          update(() => {
            $select(from, to, false);
            const selection = $getSelection()?.clone();
            // The development build of Lexical 0.52 asserts on the live selection half-way through a deletion over leaves of two blocks
            // ("$getTextNodeOffset: invalid offset"); the production build clamps there and ends in the same state.
            $setSelection(null);
            if ($isRangeSelection(selection ?? null)) (selection as RangeSelection).removeText();
            $setSelection(selection ?? null);
          }),
      };
    }
    case 'move': {
      const [from, to] = rangeFrom(model, one.at);
      if (from.block !== to.block || from.offset === to.offset) return null;
      const rest = without(model, from, to);
      const at = placeFrom(rest, one.at.slice(4));
      const [moved = []] = within(model, from, to);
      return {
        model: rest.map((row, block) =>
          block === at.block ? [...row.slice(0, at.offset), ...moved, ...row.slice(at.offset)] : row,
        ),
        act: ({ editor, update, $select }) => {
          let data: Record<string, string | undefined> = {};
          update(() => {
            $select(from, to, false);
            editor.dispatchCommand(CUT_COMMAND, null);
            data = $getClipboardDataFromSelection();
            const selection = $getSelection();
            if ($isRangeSelection(selection)) selection.removeText();
          });
          const carried = { getData: (type: string) => data[type] ?? '' } as DataTransfer;
          // One step of the model is one undo step here.
          editor.update(
            () => {
              $select(at, at, false);
              const selection = $getSelection();
              if (selection !== null) $insertDataTransferForRichText(carried, selection);
            },
            { discrete: true, tag: HISTORY_MERGE_TAG },
          );
        },
      };
    }
    case 'paste at an edge': {
      const at = edgeFrom(model, one.at);
      if (at === null) return null;
      const pasted = [...one.text].map((char) => ({ char, ids: new Set<string>() }));
      return {
        model: model.map((row, block) =>
          block === at.block ? [...row.slice(0, at.offset), ...pasted, ...row.slice(at.offset)] : row,
        ),
        act: ({ update, $select }) =>
          update(() => {
            $select(at, at, false);
            $getSelection()?.insertNodes([$createTextNode(one.text)]);
          }),
      };
    }
    case 'delete beside an edge': {
      const from = edgeFrom(model, one.at);
      if (from === null || from.offset >= size(model, from.block)) return null;
      const to = { block: from.block, offset: from.offset + 1 };
      return {
        model: without(model, from, to),
        act: ({ update, $select }) =>
          update(() => {
            $select(from, to, false);
            const selection = $getSelection();
            if ($isRangeSelection(selection)) selection.removeText();
          }),
      };
    }
    case 'split': {
      const at = placeFrom(model, one.at);
      const row = model[at.block] ?? [];
      return {
        model: [
          ...model.slice(0, at.block),
          row.slice(0, at.offset),
          row.slice(at.offset),
          ...model.slice(at.block + 1),
        ],
        act: ({ update, $select }) =>
          update(() => {
            $select(at, at, false);
            const selection = $getSelection();
            if ($isRangeSelection(selection)) selection.insertParagraph();
          }),
      };
    }
    default:
      return null;
  }
}

describe('facts under random edits', () => {
  test('every character keeps the facts it should have, and undo brings back what was deleted', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('We told them', 'the seals, 12 of them,', 'would not last', ''), {
          minLength: 1,
          maxLength: 4,
        }),
        fc.array(step, { minLength: 1, maxLength: 25 }),
        (texts, steps) => {
          const one = desk(texts);
          let model: Model = texts.map((text) => [...text].map((char) => ({ char, ids: new Set<string>() })));
          const past: Model[] = [];
          const future: Model[] = [];
          for (const next of steps) {
            if (next.kind === 'undo' || next.kind === 'redo') {
              const [from, to] = next.kind === 'undo' ? [past, future] : [future, past];
              const back = from.pop();
              if (back === undefined) continue;
              to.push(model);
              model = back;
              one.editor.dispatchCommand(next.kind === 'undo' ? UNDO_COMMAND : REDO_COMMAND, undefined);
              one.editor.read(() => {});
            } else {
              const done = onModel(model, next);
              if (done === null) continue;
              past.push(model);
              future.length = 0;
              model = done.model;
              done.act(one);
            }
            expect(shown(one.state())).toEqual(shown(model));
            // The words in the editor are the words that the archive will derive.
            const saved = factSpans(parseDocument(JSON.parse(one.index.documentText())));
            expect(new Map([...one.registry.ids()].map((id) => [id, one.registry.words(id)]))).toEqual(
              new Map(saved.map(({ id, words }) => [id, words])),
            );
            // No seal holds where the model says that a word runs on over an edge.
            for (const id of runningOn(model)) {
              const words = one.registry.words(id);
              expect(factState('verified', words, words)).toBe('stale');
            }
            expect(one.registry.order()).toEqual(saved.map(({ id }) => id));
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test('what was read block by block is what a fresh reading gives', () => {
    const one = desk(['first', 'second', 'third']);
    one.update(() => {
      const second = $getNodeByKey(one.index.order[1] ?? '');
      $getRoot()
        .getFirstChild()
        ?.insertBefore(second ?? $getRoot());
      if ($isElementNode(second)) second.selectEnd().insertText(' moved');
    });
    expect(JSON.parse(one.index.documentText())).toEqual(JSON.parse(new BlockIndex(one.editor).documentText()));
    expect(one.state().map((chars) => chars.map(({ char }) => char).join(''))).toEqual([
      'second moved',
      'first',
      'third',
    ]);
  });
});

import fc from 'fast-check';
import { $createParagraphNode, $createTextNode, $getRoot, $isElementNode, HISTORY_PUSH_TAG } from 'lexical';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createReading, type ParagraphQuotation } from '#shared/quotations/index.ts';
import { note, paragraph, storyDocument } from '#shared/story/document.ts';
import { BlockIndex } from '../blocks/block-index.ts';
import { lineOf } from '../blocks/block-text.ts';
import { buildManuscriptEditor } from '../editor.ts';
import { followReading } from './follow-reading.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const LINES = [
  '“We told them,” said Mara Stott.',
  'The wall stood.',
  '“No,” she said.',
  '',
  'He told reporters: “It is over.”',
];

function desk(texts: readonly string[]) {
  const editor = buildManuscriptEditor(storyDocument(texts.map((text) => paragraph(...(text === '' ? [] : [text])))));
  const index = new BlockIndex(editor);
  let shown: readonly ParagraphQuotation[] = [];
  const followed = followReading(index, createReading([], { language: 'en-GB' }), ({ quotations }) => {
    shown = quotations;
  });
  const fresh = (): readonly ParagraphQuotation[] =>
    createReading(
      index.order.map((key) => {
        const content = index.content(key);
        return content === undefined ? '' : lineOf(content);
      }),
      { language: 'en-GB' },
    ).quotations;
  return { editor, index, followed, shown: () => shown, fresh };
}

test('after any edits the reading is what a fresh reading of the text gives', () => {
  const edit = fc.record({
    kind: fc.constantFrom('insert', 'remove', 'write', 'swap'),
    at: fc.nat(200),
    line: fc.nat(4),
  });
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...LINES), { minLength: 1, maxLength: 120 }),
      fc.array(edit, { maxLength: 12 }),
      (texts, edits) => {
        const one = desk(texts);
        vi.runAllTimers();
        for (const { kind, at, line } of edits) {
          one.editor.update(
            () => {
              const root = $getRoot();
              const block = root.getChildAtIndex(at % root.getChildrenSize());
              const text = $createTextNode(LINES[line] ?? '');
              if (kind === 'insert') block?.insertAfter($createParagraphNode().append(text));
              else if (kind === 'remove' && root.getChildrenSize() > 1) block?.remove();
              else if (kind === 'swap' && block !== null) root.append(block);
              else if ($isElementNode(block)) block.clear().append(text);
            },
            { discrete: true, tag: HISTORY_PUSH_TAG },
          );
          if (at % 3 === 0) vi.runAllTimers();
        }
        vi.runAllTimers();
        expect(one.shown()).toEqual(one.fresh());
        one.followed.stop();
      },
    ),
    { numRuns: 60 },
  );
});

test('nothing is found in a note', () => {
  const editor = buildManuscriptEditor(storyDocument([note('“We told them,” said Mara Stott.')]));
  let found: readonly ParagraphQuotation[] | null = null;
  followReading(new BlockIndex(editor), createReading([]), ({ quotations }) => {
    found = quotations;
  });
  vi.runAllTimers();
  expect(found).toEqual([]);
});

import { $getRoot, $isElementNode, HISTORY_PUSH_TAG, type LexicalEditor, UNDO_COMMAND } from 'lexical';
import { describe, expect, test } from 'vitest';
import { heading, image, list, note, paragraph, rule, storyDocument, textLeaf } from '#shared/story/document.ts';
import { buildManuscriptEditor } from '../editor.ts';
import { $isImageNode } from '../nodes/image-node.tsx';
import { type BlockChange, BlockIndex } from './block-index.ts';

const picture = image({
  media: 'a'.repeat(64),
  mime: 'image/png',
  width: 1,
  height: 1,
  alt: '',
  caption: '',
  credit: '',
});

/** Undo and its commit, which otherwise waits for the end of the task. */
const undo = (editor: LexicalEditor): void => {
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  editor.read(() => {});
};

function desk(...blocks: Parameters<typeof storyDocument>[0]) {
  const editor = buildManuscriptEditor(storyDocument(blocks));
  const index = new BlockIndex(editor);
  const changes: BlockChange[] = [];
  index.onChange((change) => changes.push(change));
  const update = (change: () => void): void => editor.update(change, { discrete: true, tag: HISTORY_PUSH_TAG });
  return { editor, index, changes, update };
}

describe('the blocks of a manuscript', () => {
  test('a key touches one block and no other', () => {
    const { index, changes, update } = desk(paragraph('one'), paragraph('two'), paragraph('three'));
    update(() => {
      const second = $getRoot().getChildAtIndex(1);
      if ($isElementNode(second)) second.selectEnd().insertText('!');
    });
    expect(changes.map(({ changed, reordered }) => [[...changed], reordered])).toEqual([[[index.order[1]], false]]);
    expect(index.content(index.order[1] ?? '')?.paragraphs).toEqual(['two!']);
  });
  test('undo is seen block by block', () => {
    const { editor, index, changes, update } = desk(paragraph('one'), paragraph('two'), paragraph('three'));
    update(() => {
      const third = $getRoot().getLastChild();
      if ($isElementNode(third)) third.selectEnd().insertText('!');
    });
    changes.length = 0;
    undo(editor);
    expect(changes.flatMap(({ changed }) => [...changed])).toEqual([index.order[2]]);
    expect(index.content(index.order[2] ?? '')?.paragraphs).toEqual(['three']);
  });
  test('a caption that was written is in the next document', () => {
    const { index, update } = desk(paragraph('one'), picture);
    index.documentText();
    update(() => {
      const node = $getRoot().getLastChild();
      if ($isImageNode(node)) node.setFields({ caption: 'The wall' });
    });
    expect(index.document().root.children[1]).toEqual({ ...picture, caption: 'The wall' });
  });
  test('notes are not counted as words of the story', () => {
    const { index } = desk(heading('h2', 'Two words'), note('not these three'), rule(), paragraph('and these three'));
    expect(index.order.map((key) => index.words(key))).toEqual([2, 0, 0, 3]);
  });
  test('every item of a list is a paragraph of its own', () => {
    const { index } = desk(
      list('bullet', [[textLeaf('one')], [list('number', [[textLeaf('two')]])], [textLeaf('three')]]),
    );
    expect(index.content(index.order[0] ?? '')?.paragraphs).toEqual(['one', 'two', 'three']);
  });
  test('control characters and broken characters cannot make a save fail', () => {
    const { index } = desk(paragraph('a\u0000b\u001fc\ud800d'.toWellFormed().replace('\ufffd', '')));
    expect(index.document().root.children).toEqual([paragraph('abcd')]);
  });
});

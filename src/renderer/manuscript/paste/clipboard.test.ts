import { $getClipboardDataFromSelection, $insertDataTransferForRichText } from '@lexical/clipboard';
import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $selectAll,
  COMMAND_PRIORITY_NORMAL,
  COPY_COMMAND,
  CUT_COMMAND,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  PASTE_TAG,
  UNDO_COMMAND,
} from 'lexical';
import { describe, expect, test } from 'vitest';
import {
  type Block,
  blockQuote,
  heading,
  link,
  list,
  note,
  paragraph,
  relatedHere,
  storyDocument,
  textLeaf,
} from '#shared/story/document.ts';
import { BlockIndex } from '../blocks/block-index.ts';
import { buildManuscriptEditor } from '../editor.ts';
import { FactRegistry } from '../facts/fact-registry.ts';
import { clipboardExtension } from './clipboard.ts';

type Data = Readonly<Record<string, string | undefined>>;

/** Undo and its commit, which otherwise waits for the end of the task. */
const undo = (editor: LexicalEditor): void => {
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  editor.read(() => {});
};

function desk(...blocks: Block[]) {
  const editor = buildManuscriptEditor(storyDocument(blocks), [
    clipboardExtension({ stands: (id) => registry.has(id), related: () => new Set(['r1']) }),
  ]);
  // Lexical's own part of these commands needs a window; what the manuscript adds does not.
  for (const command of [CUT_COMMAND, COPY_COMMAND])
    editor.registerCommand(command, () => true, COMMAND_PRIORITY_NORMAL);
  const index = new BlockIndex(editor);
  const registry = new FactRegistry(index);
  const update = (change: () => void, tag = HISTORY_PUSH_TAG): void => editor.update(change, { discrete: true, tag });
  const take = (how: 'cut' | 'copy'): Data => {
    let data: Data = {};
    update(() => {
      $selectAll();
      editor.dispatchCommand(how === 'cut' ? CUT_COMMAND : COPY_COMMAND, null);
      data = $getClipboardDataFromSelection();
      const selection = $getSelection();
      if (how === 'cut' && $isRangeSelection(selection)) selection.removeText();
    });
    return data;
  };
  const paste = (data: Data): void =>
    update(() => {
      $getRoot().selectEnd();
      const selection = $getSelection();
      const carried = { getData: (type: string) => data[type] ?? '' } as DataTransfer;
      if (selection !== null) $insertDataTransferForRichText(carried, selection);
    }, PASTE_TAG);
  const blocksNow = (): readonly Block[] => index.document().root.children;
  return { editor, registry, update, take, paste, blocksNow };
}
const sealed = (words: string) => paragraph('“', textLeaf(words, 0, ['sealed-fact']), '” she said.');

describe('copying', () => {
  test('carries no id of a fact in any form', () => {
    const { take } = desk(sealed('We told them'));
    for (const value of Object.values(take('copy'))) expect(value).not.toContain('sealed-fact');
    for (const value of Object.values(take('cut'))) expect(value).not.toContain('sealed-fact');
  });
  test('carries no note and no place for a related story', () => {
    const data = desk(paragraph('One.'), note('Ask the harbour master.'), relatedHere('r1'), paragraph('Two.')).take(
      'copy',
    );
    expect(data['text/html']).toBe('<p>One.</p><p>Two.</p>');
    expect(data['text/plain']).toBe('One.\n\nTwo.');
  });
  test.each(['copy', 'cut'] as const)('%s leaves words of a note in no form that another page could read', (how) => {
    const { take } = desk(paragraph('One.'), note('Ask the harbour master.'), relatedHere('r1'), paragraph('Two.'));
    const data = take(how);
    expect(Object.keys(data)).toContain('application/x-lexical-editor');
    for (const value of Object.values(data)) {
      expect(value).not.toContain('harbour master');
      expect(value).not.toContain('r1');
    }
  });
  test('gives other programs clean HTML', () => {
    const { take } = desk(
      heading('h2', 'The wall'),
      paragraph(textLeaf('bold', 1), ' & <b>, ', link('https://marlow.example/?a=1&b=2', 'a link')),
      blockQuote('No.'),
      list('number', [[textLeaf('one')], [textLeaf('two')]]),
    );
    expect(take('copy')['text/html']).toBe(
      '<h2>The wall</h2><p><strong>bold</strong> &amp; &lt;b&gt;, <a href="https://marlow.example/?a=1&amp;b=2">a link</a></p><blockquote>No.</blockquote><ol><li>one</li><li>two</li></ol>',
    );
  });
});

describe('pasting within a story', () => {
  test('a copy has no marks: one check covers one place', () => {
    const { take, paste, blocksNow } = desk(sealed('We told them'), paragraph());
    paste(take('copy'));
    const marked = JSON.stringify(blocksNow()).split('"sealed-fact"').length - 1;
    expect(marked).toBe(1);
    expect(JSON.stringify(blocksNow()).split('We told them')).toHaveLength(3);
  });
  test('what was cut keeps its marks, once', () => {
    const { take, paste, registry, blocksNow } = desk(sealed('We told them'));
    const data = take('cut');
    expect(registry.has('sealed-fact')).toBe(false);
    paste(data);
    expect(registry.words('sealed-fact')).toBe('We told them');
    paste(data);
    expect(JSON.stringify(blocksNow()).split('"sealed-fact"')).toHaveLength(2);
  });
  test('what was cut keeps its marks again after the paste was undone', () => {
    const { editor, take, paste, registry } = desk(sealed('We told them'));
    const data = take('cut');
    paste(data);
    undo(editor);
    expect(registry.has('sealed-fact')).toBe(false);
    paste(data);
    expect(registry.words('sealed-fact')).toBe('We told them');
  });
  test.each(['copy', 'cut'] as const)('after a %s notes and places come back with the words', (how) => {
    const body = [paragraph('One.'), note('Ask the harbour master.'), relatedHere('r1'), paragraph('Two.')];
    const { take, paste, blocksNow } = desk(...body);
    paste(take(how));
    const notes = blocksNow().filter(({ type }) => type === 'note');
    expect(notes).toHaveLength(how === 'copy' ? 2 : 1);
    expect(blocksNow().filter(({ type }) => type === 'related')).toHaveLength(notes.length);
  });
  test('a copy into another story leaves the notes behind', () => {
    const data = desk(paragraph('One.'), note('Ask the harbour master.'), paragraph('Two.')).take('copy');
    const other = desk(paragraph());
    other.paste(data);
    expect(other.blocksNow()).toEqual([paragraph('One.'), paragraph('Two.')]);
  });
  test('what was cut from another story comes without marks', () => {
    const data = desk(sealed('We told them')).take('cut');
    const other = desk(paragraph());
    other.paste(data);
    expect(other.blocksNow()).toEqual([paragraph('“We told them” she said.')]);
  });
  test('a block keeps its kind wherever the caret stands', () => {
    const { update, paste, blocksNow } = desk(paragraph('before'));
    const data = desk(blockQuote('Quoted.'), paragraph('after')).take('copy');
    update(() => {
      const first = $getRoot().getFirstChild();
      if ($isElementNode(first)) first.selectEnd();
    });
    paste(data);
    expect(blocksNow()).toEqual([paragraph('before'), blockQuote('Quoted.'), paragraph('after')]);
  });
});

describe('what any page could put on the clipboard', () => {
  const payload = (nodes: unknown) => ({
    'application/x-lexical-editor': JSON.stringify({ namespace: 'stet', token: 'x', nodes }),
    'text/plain': 'plain',
  });
  test.each([
    ['an unknown node', [{ type: 'iframe', version: 1 }]],
    ['a broken node', [{ type: 'paragraph', version: 1 }]],
    ['no node at all', [null]],
    [
      'an image that is not named by its hash',
      [
        {
          type: 'image',
          version: 1,
          media: '../../x',
          mime: 'image/png',
          width: 1,
          height: 1,
          alt: '',
          caption: '',
          credit: '',
        },
      ],
    ],
  ])('%s is refused, and the plain text is taken instead', (_, nodes) => {
    const { paste, blocksNow } = desk(paragraph());
    paste(payload(nodes));
    expect(blocksNow()).toEqual([paragraph('plain')]);
  });
  test('marks, hostile links and places of stories that are not attached are taken off', () => {
    const { paste, blocksNow } = desk(paragraph());
    paste(
      payload([
        paragraph(textLeaf('a', 0, ['f9']), link('javascript:alert(1)', 'b')),
        relatedHere('r9'),
        paragraph('c'),
      ]),
    );
    expect(blocksNow()).toEqual([paragraph('ab'), paragraph('c')]);
  });
  test('text that looks like HTML stays text', () => {
    const { paste, blocksNow } = desk(paragraph());
    paste({ 'text/plain': '<table><tr><td onclick="x">a</td></tr></table>\n<b>b</b>' });
    expect(blocksNow()).toEqual([paragraph('<table><tr><td onclick="x">a</td></tr></table>'), paragraph('<b>b</b>')]);
  });
});

test('a paste of half a megabyte is one undo step', () => {
  const { editor, paste, blocksNow } = desk(paragraph('start'));
  const line = 'The wall has stood for a hundred and thirty years, the harbour master said on Friday evening.';
  paste({ 'text/plain': Array.from({ length: 5_500 }, () => line).join('\n') });
  expect(blocksNow()).toHaveLength(5_500);
  undo(editor);
  expect(blocksNow()).toEqual([paragraph('start')]);
});

import { UNDO_COMMAND } from 'lexical';
import { describe, expect, test } from 'vitest';
import { type Block, type Inline, link, note, paragraph, storyDocument, textLeaf } from '#shared/story/document.ts';
import { factSpans } from '#shared/story/facts.ts';
import { GAP, sealHolds } from '#shared/story/seal.ts';
import { plainText } from '#shared/story/text.ts';
import { BlockIndex } from '../blocks/block-index.ts';
import { buildManuscriptEditor } from '../editor.ts';
import { FactRegistry } from './fact-registry.ts';
import { $restoreWords } from './restore-words.ts';

const own = (text: string, format = 0, ids = ['a']): Inline => textLeaf(text, format, ids);

function restored(seal: string, ...blocks: Block[]) {
  const editor = buildManuscriptEditor(storyDocument(blocks), []);
  const index = new BlockIndex(editor);
  const registry = new FactRegistry(index);
  const before = index.documentText();
  const leaves = registry.leaves('a');
  let refused: string | null = null;
  editor.update(
    () => {
      refused = $restoreWords('a', leaves, seal);
    },
    { discrete: true, tag: 'history-push' },
  );
  const words = registry.words('a');
  const document = index.document();
  expect(factSpans(document)[0]?.words).toBe(words);
  const text = plainText(document);
  const changed = index.documentText() !== before;
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  editor.read(() => {});
  return { refused, words, text, changed, undone: index.documentText() === before, holds: sealHolds(seal, words) };
}

describe('restoring a seal', () => {
  test.each<[string, string, string, Block[]]>([
    ['words of its own', 'never again', 'So “never again”.', [paragraph('So “', own('now and again'), '”.')]],
    ['a slipped-in word', 'never again', 'never again', [paragraph(own('never '), 'ever ', own('again'))]],
    [
      'a slipped-in word in a link',
      'never again',
      'never again',
      [paragraph(own('never '), link('https://example.org', textLeaf('ever ')), own('again', 1))],
    ],
    ['a joined digit', '12', 'They sank 12 boats.', [paragraph('They sank 3', own('12'), '0 boats.')]],
    ['joined words inside the marks', 'I did it', '“I did it”.', [paragraph('“', own('I did it'), 's worst”.')]],
    ['words behind the opening mark', 'I did it', '“I did it.”', [paragraph('“Never say ', own('I did it'), '.”')]],
    [
      'two paragraphs with one slipped in between',
      'One.\nTwo.',
      'One.\nTwo.',
      [paragraph(own('One?')), paragraph('Not so.'), paragraph(own('Two.'))],
    ],
    ['two paragraphs that are one now', 'One.\nTwo.', 'One. Two.', [paragraph(own('One or two.'))]],
    [
      'a split quote, part by part',
      `It is${GAP}late`,
      '“It is,” she said, “late.”',
      [paragraph('“', own('It was'), ',” she said, “', own('lat'), own('er', 1), '.”')],
    ],
    [
      'a split quote with a joined part',
      `12${GAP}14`,
      'from 12 to 14 boats',
      [paragraph('from ', own('12'), '0 to ', own('14'), ' boats')],
    ],
  ])('%s', (_, seal, text, blocks) => {
    expect(restored(seal, ...blocks)).toMatchObject({ refused: null, holds: true, text, undone: true });
  });

  test('is refused where the parts no longer stand as they were sealed', () => {
    const merged = restored(`It is${GAP}late`, paragraph('“', own('It was late'), '”'));
    expect(merged).toMatchObject({ changed: false, holds: false });
    expect(merged.refused).toMatch(/Nothing was changed/);
  });

  test('is refused while a part stands in a note', () => {
    const noted = restored('One.\nTwo.', paragraph(own('One.')), note(own('Two.')));
    expect(noted).toMatchObject({ changed: false, holds: false });
    expect(noted.refused).toMatch(/note/);
  });
});

import { describe, expect, test } from 'vitest';
import {
  blockQuote,
  heading,
  image,
  lineBreak,
  link,
  list,
  note,
  paragraph,
  parseDocument,
  pullQuote,
  relatedHere,
  rule,
  type StoryDocument,
  storyDocument,
  textLeaf,
} from '#shared/story/document.ts';
import { BlockIndex } from './blocks/block-index.ts';
import { buildManuscriptEditor } from './editor.ts';

const through = (document: StoryDocument): StoryDocument => {
  const editor = buildManuscriptEditor(document);
  return new BlockIndex(editor).document();
};

describe('a document that goes through the editor', () => {
  const everything = storyDocument([
    heading('h2', 'The wall'),
    paragraph(
      'It has ',
      textLeaf('stood', 1, ['f2', 'f1']),
      ' for ',
      link('https://marlow.example/', 'years'),
      lineBreak(),
      'and',
    ),
    heading('h3', 'Below'),
    blockQuote('We are not going to gamble.'),
    pullQuote('not going to gamble'),
    note('ask the harbour master'),
    list('bullet', [[textLeaf('one')], [list('number', [[textLeaf('two')]])]]),
    rule(),
    image({ media: 'a'.repeat(64), mime: 'image/png', width: 10, height: 20, alt: 'A', caption: 'B', credit: 'C' }),
    relatedHere('r1'),
    paragraph(),
  ]);
  test('comes out as it went in', () => {
    const out = through(everything);
    expect(parseDocument(JSON.parse(JSON.stringify(out)))).toEqual(out);
    expect(out).toEqual(everything);
  });
});

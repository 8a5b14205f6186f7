import { expect, test } from 'vitest';
import { heading, paragraph, storyDocument, textLeaf } from '#shared/story/document.ts';
import { quoteContext } from './quote-context.ts';

const crosshead = heading('h2', '10.31: The engineer');

test('the sentence round a quote is given, not the sentences beside it, and the paragraph counts no crossheads', () => {
  const document = storyDocument([
    paragraph('The company was told.'),
    crosshead,
    paragraph(
      textLeaf('He is asked what he told the office. “'),
      textLeaf('We told them the seals would not last,', 0, ['q']),
      textLeaf('” the engineer said. He sat down.'),
    ),
  ]);
  expect(quoteContext(document, 'q')).toEqual({ before: '“', after: '” the engineer said.', paragraph: 2 });
});

test('a quote that ends its sentence keeps its closing mark and nothing more', () => {
  const document = storyDocument([
    paragraph(
      textLeaf('He looks at the family. “'),
      textLeaf('No one asked me again.', 0, ['q']),
      textLeaf('” Then he left.'),
    ),
  ]);
  expect(quoteContext(document, 'q')).toEqual({ before: '“', after: '”', paragraph: 1 });
});

test('a quote over two paragraphs has the beginning of the first and the end of the second round it', () => {
  const document = storyDocument([
    paragraph(textLeaf('She said “'), textLeaf('it is so', 0, ['q'])),
    paragraph(textLeaf('and stays so', 0, ['q']), textLeaf('” to us.')),
  ]);
  expect(quoteContext(document, 'q')).toEqual({ before: 'She said “', after: '” to us.', paragraph: 1 });
});

test('a fact that does not stand in the text has no context', () => {
  expect(quoteContext(storyDocument([paragraph('Nothing.')]), 'q')).toBeNull();
});

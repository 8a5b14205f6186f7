import { $getRoot, $getSelection, $isElementNode, $isRangeSelection, $isTextNode } from 'lexical';
import { describe, expect, test } from 'vitest';
import {
  type Block,
  blockQuote,
  heading,
  list,
  paragraph,
  rule,
  storyDocument,
  textLeaf,
} from '#shared/story/document.ts';
import type { FactKind } from '#shared/story/facts.ts';
import { BlockIndex } from '../blocks/block-index.ts';
import { buildManuscriptEditor } from '../editor.ts';
import { FactRegistry } from '../facts/fact-registry.ts';
import { $applyBlockMark, $applyRuleMark } from './block-shortcuts.ts';
import { $typeAtFact } from './fact-edges.ts';
import { isYearApostrophe, smartMark } from './smart-quotes.ts';

const typed = (text: string, language = 'en-GB'): string => {
  let made = '';
  for (const character of text) {
    if (character === '"' || character === "'") made += smartMark(character, made, language);
    else if (isYearApostrophe(made, character, language)) made = `${made.slice(0, -1)}’${character}`;
    else made += character;
  }
  return made;
};

describe('quotation marks as they are typed', () => {
  test.each([
    ['"We told them," she said.', '“We told them,” she said.'],
    ["'No,' he said, \"she told me 'no'.\"", '‘No,’ he said, “she told me ‘no’.”'],
    ["the board's 130-year-old wall, the '90s, it's", 'the board’s 130-year-old wall, the ’90s, it’s'],
    ['("quite")—"so"', '(“quite”)—“so”'],
  ])('English: %s', (straight, curly) => {
    expect(typed(straight)).toBe(curly);
  });
  test.each([
    ['de-DE', "\"Nein, 'niemals', geht's\"", '„Nein, ‚niemals‘, geht’s“'],
    ['fr-FR', '"non"', '«\u202fnon\u202f»'],
    ['it', '"no"', '«no»'],
    ['sv', '"nej"', '”nej”'],
    ['pl', '"nie"', '„nie”'],
    ['de-CH', '"nein"', '«nein»'],
  ])('%s', (language, straight, curly) => {
    expect(typed(straight, language)).toBe(curly);
  });
});

/** Types at an offset of the first paragraph; `right` puts the caret into the leaf behind a boundary. */
function typeAt(
  block: Block,
  offset: number,
  text: string,
  kind: FactKind,
  right = false,
  selected = 0,
): { words: string | null; text: string } {
  const editor = buildManuscriptEditor(storyDocument([block]));
  const index = new BlockIndex(editor);
  const registry = new FactRegistry(index);
  editor.update(
    () => {
      const leaves = index.content(index.order[0] ?? '')?.leaves ?? [];
      const fits = leaves.filter((leaf) => offset >= leaf.start && offset <= leaf.start + leaf.text.length);
      const leaf = right ? fits.at(-1) : fits[0];
      const node = $getRoot()
        .getAllTextNodes()
        .find((one) => one.getKey() === leaf?.key);
      if (!$isTextNode(node) || leaf === undefined) throw new Error('There is no text at this offset.');
      for (const character of text) {
        if (character === text[0]) node.select(offset - leaf.start, offset - leaf.start + selected);
        if (!$typeAtFact(character, () => kind)) {
          const selection = $getSelection();
          if ($isRangeSelection(selection)) selection.insertText(character);
        }
      }
    },
    { discrete: true },
  );
  return { words: registry.words('f'), text: index.content(index.order[0] ?? '')?.paragraphs[0] ?? '' };
}

describe('typing at the edge of a fact', () => {
  const quote = paragraph('“', textLeaf('We told them', 0, ['f']), '” she said.');
  const claim = paragraph('It cost ', textLeaf('12', 0, ['f']), ' million.');

  test.each([false, true])(
    'words between a quote and its mark belong to the quote (caret in either leaf: %s)',
    (right) => {
      expect(typeAt(quote, 13, ' twice', 'quote', right)).toEqual({
        words: 'We told them twice',
        text: '“We told them twice” she said.',
      });
      expect(typeAt(quote, 1, 'Yes. ', 'quote', right).words).toBe('Yes. We told them');
    },
  );
  test('words behind the closing mark do not', () => {
    expect(typeAt(quote, 14, ' yesterday', 'quote').words).toBe('We told them');
  });
  test.each([false, true])('a digit against a number changes the number (caret in either leaf: %s)', (right) => {
    expect(typeAt(claim, 10, '0', 'claim', right)).toEqual({ words: '120', text: 'It cost 120 million.' });
    expect(typeAt(claim, 8, '3', 'claim', right).words).toBe('312');
  });
  test.each([false, true])('a space or a comma behind a claim stands outside (caret in either leaf: %s)', (right) => {
    expect(typeAt(claim, 10, ', or so', 'claim', right)).toEqual({ words: '12', text: 'It cost 12, or so million.' });
  });
  test('in the middle everything belongs to it', () => {
    expect(typeAt(quote, 4, 'all ', 'quote').words).toBe('We all told them');
  });
  test.each([
    ['the last word', 14, 'twice', 'once', 'We told them once'],
    ['the first word', 1, 'We', 'They', 'They told them twice'],
    ['every word', 1, 'We told them twice', 'No', 'No'],
  ])('%s typed over still belongs to it', (_, start, old, text, words) => {
    const twice = paragraph('“', textLeaf('We told them twice', 0, ['f']), '” she said.');
    expect(typeAt(twice, start, text, 'quote', true, old.length)).toEqual({ words, text: `“${words}” she said.` });
  });
  test('two facts side by side stay apart', () => {
    const pair = paragraph(textLeaf('twelve', 0, ['f']), textLeaf(' divers', 0, ['g']));
    expect(typeAt(pair, 6, ' old', 'claim').words).toBe('twelve');
  });
});

function marked(text: string, act: () => void): readonly Block[] {
  const editor = buildManuscriptEditor(storyDocument([paragraph(text)]));
  const index = new BlockIndex(editor);
  editor.update(
    () => {
      const first = $getRoot().getFirstChild();
      if ($isElementNode(first)) first.selectEnd();
      act();
    },
    { discrete: true },
  );
  return index.document().root.children;
}

describe('marks at the beginning of a paragraph', () => {
  test.each([
    ['## ', heading('h2')],
    ['### ', heading('h3')],
    ['> ', blockQuote()],
    ['- ', list('bullet', [[]])],
    ['* ', list('bullet', [[]])],
    ['3. ', list('number', [[]], 3)],
  ])('“%s” makes a block of its own', (text, block) => {
    expect(marked(text, $applyBlockMark)).toEqual([block]);
  });
  test('“---” and Enter make a rule with a paragraph behind it', () => {
    expect(marked('---', $applyRuleMark)).toEqual([rule(), paragraph()]);
  });
  test('a mark inside a sentence is a character', () => {
    expect(marked('a > ', $applyBlockMark)).toEqual([paragraph('a > ')]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StoryContent } from '#shared/story/content.ts';
import { type Block, heading, image, list, paragraph, storyDocument, textLeaf } from '#shared/story/document.ts';
import { wholeContent } from '../stories/content-json.ts';
import { compareContents } from './compare.ts';

const body = (...blocks: (Block | string)[]): StoryContent =>
  wholeContent({
    document: storyDocument(blocks.map((block) => (typeof block === 'string' ? paragraph(block) : block))),
  });
const told = (from: StoryContent, to: StoryContent) =>
  compareContents(from, to).differences.map(({ part, pieces }) => [
    part,
    pieces
      .map(({ text, change }) => (change === 'same' ? text : `${change === 'added' ? '+' : '-'}[${text}]`))
      .join(''),
  ]);

describe('a comparison', () => {
  it('of equal contents tells nothing', () => {
    const content = body('One.', 'Two.');
    expect(compareContents(content, structuredClone(content))).toEqual({ differences: [], added: 0, removed: 0 });
  });

  it('tells a changed field word by word and counts the words', () => {
    const from = wholeContent({ headline: 'Ferry firm knew of doors' });
    const to = wholeContent({ headline: 'Ferry firm knew of faulty doors' });
    const { differences, added, removed } = compareContents(from, to);
    expect(differences).toEqual([
      {
        part: 'Headline',
        pieces: [
          { text: 'Ferry firm knew of ', change: 'same' },
          { text: 'faulty ', change: 'added' },
          { text: 'doors', change: 'same' },
        ],
      },
    ]);
    expect([added, removed]).toEqual([1, 0]);
  });

  it('tells only the paragraph that changed, by its number', () => {
    const from = body('One stays.', 'Two was here once.', 'Three stays.');
    const to = body('One stays.', 'Two is here once.', 'Three stays.');
    expect(told(from, to)).toEqual([['Paragraph 2', 'Two -[was]+[is] here once.']]);
  });

  it('lays a changed paragraph against the one it was, though others were put in and taken out beside it', () => {
    const from = body('The council met on Monday to vote.', 'Gone from here on.', 'The mayor was late to the vote.');
    const to = body(
      'Entirely other words.',
      'The council met on Tuesday to vote.',
      'The mayor was very late to the vote.',
    );
    expect(told(from, to)).toEqual([
      ['Paragraph 1', '+[Entirely other words.]'],
      ['Paragraph 2', 'The council met on -[Monday]+[Tuesday] to vote.'],
      ['Paragraph 2', '-[Gone from here on.]'],
      ['Paragraph 3', 'The mayor was +[very ]late to the vote.'],
    ]);
  });

  it('tells crossheads, list items and pictures by their names', () => {
    const picture = (caption: string) =>
      image({ media: 'a'.repeat(64), mime: 'image/png', width: 1, height: 1, alt: 'Quay', caption, credit: 'Ann' });
    const from = body(heading('h2', 'The vote'), list('bullet', [[textLeaf('one')]]), picture('Low tide'));
    const to = body(
      heading('h2', 'A vote'),
      list('bullet', [[textLeaf('one'), textLeaf(' more')]]),
      picture('High tide'),
    );
    expect(told(from, to).map(([part]) => part)).toEqual(['Crosshead', 'List item', 'Image']);
  });

  it('calls a related story by its headline, and says when the archive has it no more', () => {
    const entry = (storyId: string) => ({
      id: storyId,
      role: 'similar' as const,
      storyId,
      url: null,
      title: '',
      seenStatus: null,
    });
    const { differences } = compareContents(
      wholeContent({}),
      wholeContent({ related: [entry('a'), entry('b')] }),
      (id) => (id === 'a' ? 'Wall holds' : undefined),
    );
    expect(differences[0]?.pieces[0]?.text).toBe('similar: Wall holds\nsimilar: a story that is not in this archive');
  });
  it('tells keywords, related stories, corrections and notes as text', () => {
    const from = wholeContent({ keywords: ['sea'], notes: 'Ring Ann' });
    const to = wholeContent({
      keywords: ['sea', 'wall'],
      notes: 'Ring Bob',
      related: [
        { id: 'r', role: 'similar', storyId: null, url: 'https://example.org/', title: 'Wall', seenStatus: null },
      ],
      corrections: [{ at: '2026-01-02T12:00:00Z', text: 'It was 9.' }],
    });
    expect(told(from, to)).toEqual([
      ['Keywords', 'sea+[, wall]'],
      ['Related stories', '+[similar: Wall, https://example.org/]'],
      ['Corrections', '+[2026-01-02: It was 9.]'],
      ['Notes', 'Ring -[Ann]+[Bob]'],
    ]);
  });

  it('gives both texts back exactly, whatever they are', () => {
    const text = fc.string({ unit: fc.constantFrom('a ', 'b ', 'c. ', '“', ' ', 'x'), maxLength: 12 });
    const paragraphs = fc.array(
      text.filter((each) => each !== ''),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(paragraphs, paragraphs, (from, to) => {
        const { differences } = compareContents(body(...from), body(...to));
        const side = (change: 'added' | 'removed') =>
          differences
            .map(({ pieces }) =>
              pieces
                .filter((piece) => piece.change !== change)
                .map((piece) => piece.text)
                .join(''),
            )
            .filter((each) => each !== '');
        const changed = (mine: string[], others: string[]) => {
          const rest = [...others];
          return mine.filter((each) => {
            const index = rest.indexOf(each);
            if (index >= 0) rest.splice(index, 1);
            return index < 0;
          });
        };
        for (const gone of changed(from, to)) expect(side('added')).toContain(gone);
        for (const come of changed(to, from)) expect(side('removed')).toContain(come);
      }),
      { numRuns: 500 },
    );
  });

  it('of two long bodies that have nothing in common ends, with the old taken out and the new put in', () => {
    const long = (word: string) => body(...Array.from({ length: 3_000 }, (_, index) => `${word} ${word}${index}.`));
    const { added, removed } = compareContents(long('old'), long('new'));
    expect([added, removed]).toEqual([6_000, 6_000]);
  });
});

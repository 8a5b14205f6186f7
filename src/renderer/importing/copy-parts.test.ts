import { expect, test } from 'vitest';
import type { CopyPart } from '#shared/contract/exchange.ts';
import { previewOf, setDouble, TAKINGS, takingOf, turnRound } from './copy-parts.ts';

const part = (index: number, taken: CopyPart['taken'], text: string, more: Partial<CopyPart> = {}): CopyPart => ({
  index,
  text,
  taken,
  why: '',
  role: null,
  doubleOf: null,
  storyId: null,
  ...more,
});
const taking = (value: string) => {
  const found = TAKINGS.find((one) => one.value === value);
  if (found === undefined) throw new Error(value);
  return found;
};

const copy: readonly CopyPart[] = [
  part(0, 'headline', 'Ferry late again'),
  part(1, 'related', 'Harbour wall cracks', { role: 'inline' }),
  part(2, 'paragraph', 'The ferry was late.'),
  part(3, 'furniture', 'share Share x print'),
  part(4, 'related', 'Council meets', { role: 'similar', storyId: 's1' }),
  part(5, 'related', 'Council meets', { role: 'similar', doubleOf: 4, storyId: 's1' }),
];

test('the preview holds what stands, at its place, and counts what was left out and merged', () => {
  const preview = previewOf(copy);
  expect(preview.headline).toBe('Ferry late again');
  expect(preview.body.map((one) => one.text)).toEqual(['Harbour wall cracks', 'The ferry was late.']);
  expect(preview.similar).toEqual([{ index: 4, text: 'Council meets', inArchive: true }]);
  expect(preview).toMatchObject({ leftOut: 1, doubles: 1 });
});

test('a related headline in the text and one at the end are two choices', () => {
  expect(copy.map((one) => takingOf(one).value)).toEqual([
    'headline',
    'related-inline',
    'paragraph',
    'furniture',
    'related-similar',
    'related-similar',
  ]);
});

test('a second headline sends the first back to the body, so that no line is lost', () => {
  const turned = turnRound(copy, 2, taking('headline'));
  expect(previewOf(turned).headline).toBe('The ferry was late.');
  expect(turned[0]?.taken).toBe('paragraph');
});

test('a double follows the line that it repeats, until it is kept for itself', () => {
  const out = turnRound(copy, 4, taking('furniture'));
  expect(out[5]?.taken).toBe('furniture');
  expect(previewOf(setDouble(copy, 5, null)).similar).toHaveLength(2);
});

test('every choice has a key of its own', () => {
  expect(new Set(TAKINGS.map((one) => one.key)).size).toBe(TAKINGS.length);
});

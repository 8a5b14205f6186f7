import { expect, test } from 'vitest';
import { fittingPlace } from './fitting-place.ts';

const blocks = [
  { type: 'paragraph', text: 'The harbour board met on Friday.' },
  { type: 'heading', text: 'The cracked crane of the sea wall' },
  { type: 'paragraph', text: 'Elias Corran had warned of the cracked crane.' },
  { type: 'paragraph', text: 'The sea wall stood, and Elias Corran went home.' },
  { type: 'note', text: 'Elias Corran, cracked crane: ask again' },
];

test.each<[string, string[], number | null]>([
  ['the paragraph that shares most of the strongest reasons', ['Elias Corran', 'crane', 'wall'], 2],
  ['another where other reasons are the strongest', ['sea wall', 'Corran'], 3],
  ['the first of two that share as much', ['Elias Corran'], 2],
  ['nowhere for one word alone', ['Friday'], null],
  ['nowhere for words that the text does not hold', ['budget vote'], null],
  ['nowhere without reasons', [], null],
])('a story fits behind %s', (_, reasons, block) => {
  expect(fittingPlace(blocks, reasons)).toBe(block);
});

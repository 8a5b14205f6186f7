import { describe, expect, it } from 'vitest';
import { GAP } from '#shared/story/seal.ts';
import { wordsDifference } from './words-difference.ts';

describe('how words differ from their seal', () => {
  it('names the word that came and the one that went', () => {
    expect(wordsDifference('small, steady and continuing', 'small, measured and continuing')).toEqual([
      { text: 'small, ', change: 'same' },
      { text: 'steady', change: 'removed' },
      { text: 'measured', change: 'added' },
      { text: ' and continuing', change: 'same' },
    ]);
  });
  it('shows words slipped in between as an ellipsis', () => {
    expect(wordsDifference('We waited.', `We${GAP}waited.`).some(({ text }) => text.includes('…'))).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { GAP } from '#shared/story/seal.ts';
import { standsIn } from './evidence-search.ts';

describe('looking for a quote in its evidence', () => {
  it('finds the exact words whatever the glyphs of the marks and the white space', () => {
    expect(standsIn('we can’t go on', "Um. We said we can't\n  go on, yes.")).toBe('exactly');
  });
  it('says that case and punctuation differ', () => {
    expect(
      standsIn('We told them, the seals would not last.', 'yeah we told them the seals would not last another'),
    ).toBe('tidied');
  });
  it('does not find words that differ by one', () => {
    expect(standsIn('the seals would not last', 'the seals might not last')).toBe('not-found');
  });
  it('does not take a part of a word for a word', () => {
    expect(standsIn('Art.', 'the party was over')).toBe('not-found');
  });
  it('looks for the pieces of an interrupted quote in order', () => {
    expect(standsIn(`We waited.${GAP}Nobody came.`, 'We waited. All night. Nobody came.')).toBe('exactly');
    expect(standsIn(`Nobody came${GAP}we waited!`, 'We waited. All night. Nobody came.')).toBe('not-found');
    expect(standsIn(`We waited!${GAP}nobody came`, 'We waited nobody came')).toBe('tidied');
  });
  it('finds nothing in nothing', () => {
    expect(standsIn('', 'words')).toBe('not-found');
    expect(standsIn('words', '')).toBe('not-found');
    expect(standsIn('—', 'words')).toBe('not-found');
  });
});

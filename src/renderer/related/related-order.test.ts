import { describe, expect, it } from 'vitest';
import type { RelatedTarget } from '#shared/contract/story.ts';
import type { Related } from '#shared/story/content.ts';
import { moved } from './related-order.ts';
import { canBeSeen, targetWarning } from './wording.ts';

const entry = (id: string): Related => ({
  id,
  role: 'similar',
  storyId: 's',
  url: null,
  title: '',
  seenStatus: 'draft',
});
const list = ['a', 'b', 'c'].map(entry);
const ids = (related: readonly Related[]) => related.map(({ id }) => id).join('');

describe('the order of related stories', () => {
  it('moves an entry up, down and to the ends', () => {
    expect(ids(moved(list, 'b', 0))).toBe('bac');
    expect(ids(moved(list, 'b', 2))).toBe('acb');
    expect(ids(moved(list, 'a', 9))).toBe('bca');
  });
  it('stays the same list when nothing moves', () => {
    expect(moved(list, 'a', -1)).toBe(list);
    expect(moved(list, 'x', 1)).toBe(list);
  });
});

describe('a related story that changed', () => {
  const target: RelatedTarget = {
    relatedId: 'r',
    headline: 'h',
    status: 'withdrawn',
    updated: null,
    desk: null,
    changed: true,
    missing: false,
  };
  it('is told of until an editor has seen it', () => {
    expect(targetWarning(target)).toContain('withdrawn');
    expect(canBeSeen(target)).toBe(true);
    expect(targetWarning({ ...target, changed: false })).toBeNull();
  });
  it('cannot be seen away while it is in the bin or gone', () => {
    expect(targetWarning({ ...target, status: 'published' })).toContain('bin');
    expect(canBeSeen({ ...target, status: 'published' })).toBe(false);
    expect(targetWarning({ ...target, changed: false, missing: true })).toContain('no such story');
  });
});

import { describe, expect, it } from 'vitest';
import { Id, Related, StoryContent } from './content.ts';
import { emptyDocument } from './document.ts';

const content = {
  slug: 'storm',
  desk: 'News',
  headline: 'Storm',
  standfirst: '',
  byline: '',
  dateline: '',
  language: 'en-GB',
  keywords: [],
  embargo: null,
  document: emptyDocument(),
  related: [],
  corrections: [],
  notes: '',
};
const related = { id: 'r1', role: 'inline', storyId: 's1', url: null, title: '', seenStatus: 'draft' };

describe('the content of a story', () => {
  it('is taken as it is', () => {
    expect(StoryContent.parse(content)).toEqual(content);
  });

  it.each<[string, object]>([
    ['a field nobody knows', { ...content, secret: 'x' }],
    ['a field missing', { ...content, notes: undefined }],
    ['a NUL in the headline', { ...content, headline: 'a\0b' }],
    ['half a surrogate pair in a keyword', { ...content, keywords: ['\ud800'] }],
    ['an embargo that is no instant', { ...content, embargo: 'tomorrow' }],
    ['an embargo without a zone', { ...content, embargo: '2026-01-01T10:00:00' }],
    ['a document that is none', { ...content, document: {} }],
    ['a headline that is too long', { ...content, headline: 'a'.repeat(501) }],
    ['a related address that would run', { ...content, related: [{ ...related, storyId: null, url: 'javascript:x' }] }],
  ])('is refused with %s', (_, value) => {
    expect(StoryContent.safeParse(value).success).toBe(false);
  });

  it('says in words what is wrong with a document', () => {
    const { error } = StoryContent.safeParse({ ...content, document: {} });
    expect(error?.issues[0]?.message).toMatch(/^This is not a story document/);
  });
});

describe('a related entry', () => {
  it('points to a story or to an address, never to both; a headline alone waits for one', () => {
    expect(Related.safeParse(related).success).toBe(true);
    expect(Related.safeParse({ ...related, storyId: null, url: 'https://example.org/' }).success).toBe(true);
    expect(Related.safeParse({ ...related, url: 'https://example.org/' }).success).toBe(false);
    expect(Related.safeParse({ ...related, storyId: null, title: 'Harbour wall gives way' }).success).toBe(true);
    expect(Related.safeParse({ ...related, storyId: null, title: ' ' }).success).toBe(false);
  });
});

it('takes ids of letters, digits, hyphens and underscores only', () => {
  expect(['a', 'A-1_b', 'x'.repeat(64)].every((id) => Id.safeParse(id).success)).toBe(true);
  expect(['', 'a b', '../a', 'a\n', 'é', 'x'.repeat(65)].some((id) => Id.safeParse(id).success)).toBe(false);
});

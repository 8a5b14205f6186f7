import { expect, it } from 'vitest';
import { authorsOf } from './news-article.ts';
import { addressIn, fileStem } from './story-address.ts';

const stem = (slug: string) => fileStem({ slug, id: 'id' });

it('a file’s name is the slug in letters, digits, hyphens and underscores', () => {
  expect(stem('sea-wall')).toBe('sea-wall');
  expect(stem(' Sea wall: 2/3 ')).toBe('Sea-wall-2-3');
  expect(stem('東京_タワー')).toBe('東京_タワー');
  expect(stem('x'.repeat(200))).toHaveLength(80);
});

it('no slug leads out of the folder, hides the file or names a device', () => {
  const slugs = [
    '../../etc/passwd',
    '..',
    '.',
    '',
    '/',
    'C:\\boot',
    'a\0b',
    '.hidden',
    'con',
    'LPT1',
    '~',
    '%2e%2e%2f',
    '-',
  ];
  for (const slug of slugs) expect(stem(slug)).toMatch(/^(?!\.)[\p{L}\p{N}_-]+$/u);
  expect(stem('con')).toBe('story-id');
  expect(stem('')).toBe('story-id');
});

it('an address is the page beside this one, or a page of the site', () => {
  expect(addressIn(null, { slug: 'sea wall', id: 'a' })).toBe('sea-wall.html');
  expect(addressIn('https://news.example/', { slug: 'é', id: 'a' })).toBe('https://news.example/%C3%A9');
});

it.each([
  ['By Nora Whitfield and Tom Roe', ['Nora Whitfield', 'Tom Roe']],
  ['Nora Whitfield, Harbour correspondent', ['Nora Whitfield']],
  ['By Ann Lee, Tom O’Roe & J. K. Marsh', ['Ann Lee', 'Tom O’Roe', 'J. K. Marsh']],
  ['Staff', []],
  ['', []],
])('names in a byline: %s', (byline, names) => {
  expect(authorsOf(byline)).toEqual(names);
});

import { describe, expect, test } from 'vitest';
import { askedValue, completed, typedField, withValue } from './query-words.ts';

const typed = (query: string) => typedField(query.replace('|', ''), query.indexOf('|'));

describe('the field under the caret', () => {
  test.each([
    ['desk:ne|', { field: 'desk', text: 'ne', start: 5, end: 7 }],
    ['storm -status:|', { field: 'status', text: '', start: 14, end: 14 }],
    ['desk:ne|ws storm', { field: 'desk', text: 'ne', start: 5, end: 9 }],
    ['by:"Ann Ma|', { field: 'by', text: 'Ann Ma', start: 3, end: 10 }],
    ['by:"Ann Ma|rsh" x', { field: 'by', text: 'Ann Ma', start: 3, end: 14 }],
  ])('of %j is found', (query, field) => {
    expect(typed(query)).toEqual(field);
  });

  test.each(['storm|', 'desk:news |', 'http:x|', 'quote:"we saw|', '10:30|'])(
    'of %j is none that can be completed',
    (query) => {
      expect(typed(query)).toBeNull();
    },
  );

  test('is completed, in quotation marks where they are needed, with the caret behind it', () => {
    const put = (query: string, value: string) => {
      const field = typed(query);
      return field === null ? null : completed(query.replace('|', ''), field, value);
    };
    expect(put('storm desk:ne|', 'City News')).toEqual({ query: 'storm desk:"City News" ', caret: 23 });
    expect(put('desk:ne| storm', 'News')).toEqual({ query: 'desk:News storm', caret: 10 });
    expect(put('by:"Ann Ma|rsh" x', 'Ann Marsh')).toEqual({ query: 'by:"Ann Marsh" x', caret: 15 });
  });
});

test('a field’s value is read, replaced and taken out', () => {
  expect(askedValue('storm desk:"City News"', 'desk')).toBe('City News');
  expect(askedValue('storm', 'desk')).toBeNull();
  expect(withValue('storm', 'desk', 'City News')).toBe('storm desk:"City News"');
  expect(withValue('desk:news storm', 'desk', 'Sport')).toBe('storm desk:Sport');
  expect(withValue('desk:news storm on:2024', 'desk', null)).toBe('storm on:2024');
});

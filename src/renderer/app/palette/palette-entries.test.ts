import { expect, test } from 'vitest';
import { COMMANDS } from '#shared/commands.ts';
import { matchCommands } from './palette-entries.ts';

const every = () => true;
const titles = (query: string) => matchCommands(query, every, []).map((entry) => entry.title);

test('every command but the palette itself is in the palette', () => {
  expect(matchCommands('', every, []).length).toBe(COMMANDS.length - 1);
});

test('each word typed must begin a word of the title or of its menu, in any order', () => {
  expect(titles('quote tag')).toEqual(['Tag selection as quote']);
  expect(titles('ag quote')).toEqual([]);
  expect(titles('facts verify')).toContain('Verify the fact at the caret');
});

test('a title that begins with what was typed comes first', () => {
  expect(titles('quo')[0]).not.toBe('Quote');
  expect(titles('previous')[0]).toBe('Previous open story');
  expect(titles('find')[0]).toBe('Find and replace…');
});

test('a command that nobody can carry out now is not offered', () => {
  expect(matchCommands('', (id) => id !== 'story.save', []).map((entry) => entry.id)).not.toContain('story.save');
});

test('while nothing is typed, what was run last leads', () => {
  const ids = matchCommands('', every, ['view.theme', 'story.save']).map((entry) => entry.id);
  expect(ids.slice(0, 2)).toEqual(['view.theme', 'story.save']);
});

import { expect, test } from 'vitest';
import { initialsOf } from './initials.ts';

test('initials are the first letters of the names, whatever the script', () => {
  expect(initialsOf('Nora Whitfield')).toBe('NW');
  expect(initialsOf('Jean-Luc Émile')).toBe('JLÉ');
  expect(initialsOf('Ana María de la Cruz')).toBe('AC');
  expect(initialsOf('  ')).toBe('');
});

import { expect, it } from 'vitest';
import { standsQuoted } from './words-in-quotes.ts';

it.each([
  ['“We saw it go,” she said.', 'we saw it', true],
  ['We saw it go, “she” said.', 'we saw it', false],
  ['"We saw it go," she said, "and left." We saw her.', 'saw her', false],
  ['„Wir sahen es“, sagte sie. Wir sahen es nicht.', 'sahen es', true],
  ['„Wir sahen es“, sagte sie. Es ging nicht.', 'es ging', false],
  ['«Nous l’avons vu», dit-elle.', 'avons vu', true],
  ['“We saw” and “it go”.', 'saw it', false],
  ['“We saw it\nA new paragraph has it.', 'has it', false],
  ['“It went, it went, it went away.”', 'it went away', true],
  ['“É assim.”', 'e assim', true],
])('in %j the words “%s” stand quoted: %s', (body, words, quoted) => {
  expect(standsQuoted(body, words.split(' '))).toBe(quoted);
});

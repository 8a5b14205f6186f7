// How gates name a fact in a sentence.

import type { Fact } from '#shared/story/records.ts';
import { shownWords } from '#shared/story/seal.ts';

const LONGEST = 60;

/** `the quote “We were never …”`; a fact whose words may not be known is named by its kind alone. */
export function namedFact(fact: Fact): string {
  const { terms } = fact.attribution;
  if (terms === 'off-record' || terms === 'deep-background' || fact.words === null) return `a ${fact.kind}`;
  return `the ${fact.kind} ${quoted(shownWords(fact.words))}`;
}

/** In marks, cut at a word to about 60 characters; marks of its own at the ends go. */
export function quoted(words: string): string {
  const bare = words
    .trim()
    .replace(/^["“”„«'‘]+|[,;:]?["”“»'’]*$/gu, '')
    .replace(/[,;:]$/, '')
    .trim();
  if (bare.length <= LONGEST) return `“${bare}”`;
  const cut = bare.slice(0, LONGEST);
  return `“${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2)).trimEnd()} …”`;
}

export const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

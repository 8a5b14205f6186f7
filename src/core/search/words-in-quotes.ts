// Whether words stand in a quotation of a story, or in one of its facts: asked of few stories, whose text is read for it.

import type { Database } from 'better-sqlite3';
import { prepared } from '../archive/prepared.ts';
import { eachWord, numberOf } from '../related/suggest/words.ts';
import { wordsOf } from './parse-query.ts';
import { quoteFollower } from './quoted.ts';

/** Characters and words of a body that are looked through. */
const READ = 200_000;
const MOST_WORDS = 40_000;

/** Within quotation marks, or marked as a quote. `words` are folded and stand together in this order. */
export function quotesWords(db: Database, words: readonly string[]): (number: number) => boolean {
  const marked = holdsWords(db, 'quote', words);
  return (number) => {
    const body = prepared<[number], string>(db, BODY).pluck().get(number) ?? '';
    return standsQuoted(body, words) || marked(number);
  };
}
const BODY = `SELECT substr(body_text, 1, ${READ}) FROM stories WHERE number = ?`;

/** In the words of one of the story's facts of that kind. */
export function holdsWords(
  db: Database,
  kind: 'quote' | 'claim',
  words: readonly string[],
): (number: number) => boolean {
  const sought = ` ${words.join(' ')} `;
  return (number) =>
    prepared<[number, string], string>(db, FACTS)
      .pluck()
      .all(number, kind)
      .some((text) => ` ${wordsOf(text).join(' ')} `.includes(sought));
}
const FACTS = `SELECT f.words FROM stories s JOIN facts f ON f.story_id = s.id
  WHERE s.number = ? AND f.kind = ? AND f.words IS NOT NULL AND f.removed_at IS NULL`;

/** Exported for its test. */
export function standsQuoted(body: string, words: readonly string[]): boolean {
  const sought = words.map(numberOf);
  const follow = quoteFollower();
  let end = 0;
  let found = false;
  /** Words of the quotation at hand. */
  let quoted: number[] = [];
  eachWord(body, MOST_WORDS, (number, start, stop) => {
    const inside = follow(body.slice(end, start));
    end = stop;
    if (!inside) quoted = [];
    else if (quoted.push(number) >= sought.length) found ||= endsWith(quoted, sought);
  });
  return found;
}

function endsWith(numbers: readonly number[], sought: readonly number[]): boolean {
  const from = numbers.length - sought.length;
  return sought.every((number, index) => numbers[from + index] === number);
}

// Whether words stand in a quotation of a story, or in one of its facts: asked of few stories, whose text is read for it.

import type { Database } from 'better-sqlite3';
import { prepared } from '../archive/prepared.ts';
import { fold } from './fold.ts';
import { wordsOf } from './parse-query.ts';
import { quoteFollower } from './quoted.ts';

const WORD = /[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\p{M}]*/gu;
/** Characters of a body that are looked through. */
const READ = 200_000;

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
  const follow = quoteFollower();
  let end = 0;
  let quoted = ' ';
  for (const { 0: word, index } of body.matchAll(WORD)) {
    const inside = follow(body.slice(end, index));
    end = index + word.length;
    // What is not quoted parts the quotations before and after it.
    quoted += inside ? `${fold(word)} ` : quoted.endsWith('| ') ? '' : '| ';
  }
  return quoted.includes(` ${words.join(' ')} `);
}

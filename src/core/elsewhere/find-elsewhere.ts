// The same quote in other stories of the archive, in the same words or in others. Reads only; runs in the reading thread.

import type { Database } from 'better-sqlite3';
import type { ElsewhereQuote } from '#shared/contract/elsewhere.ts';
import { align } from '#shared/quotations/align.ts';
import { findQuotations } from '#shared/quotations/index.ts';
import type { StoryStatus } from '#shared/story/content.ts';
import { shownWords } from '#shared/story/seal.ts';
import { prepared } from '../archive/prepared.ts';
import { newFrequencies } from '../search/frequencies.ts';
import { wordsOf } from '../search/parse-query.ts';
import { noSuchStory } from '../stories/stories-rows.ts';
import { storiesWithWords } from './stories-with-words.ts';

export interface ElsewhereQuery {
  readonly storyId: string;
  readonly words: string;
  readonly speaker: string | null;
}

/** Quotes of fewer words repeat by chance. */
const LEAST_WORDS = 6;
/** Words of a quote that are looked for; a longer one is found by its beginning. */
const MOST_WORDS = 400;
/** Share of the shorter quote's words that the other must hold, and of words that may be others: beyond that it is another quote. */
const SHARED = 0.6;
const OTHER = 0.4;
/** Of the rarest words how many other stories are found by, and the share of them that such a story must hold. */
const RAREST = 8;
const HELD = 0.5;
const MOST_FOUND = 5;
/** Characters of a body that are looked through. */
const READ = 200_000;

interface Row {
  id: string;
  headline: string;
  slug: string;
  date: string;
  status: StoryStatus;
  language: string;
  body: string;
}

/** Words that somebody says in a story. */
interface Said {
  readonly words: string;
  readonly speaker: string | null;
  readonly factId: string | null;
}

/** One for each connection: it remembers how frequent words are. */
export function newElsewhere(db: Database): { find(query: ElsewhereQuery): ElsewhereQuote[] } {
  const frequencies = newFrequencies(db);
  const find = ({ storyId, words, speaker }: ElsewhereQuery): ElsewhereQuote[] => {
    const number = prepared<[string], number>(db, 'SELECT number FROM stories WHERE id = ?').pluck().get(storyId);
    if (number === undefined) throw noSuchStory();
    const shown = shownWords(words);
    const sought = wordsOf(shown).slice(0, MOST_WORDS);
    if (sought.length < LEAST_WORDS) return [];
    const found = storiesWithWords(db, frequencies(), {
      ...{ words: sought, except: number, rarest: RAREST, share: HELD, least: 1 },
    }).flatMap((other): ElsewhereQuote[] => {
      const row = prepared<[number], Row>(db, STORY).get(other);
      const best = row === undefined ? null : closest(shown, sought, saidIn(db, row, sought));
      if (row === undefined || best === null) return [];
      const { id, headline, slug, date, status } = row;
      const { said, result } = best;
      const sameSpeaker = speaker === null || said.speaker === null ? null : isSamePerson(speaker, said.speaker);
      return [{ storyId: id, headline, slug, date, status, ...said, result, sameSpeaker }];
    });
    const rank = ({ result }: ElsewhereQuote): number => (result === 'altered' ? 0 : 1);
    return found.toSorted((a, b) => rank(a) - rank(b) || b.date.localeCompare(a.date)).slice(0, MOST_FOUND);
  };
  return { find: (query) => db.transaction(() => find(query))() };
}
const STORY = `SELECT id, headline, slug, coalesce(published, updated) AS date, status, language, substr(body_text, 1, ${READ}) AS body
  FROM stories WHERE number = ? AND binned_at IS NULL`;

/** The tagged quotes of a story, then what stands in quotation marks in the paragraphs that hold words of the quote. */
function saidIn(db: Database, { id, language, body }: Row, sought: readonly string[]): Said[] {
  const tagged = prepared<[string], Said>(db, TAGGED).all(id);
  const wanted = new Set(sought);
  const paragraphs = body.split('\n');
  const holds = paragraphs.map((text) => {
    const own = new Set(wordsOf(text));
    let count = 0;
    for (const word of wanted) if (own.has(word)) count += 1;
    return count >= wanted.size * OTHER;
  });
  // With the paragraph before, where the speaker may be named.
  const near = paragraphs.filter((_, at) => holds[at] === true || holds[at + 1] === true).join('\n');
  const marked = findQuotations(near, { language }).map(({ parts, speaker }) => ({
    words: parts.map(({ start, end }) => near.slice(start, end)).join(' '),
    speaker: speaker?.name ?? speaker?.description ?? null,
    factId: null,
  }));
  return [...tagged, ...marked].filter(({ words }) => wordsOf(words).length >= LEAST_WORDS);
}
const TAGGED = `SELECT f.words, iif(s.protected, NULL, s.name) AS speaker, f.id AS factId FROM facts f LEFT JOIN sources s ON s.id = f.source_id
  WHERE f.story_id = ? AND f.kind = 'quote' AND f.words IS NOT NULL AND f.removed_at IS NULL`;

interface Close {
  readonly said: Said;
  readonly result: ElsewhereQuote['result'];
}

/** The quote that differs least; of two that differ alike the tagged one, which stands first. */
function closest(shown: string, sought: readonly string[], all: readonly Said[]): Close | null {
  let best: (Close & { readonly cost: number }) | null = null;
  const own = new Set(sought);
  for (const said of all) {
    const theirs = shownWords(said.words);
    const words = wordsOf(theirs);
    const shorter = Math.min(own.size, new Set(words).size);
    let shared = 0;
    for (const word of new Set(words)) if (own.has(word)) shared += 1;
    if (shared < shorter * SHARED) continue;
    const [part, whole] = words.length < sought.length ? [theirs, shown] : [shown, theirs];
    const { result, edits } = align(part, whole);
    const cost = edits.filter(({ alters }) => alters).length;
    if (result === 'not-found' || cost > Math.min(words.length, sought.length) * OTHER) continue;
    if (best === null || cost < best.cost) best = { said: { ...said, words: theirs }, result, cost };
  }
  return best;
}

/** One name is the other, or its last words: "Corran" and "Elias Corran". */
function isSamePerson(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)].toSorted((x, y) => x.length - y.length);
  return (
    a !== undefined && b !== undefined && a.length > 0 && a.every((word, at) => word === b[b.length - a.length + at])
  );
}

// Stories of the archive that belong beside a story, or beside words that are no story yet. Reads only; runs in the reading thread.

import type { Database } from 'better-sqlite3';
import type { Suggestion } from '#shared/contract/related.ts';
import { prepared } from '../../archive/prepared.ts';
import { newFrequencies } from '../../search/frequencies.ts';
import { noSuchStory } from '../../stories/stories-rows.ts';
import { dismissedNumbers } from './dismissed.ts';
import { DATED, dayOf, type FoundStory, findCandidates } from './find-candidates.ts';
import { FEATURES, type Likeness, likenesses } from './likeness.ts';
import { findNames, reasonsFor } from './reasons.ts';
import { type Shared, shareWith } from './shared.ts';
import { sharedQuote } from './shared-quote.ts';
import { makeSought, type Sought } from './sought.ts';
import { readStoryWords, type StoryText, type StoryWords } from './story-words.ts';
import { weights } from './weights.ts';

export interface SuggestQuery {
  /** The story that is asked about, and left out; null for words that are no story yet. */
  readonly storyId: string | null;
  /** Its words as they stand on the screen; null for those in the archive. */
  readonly text: StoryText | null;
  readonly filters: { readonly earlierOnly: boolean; readonly sameDesk: boolean };
  readonly limit: number;
  /** Now, for words that are no story yet. */
  readonly at: string;
}

/** A candidate with all that was found out about it. */
export interface Compared {
  readonly story: FoundStory;
  readonly words: StoryWords;
  readonly shared: Shared;
  readonly likeness: Likeness;
}
export interface Comparison {
  readonly sought: Sought;
  readonly compared: readonly Compared[];
}

export interface Suggester {
  /** Best first. Throws NOT_FOUND when `storyId` names no story. */
  suggest(query: SuggestQuery): Suggestion[];
  /** What `suggest` ranks, for learning the weights. */
  compare(query: SuggestQuery): Comparison;
}

/** Stories whose words are remembered: about 4 kB each. */
const REMEMBERED = 3_000;
/** Fewer words in common than this are chance. */
const LEAST_SHARED = 2;

interface Remembered {
  readonly revision: number;
  readonly words: StoryWords;
}

/** One for each connection: it remembers frequencies and the words of stories that it has read. */
export function newSuggester(db: Database): Suggester {
  const frequencies = newFrequencies(db);
  const remembered = new Map<number, Remembered>();

  const wordsOf = ({ number, revision }: FoundStory): StoryWords => {
    const known = remembered.get(number);
    remembered.delete(number);
    const current = known?.revision === revision ? known : { revision, words: readStoryWords(readText(db, number)) };
    remembered.set(number, current);
    const oldest = remembered.size > REMEMBERED ? remembered.keys().next().value : undefined;
    if (oldest !== undefined) remembered.delete(oldest);
    return current.words;
  };

  const prepare = ({ storyId, text, at }: SuggestQuery) => {
    const asked = storyId === null ? null : readAsked(db, storyId);
    const own = text ?? (asked === null ? null : readText(db, asked.number)) ?? NOTHING;
    const words = readStoryWords(own);
    const { stories, of } = frequencies();
    // A story stands in the index itself, with words that nobody else may have.
    const itself = asked === null || asked.binned === 1 ? 0 : 1;
    const others = (word: string): number => Math.max(0, of(word) - itself);
    const day = asked === null ? dayOf(at) : dayOf(asked.dated === 1 ? asked.date : null);
    return { asked, own, words, day, sought: makeSought(words, own, others, stories) };
  };

  const compareAll = (query: SuggestQuery) => {
    const { asked, own, words, day, sought } = prepare(query);
    const { earlierOnly, sameDesk } = query.filters;
    const found = findCandidates(db, {
      ...{ terms: sought.terms, day },
      filters: { before: earlierOnly ? (day ?? dayOf(query.at)) : null, desk: sameDesk ? (asked?.desk ?? null) : null },
      leaveOut: asked === null ? new Set() : new Set([asked.number, ...dismissedNumbers(db, asked.id)]),
    });
    const candidates = found
      .map((story) => {
        const theirs = wordsOf(story);
        return { story, words: theirs, shared: shareWith(sought, theirs), day: story.day };
      })
      .filter(({ shared }) => shared.counts.filter((count) => count > 0).length >= LEAST_SHARED);
    const alike = likenesses(sought, day, candidates);
    const compared = candidates.flatMap(({ story, words: theirs, shared }, index): Compared[] => {
      const likeness = alike[index];
      return likeness === undefined ? [] : [{ story, words: theirs, shared, likeness }];
    });
    return { own, words, sought, compared };
  };

  return {
    compare: (query) => db.transaction(() => compareAll(query))(),
    suggest: (query) =>
      db.transaction(() => {
        const { own, words, sought, compared } = compareAll(query);
        const best = compared
          .map((one) => ({ ...one, score: scoreOf(one.likeness) }))
          .toSorted((a, b) => b.score - a.score || b.story.number - a.story.number)
          .slice(0, query.limit);
        const names = findNames(sought, own);
        return best.map(({ story, words: theirs, shared, score }): Suggestion => {
          const { id, externalId, headline, date, day, desk, status } = story;
          const reasons = reasonsFor(sought, names, shared, sharedQuote(words, own, theirs));
          return { id, externalId, headline, date: day === null ? null : date, desk, status, reasons, score };
        });
      })(),
  };
}

const NOTHING: StoryText = { headline: '', standfirst: '', body: '' };

export const scoreOf = (likeness: Likeness): number =>
  FEATURES.reduce((sum, feature) => sum + weights[feature] * likeness[feature], 0);

interface Asked {
  id: string;
  number: number;
  desk: string;
  date: string;
  dated: number;
  binned: number;
}

function readAsked(db: Database, id: string): Asked {
  const asked = prepared<[string], Asked>(db, ASKED).get(id);
  if (asked === undefined) throw noSuchStory();
  return asked;
}
const ASKED = `SELECT id, number, desk, coalesce(published, updated) AS date, ${DATED} AS dated, binned_at IS NOT NULL AS binned
  FROM stories WHERE id = ?`;

/** The text of a story that is in the archive; the rest of a long one is not even read from the file. */
const readText = (db: Database, number: number): StoryText =>
  prepared<[number], StoryText>(db, TEXT).get(number) ?? NOTHING;
const TEXT = 'SELECT headline, standfirst, substr(body_text, 1, 12000) AS body FROM stories WHERE number = ?';

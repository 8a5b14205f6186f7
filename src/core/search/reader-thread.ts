// The thread of long reads: a connection that cannot write, and one answer at a time.

import { parentPort, workerData } from 'node:worker_threads';
import { connectToRead } from '../archive/connect-to-read.ts';
import { newElsewhere } from '../elsewhere/find-elsewhere.ts';
import { newNearlySame } from '../elsewhere/nearly-same.ts';
import { NewsroomError } from '../errors.ts';
import { findEvidence } from '../evidence/find-evidence.ts';
import { asNewsroomError } from '../failures.ts';
import { newSuggester } from '../related/suggest/suggest-stories.ts';
import { completeField } from './complete-field.ts';
import { countFresh } from './fresh.ts';
import type { ReaderAnswer, ReaderData, ReaderMessage, ReaderQuestion, Reads } from './reader-messages.ts';
import { newSearcher } from './search-stories.ts';

const { database, givenUp } = workerData as ReaderData;
const db = connectToRead(database);
const suggester = newSuggester(db);
const nearlySame = newNearlySame(db);
const elsewhere = newElsewhere(db);
const searcher = newSearcher(db);

const tell = (answer: ReaderAnswer): void => parentPort?.postMessage(answer);

function answer(question: ReaderQuestion): Reads[keyof Reads]['found'] {
  if (question.read === 'suggestStories') return suggester.suggest(question.query);
  if (question.read === 'completeField') return completeField(db, question.query);
  if (question.read === 'countFresh') return countFresh(db, searcher, question.query);
  if (question.read === 'findNearlySame') return nearlySame.find(question.query);
  if (question.read === 'findImportedTwice') return nearlySame.imported(question.query);
  if (question.read === 'findElsewhere') return elsewhere.find(question.query);
  if (question.read === 'findEvidence') return findEvidence(db, question.query);
  const { number, query } = question;
  const goOn = (): void => {
    if (Atomics.load(givenUp, number % givenUp.length) === number)
      throw new NewsroomError('REFUSED', 'The search was given up before it was done.');
  };
  goOn();
  return searcher.search(query, (first) => tell({ number, first }), goOn);
}

let readingAhead = false;
/** Between questions what every search needs is read block by block. */
function readAhead(): void {
  readingAhead = searcher.readAhead();
  if (readingAhead) setImmediate(readAhead);
}

parentPort?.on('message', (message: ReaderMessage) => {
  if ('changed' in message) {
    searcher.changed(message.changed);
    return;
  }
  const { number } = message;
  try {
    tell({ number, found: answer(message) });
  } catch (error) {
    const { code, message: sentence } = asNewsroomError(error);
    tell({ number, code: code === 'CONFLICT' ? 'FAILED' : code, sentence });
  }
  if (!readingAhead) setImmediate(readAhead);
  readingAhead = true;
});

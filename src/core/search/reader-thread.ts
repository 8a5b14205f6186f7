// The thread of long reads: a connection that cannot write, and one answer at a time.

import { parentPort, workerData } from 'node:worker_threads';
import { connectToRead } from '../archive/connect-to-read.ts';
import { asNewsroomError } from '../failures.ts';
import { newSuggester } from '../related/suggest/suggest-stories.ts';
import { searchStories } from './search-stories.ts';
import type { ReaderAnswer, ReaderQuestion } from './start-reader.ts';

const db = connectToRead(workerData as string);
const suggester = newSuggester(db);

function answer({ number, ...asked }: ReaderQuestion): ReaderAnswer {
  try {
    const found = asked.read === 'searchStories' ? searchStories(db, asked.query) : suggester.suggest(asked.query);
    return { number, found };
  } catch (error) {
    const { code, message } = asNewsroomError(error);
    return { number, code: code === 'CONFLICT' ? 'FAILED' : code, sentence: message };
  }
}

parentPort?.on('message', (question: ReaderQuestion) => parentPort?.postMessage(answer(question)));

// The thread of long reads: a connection that cannot write, and one answer at a time.

import { parentPort, workerData } from 'node:worker_threads';
import { connectToRead } from '../archive/connect-to-read.ts';
import { asNewsroomError } from '../failures.ts';
import { searchStories } from './search-stories.ts';
import type { ReaderAnswer, ReaderQuestion } from './start-reader.ts';

const db = connectToRead(workerData as string);

function answer({ number, query }: ReaderQuestion): ReaderAnswer {
  try {
    return { number, found: searchStories(db, query) };
  } catch (error) {
    const { code, message } = asNewsroomError(error);
    return { number, code: code === 'CONFLICT' ? 'FAILED' : code, sentence: message };
  }
}

parentPort?.on('message', (question: ReaderQuestion) => parentPort?.postMessage(answer(question)));

// Commands that answer one JSON object a line of standard input; they open no archive and load no SQLite.

import { readLines } from '#core/exchange/import/read/lines.ts';
import type { Output } from './output.ts';
import { say } from './say.ts';

export interface Asked {
  readonly id: string | number;
  /** A field that must hold text. */
  text(field: string): string;
  /** A field that may be left out, or hold something else. */
  maybe(field: string): unknown;
}

/** Answers every line that can be answered; false when one could not. */
export async function answerLines(
  stream: AsyncIterable<Uint8Array>,
  output: Output,
  answer: (asked: Asked) => unknown,
): Promise<boolean> {
  let allGood = true;
  let number = 0;
  for await (const line of readLines(stream)) {
    number += 1;
    if (line.trim() === '') continue;
    try {
      await output.add(answer(read(line)));
    } catch (error) {
      allGood = false;
      say(`Line ${number}: ${error instanceof SyntaxError ? 'This is not JSON.' : String((error as Error).message)}`);
    }
  }
  await output.end();
  return allGood;
}

function read(line: string): Asked {
  const asked: unknown = JSON.parse(line);
  const fields: Readonly<Record<string, unknown>> =
    typeof asked === 'object' && asked !== null ? (asked as Record<string, unknown>) : {};
  const { id } = fields;
  if (typeof id !== 'string' && typeof id !== 'number') throw new Error('There is no "id" in it.');
  return {
    id,
    text: (field) => {
      const value = fields[field];
      if (typeof value !== 'string') throw new Error(`There is no "${field}" in it.`);
      return value;
    },
    maybe: (field) => fields[field],
  };
}

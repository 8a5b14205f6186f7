// What a person filled in of facts and the archive has not acknowledged: it lies over whatever the archive answers meanwhile, and is sent again.

import { ORPCError } from '@orpc/client';
import type { Fact, FactFields } from '#shared/story/records.ts';
import { sentenceOf } from './client.ts';

/** The archive understood and said no: sending the same again would change nothing. */
const REFUSALS: ReadonlySet<string> = new Set(['INVALID', 'REFUSED', 'NOT_FOUND', 'TOO_LARGE']);

export class UnsentFacts {
  readonly #send: (id: string, fields: FactFields) => Promise<Fact>;
  readonly #say: (sentence: string) => void;
  /** Newest fields of each fact until the archive has them, calls on their way included. */
  readonly #waiting = new Map<string, FactFields>();
  /** Those whose last call failed. */
  readonly #failed = new Set<string>();
  readonly #calls = new Map<string, Promise<Fact>>();
  #told = false;

  /** `say` shows a sentence about edits that are not kept: once for each run of failures, and for each edit that was refused. */
  constructor(send: (id: string, fields: FactFields) => Promise<Fact>, say: (sentence: string) => void) {
    this.#send = send;
    this.#say = say;
  }

  /** The archive's record with what it does not have yet. */
  over(record: Fact): Fact {
    const fields = this.#waiting.get(record.id);
    return fields === undefined ? record : { ...record, ...fields };
  }

  /** Rejects with a sentence; unless the archive refused it, the edit then waits here. */
  put(id: string, fields: FactFields): Promise<Fact> {
    this.#waiting.set(id, fields);
    this.#failed.delete(id);
    const call = this.#put(id, fields).finally(() => {
      if (this.#calls.get(id) === call) this.#calls.delete(id);
    });
    this.#calls.set(id, call);
    return call;
  }

  /** Waits for what is on its way and sends what failed once more; `stands` says whether a fact still has a record. Rejects with a sentence. */
  async again(stands: (id: string) => boolean, took: (fact: Fact) => void): Promise<void> {
    await Promise.all(
      [...this.#waiting].map(async ([id, fields]) => {
        if (!this.#failed.has(id)) await this.#calls.get(id);
        else if (stands(id)) took(await this.put(id, fields));
      }),
    );
  }

  async #put(id: string, fields: FactFields): Promise<Fact> {
    try {
      const fact = await this.#send(id, fields);
      if (this.#waiting.get(id) === fields) this.#waiting.delete(id);
      if (this.#failed.size === 0) this.#told = false;
      return this.over(fact);
    } catch (error) {
      const sentence = sentenceOf(error);
      // Something newer was filled in meanwhile and speaks for itself.
      if (this.#waiting.get(id) === fields) this.#keep(id, error, sentence);
      throw new Error(sentence);
    }
  }

  #keep(id: string, error: unknown, sentence: string): void {
    if (error instanceof ORPCError && REFUSALS.has(error.code)) {
      this.#waiting.delete(id);
      this.#say(`What you filled in of a fact was not kept. ${sentence}`);
      return;
    }
    if (!this.#told)
      this.#say(`What you filled in of a fact is not in the archive yet: Stet sends it again by itself. ${sentence}`);
    this.#told = true;
    this.#failed.add(id);
  }
}

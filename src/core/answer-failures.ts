// The one door between what goes wrong inside and what a caller is told: a code of the contract and a sentence.

import { AsyncIteratorClass, implement, ORPCError, ValidationError } from '@orpc/server';
import { ERRORS } from '#shared/contract/base.ts';
import { contract } from '#shared/contract/index.ts';
import { NewsroomError } from './errors.ts';
import { asNewsroomError } from './failures.ts';
import type { Host } from './host.ts';
import { trace } from './trace.ts';

/** The contract's implementer with the door in front of every procedure, its input's check included. */
export const guarded = (host: Host) =>
  implement(contract).use(async ({ next, path, signal }) => {
    try {
      const result = await next();
      return isStream(result.output) ? { ...result, output: guardStream(result.output, path, host) } : result;
    } catch (error) {
      throw answer(error, path, signal?.aborted === true ? null : host);
    }
  });

const isStream = (output: unknown): output is AsyncIterator<unknown, unknown, void> =>
  typeof output === 'object' && output !== null && Symbol.asyncIterator in output && 'next' in output;

/** Errors in the middle of a stream go through the same door. */
function guardStream(stream: AsyncIterator<unknown, unknown, void>, path: readonly string[], host: Host) {
  return new AsyncIteratorClass(
    async () => {
      try {
        return await stream.next();
      } catch (error) {
        // A listener that left ends its stream with an error that nobody hears.
        throw error instanceof Error && error.name === 'AbortError' ? error : answer(error, path, host);
      }
    },
    async () => {
      await stream.return?.();
    },
  );
}

function answer(error: unknown, path: readonly string[], host: Host | null): ORPCError<string, unknown> {
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST' && error.cause instanceof ValidationError)
    return asAnswer(new NewsroomError('INVALID', inputSentence(error.cause.issues)));
  if (error instanceof ORPCError && error.code in ERRORS) return error;
  const known = asNewsroomError(error);
  if (known.code === 'FAILED' || known.code === 'DAMAGED')
    host?.log('error', `${path.join('.')}: ${trace(known.cause ?? known)}`);
  return asAnswer(known);
}

const asAnswer = ({ code, message, data }: NewsroomError): ORPCError<string, unknown> =>
  new ORPCError<string, unknown>(code, { status: ERRORS[code].status, message, data });

/** "content.headline: That is longer than 500 characters." The first thing that is wrong is enough to act on. */
function inputSentence(issues: ValidationError['issues']): string {
  const [issue] = issues;
  const at = (issue?.path ?? []).map((step) => String(typeof step === 'object' ? step.key : step)).join('.');
  const what = (issue?.message ?? 'It is not what was expected').replace(/\.?$/, '.');
  return `Nothing was changed: what was sent cannot be used. ${at === '' ? '' : `${at}: `}${what}`;
}

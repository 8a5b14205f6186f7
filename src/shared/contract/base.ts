// What every procedure shares: the closed list of errors, and the plain-object input.

import { oc } from '@orpc/contract';
import { z } from 'zod';

/** `message` is always a sentence for the user: what happened, what is safe, what to do next. */
export const ERRORS = {
  INVALID: { status: 400 },
  REFUSED: { status: 403 },
  NOT_FOUND: { status: 404 },
  CONFLICT: { status: 409, data: z.object({ revision: z.int() }) },
  TOO_LARGE: { status: 413 },
  READ_ONLY: { status: 423 },
  DISK: { status: 507 },
  DAMAGED: { status: 500 },
  /** A defect of Stet itself; the transaction was undone. */
  FAILED: { status: 500 },
} as const;
export type ErrorCode = keyof typeof ERRORS;

export const procedure = oc.errors(ERRORS);
export const Nothing = z.strictObject({});

// The one kind of error that features throw on purpose: a code of the contract's closed list and a sentence for the user.

import type { ErrorCode } from '#shared/contract/base.ts';

/** What happened, what is safe, what to do next, in one or two sentences; no private words, no paths of other people's files. */
export class NewsroomError extends Error {
  readonly code: ErrorCode;
  /** For CONFLICT: the revision that the archive holds. */
  readonly data: { readonly revision: number } | undefined;

  constructor(code: 'CONFLICT', sentence: string, data: { readonly revision: number });
  constructor(code: Exclude<ErrorCode, 'CONFLICT'>, sentence: string, options?: ErrorOptions);
  constructor(code: ErrorCode, sentence: string, more?: { readonly revision: number } | ErrorOptions) {
    super(sentence, more !== undefined && !('revision' in more) ? more : undefined);
    this.name = 'NewsroomError';
    this.code = code;
    this.data = more !== undefined && 'revision' in more ? more : undefined;
  }
}

// The newsroom's rules on who may verify, and what a verdict makes of a fact under them.

import type { FactStatus } from '#shared/story/facts.ts';
import type { Fact } from '#shared/story/records.ts';
import { sealHolds } from '#shared/story/seal.ts';
import { verifiersOf } from '#shared/story/second-person.ts';
import type { Context } from '../context.ts';
import { NewsroomError } from '../errors.ts';
import { readSettings } from '../settings/settings.ts';
import { isAuthor } from './authors.ts';
import { whoIs } from './people.ts';

/** What the check leaves: a status, and the seal where there is one. */
export interface Verdict {
  readonly status: FactStatus;
  readonly seal: string | null;
  readonly sealedBy: string | null;
  readonly sealedAt: string | null;
}

/**
 * Where a second person must check, the first `verified` leaves the fact `checking` without a seal, and the second one by somebody else on
 * the same words seals them. A seal that holds already stays as it is: it is not taken back because the rule came later.
 *
 * @param fact as it stands before the check is written.
 * @throws {NewsroomError} REFUSED with `verified` by an author where others must check, and by the one who verified these words already
 * where a second person must.
 */
export function verdictOf(context: Context, fact: Fact, result: FactStatus): Verdict {
  const { db } = context.archive;
  const by = context.me();
  const unsealed = { seal: null, sealedBy: null, sealedAt: null };
  if (result !== 'verified' || fact.words === null) return { status: result, ...unsealed };
  const { policy } = readSettings(context.archive);
  if (policy.othersOnly && isAuthor(db, fact.storyId, by))
    throw new NewsroomError(
      'REFUSED',
      'You wrote words of this story, and in this newsroom somebody else verifies them. Nothing was sealed; hand it to a colleague, who says so at the foot of the window before checking.',
    );
  const sealed = { status: result, seal: fact.words, sealedBy: by, sealedAt: context.at() };
  if (!policy.secondPerson) return sealed;
  const { seal, sealedBy, sealedAt, words } = fact;
  if (fact.status === 'verified' && seal !== null && sealHolds(seal, words))
    return { status: result, seal, sealedBy, sealedAt };
  const before = new Set(verifiersOf(fact.checks, words).map((name) => whoIs(db, name)));
  if (before.has(whoIs(db, by)))
    throw new NewsroomError(
      'REFUSED',
      'You have verified these words already, and in this newsroom a second person must. Nothing was changed; ask a colleague to check them.',
    );
  return before.size > 0 ? sealed : { status: 'checking', ...unsealed };
}

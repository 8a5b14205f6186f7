// Letting what a lowered gate found go out, for a reason that the audit keeps, and taking that back.

import type { FindingNamed, GateFinding, GateReport } from '#shared/contract/exchange.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { NewsroomError } from '../errors.ts';
import { gateReport } from './gate-report.ts';
import { findingKey } from './reasons.ts';

interface Named {
  readonly id: string;
  readonly finding: FindingNamed;
}

/** @throws {NewsroomError} NOT_FOUND; REFUSED when the finding is no longer there, or is one that no reason passes. */
export function passFinding(
  context: Context,
  { id, finding, reason }: Named & { readonly reason: string },
): GateReport {
  return deed(context, id, () => {
    const found = needFinding(context, id, finding);
    if (found.level === 'block')
      throw new NewsroomError(
        'REFUSED',
        `No reason passes a gate that blocks. Nothing was changed; do what it asks. ${found.message}`,
      );
    if (found.needsReason === undefined)
      throw new NewsroomError('REFUSED', 'That is a warning only, and needs no reason. Nothing was changed.');
    const by = { at: context.at(), by: context.me(), storyId: id, factId: found.at?.factId ?? null };
    const detail = { gate: found.gate, finding: findingKey(found), message: found.message, reason: reason.trim() };
    record(context.archive.db, { ...by, what: 'override', detail });
  });
}

/** @throws {NewsroomError} NOT_FOUND; REFUSED when the finding is no longer there, or has no reason. */
export function holdFinding(context: Context, { id, finding }: Named): GateReport {
  return deed(context, id, () => {
    const found = needFinding(context, id, finding);
    if (found.passed === undefined)
      throw new NewsroomError('REFUSED', 'No reason was given for that, so none was taken back.');
    const by = { at: context.at(), by: context.me(), storyId: id, factId: found.at?.factId ?? null };
    const detail = { gate: found.gate, finding: findingKey(found), message: found.message };
    record(context.archive.db, { ...by, what: 'override-withdrawn', detail });
  });
}

function deed(context: Context, storyId: string, work: () => void): GateReport {
  context.archive.transaction(work);
  // Facts are what a report speaks of most: windows that show one ask for it again.
  context.announce({ kind: 'facts', storyId });
  return gateReport(context, storyId);
}

function needFinding(context: Context, id: string, finding: FindingNamed): GateFinding {
  const key = findingKey(finding);
  const found = gateReport(context, id).gates.find((one) => findingKey(one) === key);
  if (found !== undefined) return found;
  throw new NewsroomError(
    'REFUSED',
    'The gates no longer find that: the story has changed. Nothing was changed; look at the report again.',
  );
}

import type { Attribution, Source } from './records.ts';

/**
 * The attribution of a fact that is given this source. A protected source starts unnamed, with the answers of its own record: naming one by
 * mistake is the leak that cannot be taken back. What was filled in before stays, as does every choice but "named".
 */
export function attributedTo(
  attribution: Attribution,
  { protected: hidden, description, protection }: Pick<Source, 'protected' | 'description' | 'protection'>,
): Attribution {
  if (!hidden || attribution.naming !== 'named') return attribution;
  const { reason, mayKnow, approvedBy, approvedOn, privateReason } = protection;
  return {
    terms: attribution.terms,
    naming: 'anonymous',
    description: attribution.description || description,
    reason: attribution.reason || reason,
    knownBy: attribution.knownBy || mayKnow,
    approvedBy: attribution.approvedBy || [approvedBy, approvedOn].filter(Boolean).join(', ').slice(0, 500),
    privateReason: attribution.privateReason || privateReason,
  };
}

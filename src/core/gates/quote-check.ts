import type { Gate } from './gate.ts';
import { capital, namedFact } from './wording.ts';

export const quoteUnchecked: Gate = {
  name: 'quote-unchecked',
  label: 'Unchecked quote',
  rule: 'A quote has not been checked, or could not be verified.',
  level: 'warn',
  lowerable: true,
  find: ({ standing }) =>
    standing.flatMap((fact) => {
      if (fact.kind !== 'quote') return [];
      const at = { factId: fact.id };
      if (fact.state === 'unchecked' || fact.state === 'checking')
        return [{ message: `${capital(namedFact(fact))} has not been checked: check it against its evidence.`, at }];
      if (fact.state === 'cannot-verify')
        return [{ message: `${capital(namedFact(fact))} could not be verified: find evidence, or take it out.`, at }];
      return [];
    }),
};

export const quoteSource: Gate = {
  name: 'quote-source',
  label: 'Quote without a source',
  rule: 'Nobody is recorded as having said a quote.',
  level: 'warn',
  lowerable: true,
  find: ({ standing }) =>
    standing
      .filter(({ kind, sourceId }) => kind === 'quote' && sourceId === null)
      .map((fact) => ({
        message: `${capital(namedFact(fact))} has no source: say who said it.`,
        at: { factId: fact.id },
      })),
};

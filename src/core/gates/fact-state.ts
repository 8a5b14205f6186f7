import type { Gate } from './gate.ts';
import { capital, namedFact } from './wording.ts';

const SENTENCES = {
  stale: 'has changed since it was checked: check it again, or put the checked words back.',
  disputed: 'is disputed: settle it, or take it out.',
  wrong: 'is wrong: correct it, or take it out.',
} as const;

export const factStateGate: Gate = {
  name: 'fact-state',
  label: 'Stale, disputed or wrong',
  rule: 'A fact has changed since it was checked, is disputed, or is wrong.',
  level: 'block',
  lowerable: true,
  find: ({ standing }) =>
    standing.flatMap((fact) => {
      const { state } = fact;
      if (state !== 'stale' && state !== 'disputed' && state !== 'wrong') return [];
      return [{ message: `${capital(namedFact(fact))} ${SENTENCES[state]}`, at: { factId: fact.id } }];
    }),
};

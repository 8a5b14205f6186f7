import type { Gate } from './gate.ts';
import { capital, namedFact } from './wording.ts';

/** Speaks only while the newsroom has a second person check. */
export const secondCheck: Gate = {
  name: 'second-check',
  label: 'Second person',
  rule: 'A fact was verified by one person, and the newsroom’s rule asks for a second.',
  level: 'block',
  lowerable: true,
  find: ({ standing, oneVerified }) =>
    standing
      .filter(({ id }) => oneVerified.has(id))
      .map((fact) => ({
        message: `${capital(namedFact(fact))} was verified by one person: have a second one check it.`,
        at: { factId: fact.id },
      })),
};

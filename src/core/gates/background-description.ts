import type { Fact } from '#shared/story/records.ts';
import type { Gate } from './gate.ts';
import { capital, namedFact } from './wording.ts';

/** A source that is told of without its name needs words that were agreed with it. */
export const backgroundDescription: Gate = {
  name: 'background-description',
  label: 'Background without a description',
  rule: 'A source that is not named has no description that was agreed with it.',
  level: 'block',
  lowerable: true,
  find: ({ standing }) =>
    standing.flatMap((fact) => {
      const lacks = lacking(fact);
      if (lacks === null) return [];
      return [{ message: `${capital(namedFact(fact))} ${lacks}`, at: { factId: fact.id } }];
    }),
};

function lacking({ attribution: { terms, naming, description } }: Fact): string | null {
  if (description.trim() !== '') return null;
  if (terms === 'background')
    return 'is on background without an agreed description: agree with the source how the reader is told of it.';
  if (terms !== 'on-record') return null;
  if (naming === 'described') return 'has a source that is described in no words: write the agreed description.';
  if (naming === 'pseudonym') return 'has a source under a pseudonym that is missing: write the pseudonym.';
  return null;
}

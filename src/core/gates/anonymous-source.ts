import type { Fact } from '#shared/story/records.ts';
import type { Gate } from './gate.ts';
import { capital, namedFact } from './wording.ts';

/** The reader is told why, an editor knows who, somebody answered for it. */
export const anonymousSource: Gate = {
  name: 'anonymous-source',
  label: 'Anonymous source',
  rule: 'An anonymous source lacks a reason for the reader, an editor who knows who it is, or an approval.',
  level: 'block',
  lowerable: true,
  find: ({ standing }) =>
    standing.flatMap((fact) => {
      const lacks = lacking(fact);
      if (lacks.length === 0) return [];
      return [
        {
          message: `${capital(namedFact(fact))} has an anonymous source without ${inWords(lacks)}: record ${lacks.length === 1 ? 'it' : 'them'}, or name the source.`,
          at: { factId: fact.id },
        },
      ];
    }),
};

function lacking({ attribution }: Fact): string[] {
  const { terms, naming, reason, knownBy, approvedBy } = attribution;
  if (naming !== 'anonymous' || terms === 'off-record' || terms === 'deep-background') return [];
  return [
    reason.trim() === '' ? 'a reason for the reader' : '',
    knownBy.trim() === '' ? 'an editor who knows the identity' : '',
    approvedBy.trim() === '' ? 'an approval' : '',
  ].filter((words) => words !== '');
}

const inWords = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

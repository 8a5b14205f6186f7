// Off-record words in anything that would be published: where they are marked, and where the same words stand without the mark.

import type { Finding, Gate, GateInput } from './gate.ts';
import { publicStrings } from './public-strings.ts';
import { repeats } from './repeats.ts';

export const offRecord: Gate = {
  name: 'off-record',
  label: 'Off-record words',
  rule: 'Words off the record stand in the text, or are repeated anywhere that is published.',
  level: 'block',
  lowerable: false,
  find: (input) => {
    const facts = input.standing.filter(({ attribution }) => attribution.terms === 'off-record');
    return [
      ...facts.flatMap((fact): Finding[] => [
        {
          message: 'Off-record words stand in the text: take them out, or agree other terms with the source.',
          at: { factId: fact.id },
        },
        ...repeated(input, fact.id, fact.words ?? ''),
      ]),
      ...input.hidden.flatMap(({ id, words }) => repeated(input, id, words)),
    ];
  },
};

const repeated = ({ view }: GateInput, factId: string, words: string): Finding[] =>
  publicStrings(view)
    .filter(({ text }) => repeats(text, words))
    .map(({ place }) => ({
      message: `Off-record words are repeated ${place}: take them out there too.`,
      at: { factId },
    }));

// Off-record words in anything that would be published: where they are marked, and where the same words stand without the mark.

import { sealForm, shownWords } from '#shared/story/seal.ts';
import type { Finding, Gate, GateInput } from './gate.ts';
import { publicStrings } from './public-strings.ts';

/** Fewer words than this repeat by chance. */
const MIN_WORDS = 4;

export const offRecord: Gate = {
  name: 'off-record',
  level: 'block',
  find: (input) => {
    const facts = input.standing.filter(({ attribution }) => attribution.terms === 'off-record');
    return facts.flatMap((fact): Finding[] => [
      {
        message: 'Off-record words stand in the text: take them out, or agree other terms with the source.',
        at: { factId: fact.id },
      },
      ...repeated(input, fact.id, fact.words ?? ''),
    ]);
  },
};

function repeated({ view }: GateInput, factId: string, words: string): Finding[] {
  const form = comparable(words);
  if (form.split(' ').length < MIN_WORDS) return [];
  return publicStrings(view)
    .filter(({ text }) => comparable(text).includes(form))
    .map(({ place }) => ({
      message: `Off-record words are repeated ${place}: take them out there too.`,
      at: { factId },
    }));
}

const comparable = (words: string): string =>
  sealForm(shownWords(words))
    .toLowerCase()
    .replace(/^["']+|["'.,;:!?]+$/g, '');

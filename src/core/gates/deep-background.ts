// Deep background: the words may guide the story, but nothing may point to the source.

import type { Fact } from '#shared/story/records.ts';
import type { Finding, Gate, GateInput } from './gate.ts';
import { publicStrings } from './public-strings.ts';
import { readQuotations, tagsQuotation } from './quotations.ts';
import { standsIn } from './whole-name.ts';

export const deepBackground: Gate = {
  name: 'deep-background',
  label: 'Deep background',
  rule: 'Words from deep background are attributed, or the text points to their source.',
  level: 'block',
  lowerable: true,
  find: (input) =>
    input.standing
      .filter(({ attribution }) => attribution.terms === 'deep-background')
      .flatMap((fact): Finding[] => {
        const at = { factId: fact.id };
        if (isAttributed(input, fact))
          return [
            {
              message:
                'Words from deep background are attributed to somebody in the text: say them in the story’s own voice, or take them out.',
              at,
            },
          ];
        if (pointsToSource(input, fact))
          return [
            {
              message: 'The text points to a source on deep background: take out what tells of the source.',
              at,
            },
          ];
        return [];
      }),
};

/** A quotation with a speaker, however the speaker is called. */
const isAttributed = (input: GateInput, fact: Fact): boolean =>
  readQuotations(input).some(
    ({ quotation, paragraphs }) =>
      quotation.speaker !== null && tagsQuotation(paragraphs, quotation, (id) => id === fact.id),
  );

/** The source's name or alias anywhere, or the words agreed for it in a paragraph of the fact; not where another fact names the source on the record. */
function pointsToSource(input: GateInput, fact: Fact): boolean {
  const source = fact.sourceId === null ? undefined : input.sources.get(fact.sourceId);
  const onRecordToo = input.standing.some(
    ({ sourceId, attribution }) => sourceId === fact.sourceId && attribution.terms === 'on-record',
  );
  const { description } = fact.attribution;
  const beside = input.paragraphs.filter(({ marks }) => marks.some(({ ids }) => ids.includes(fact.id)));
  if (description.trim() !== '' && beside.some(({ text }) => standsIn(description, text))) return true;
  if (source === undefined || onRecordToo) return false;
  const names = [source.name, ...source.aliases];
  return publicStrings(input.view).some(({ text }) => names.some((name) => standsIn(name, text)));
}

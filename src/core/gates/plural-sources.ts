// Copy that says "sources" where one source stands behind it.

import type { Finding, Gate, GateInput } from './gate.ts';
import type { GateParagraph } from './paragraphs.ts';

const SAYING =
  'say|says|said|saying|tell|tells|told|claim|claims|claimed|confirm|confirmed|insist|insisted|add|added|believe|believed|report|reported|suggest|suggested|familiar|close|with|inside|within|who|briefed';
/** "sources said", "sources close to the minister", "according to several sources"; never "sources of energy". */
const PLURAL = new RegExp(
  `\\bsources\\b(?!\\s+of\\b)(?=(?:[^.!?“”"]|\\.\\d){0,60}?\\b(?:${SAYING})\\b)|\\b(?:according to|told by|from|cited|citing|quoting)\\b[^.!?]{0,40}\\bsources\\b(?!\\s+of\\b)`,
  'iu',
);
const NO_SPEAKERS =
  /\b(?:energy|power|food|water|light|heat|data|income|revenue|funding|fuel|protein|open)\s+sources\b/giu;

export const pluralSources: Gate = {
  name: 'plural-sources',
  label: '“Sources” for one source',
  rule: 'The copy says “sources” while one source stands behind it.',
  level: 'warn',
  lowerable: true,
  find: (input) =>
    input.paragraphs.flatMap((paragraph): Finding[] => {
      if (!PLURAL.test(paragraph.text.replace(NO_SPEAKERS, ' '))) return [];
      if (sourcesBehind(input, paragraph) !== 1) return [];
      return [
        {
          message: 'The text says “sources” while one source stands behind it: write “a source”, or record the others.',
          at: { block: paragraph.block },
        },
      ];
    }),
};

/** Sources of the facts in the paragraph; where it has none, the sources of the story that are not named. */
function sourcesBehind({ standing }: GateInput, paragraph: GateParagraph): number {
  const ids = new Set(paragraph.marks.flatMap((mark) => mark.ids));
  const count = (facts: GateInput['standing']) =>
    new Set(facts.flatMap(({ sourceId }) => (sourceId === null ? [] : [sourceId]))).size;
  return (
    count(standing.filter(({ id }) => ids.has(id))) ||
    count(standing.filter(({ attribution: { terms, naming } }) => terms !== 'on-record' || naming !== 'named'))
  );
}

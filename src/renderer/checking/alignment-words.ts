// What an alignment is called, and in how many words it differs.

import type { Alignment, AlignmentResult } from '#shared/quotations/align.ts';

export const ALIGNMENT_WORDS: Readonly<Record<AlignmentResult, string>> = {
  identical: 'Identical',
  tidied: 'Tidied',
  altered: 'Altered',
  'not-found': 'Not found',
};

/** The form tells the result without its colour. */
export const ALIGNMENT_SIGNS: Readonly<Record<AlignmentResult, string>> = {
  identical: '=',
  tidied: '≈',
  altered: '≠',
  'not-found': '?',
};

const counted = (count: number, one: string, many: string): string =>
  count === 1 ? one : `${WORDS[count] ?? count} ${many}`;
const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** "one word differs; two are tidied", in a handful of words for beside the result. */
export function differenceInWords({ result, edits }: Alignment): string {
  const altered = edits.filter(({ alters }) => alters).length;
  const tidied = edits.length - altered;
  switch (result) {
    case 'identical':
      return 'every word stands in the evidence';
    case 'not-found':
      return 'these words do not stand in this evidence';
    case 'tidied':
      return counted(tidied, 'one thing is tidied', 'things are tidied');
    case 'altered':
      return [
        counted(altered, 'one word differs', 'words differ'),
        ...(tidied === 0 ? [] : [tidied === 1 ? 'one is tidied' : `${WORDS[tidied] ?? tidied} are tidied`]),
      ].join('; ');
  }
}

/** What marked words are: a whole utterance, words inside a sentence, or no quotation at all. */
import type { Choice } from './attribute.ts';
import type { Segment } from './marks.ts';
import type { Paragraph } from './paragraph.ts';
import type { QuotationKind } from './quotation.ts';
import { settingOf } from './setting.ts';

/** Longer marked words than these are taken for somebody's even where nobody is found. */
const LONGEST_SCARE = 5;
const LONGEST_TITLE = 12;

export function kindOf(paragraph: Paragraph, choice: Choice): QuotationKind {
  const segment = paragraph.segments[choice.segment] as Segment;
  if (segment.unmarked) return 'direct';
  const { shape, before, after } = settingOf(paragraph, choice.quoteToken);
  if (choice.candidate.mention < 0) {
    if (shape.allCapitals && shape.words <= LONGEST_TITLE && !/[.!?…]/.test(shape.endMark)) return 'title';
    if (shape.words <= LONGEST_SCARE) return shape.firstCapital && shape.allCapitals ? 'title' : 'scare';
  }
  if (!shape.firstCapital && segment.closed) {
    const goesOn = choice.continues && shape.endMark !== '';
    return goesOn && shape.words > 4 ? 'direct' : 'mixed';
  }
  if (shape.endMark === '' && segment.closed) return 'mixed';
  const opensClause =
    before === 'START' ||
    before === 'SENT' ||
    before === 'comma' ||
    before === 'colon' ||
    before === 'dash' ||
    before === 'stop';
  const ends =
    after === 'END' ||
    after === 'SENT' ||
    shape.endMark === ',' ||
    shape.endMark === '?' ||
    shape.endMark === '!' ||
    shape.endMark === 'o,';
  return opensClause && ends
    ? 'direct'
    : shape.words > 8 && ends
      ? 'direct'
      : opensClause && shape.words > 8
        ? 'direct'
        : 'mixed';
}

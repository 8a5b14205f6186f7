/** When a speaker is asked about and not asserted. */
import type { SpeakerIdentity } from './quotation.ts';

/**
 * Below this confidence the mention is a question. On outlets that the weights were not learned from 47 % of the speakers given
 * with less are right; from 0.5 to 0.6 it is 53 %, and above 0.9 97 %.
 */
const SURE_OF_MENTION = 0.5;
/** Up to this certainty the name is a question: two people share the surname, or a pronoun had to look past others. */
const UNSURE_OF_NAME = 0.6;

/** Whether the name that a mention was resolved to is doubtful. A mention without a name asserts none. */
export const isNameDoubtful = ({ name, certainty }: SpeakerIdentity & { readonly certainty: number }): boolean =>
  name !== undefined && certainty <= UNSURE_OF_NAME;

/** Whether the mention itself may be the wrong one. `confidence` is 0..1. */
export const isMentionDoubtful = (confidence: number): boolean => confidence < SURE_OF_MENTION;

/** Whether a quotation's speaker is to be shown as a question and left for a person to settle. False where nobody is named. */
export const isSpeakerDoubtful = ({
  confidence,
  speaker,
}: {
  readonly confidence: number;
  readonly speaker: (SpeakerIdentity & { readonly certainty: number }) | null;
}): boolean => speaker !== null && (isMentionDoubtful(confidence) || isNameDoubtful(speaker));

// Verifying a fact from the manuscript: the words on the screen are saved first, so that the words that are sealed are the words that were seen.

import { bearingEvidence } from '../../app/bearing-evidence.ts';
import { sentenceOf } from '../../app/client.ts';
import type { ManuscriptHandle } from '../../app/open-story.ts';
import { evidenceTexts } from '../../app/use-evidence-texts.ts';
import type { ManuscriptSession } from '../session.ts';

/** @throws an error whose message is a sentence for the user; nothing was sealed then. */
export async function verifyFact(
  session: ManuscriptSession,
  flush: ManuscriptHandle['flush'],
  id: string,
): Promise<void> {
  const words = session.registry.words(id);
  if (words === null) throw new Error('The words of this fact are gone from the text, so there is nothing to verify.');
  const evidence = session.facts.record(id)?.evidence ?? [];
  await flush('auto');
  try {
    const checked = await session.client.fact.check({
      id,
      result: 'verified',
      words,
      evidenceId: await bearingEvidence(evidenceTexts(session.client), words, evidence),
      note: '',
    });
    session.facts.setRecord(checked);
  } catch (error) {
    throw new Error(sentenceOf(error));
  }
}

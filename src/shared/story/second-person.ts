// The rule that a second person must check: whose word stands for words that are not sealed yet.

import type { Check } from './records.ts';
import { sameWords } from './seal.ts';

/**
 * The names, as they stand in the checks, of those who verified exactly these words (compared as seals are) since anybody last said
 * otherwise of them; oldest first, each once. "Being checked" says nothing either way.
 *
 * @param checks oldest first.
 */
export function verifiersOf(checks: readonly Check[], words: string): string[] {
  const names: string[] = [];
  for (const { result, by, words: checked } of checks.toReversed()) {
    if (result === 'checking') continue;
    if (result !== 'verified' || !sameWords(checked, words)) break;
    if (!names.includes(by)) names.unshift(by);
  }
  return names;
}

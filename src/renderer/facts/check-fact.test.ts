import { describe, expect, test } from 'vitest';
import type { PanelProps } from '../app/panel.ts';
import { checkFact, checkSentence, type Verdict } from './check-fact.ts';

const SEEN = 'The seals might not last.';
const VERIFIED: Verdict = { result: 'verified', evidenceId: null, note: '' };

/** A story in whose text somebody goes on typing while it is kept; `asked` holds the words of each check. */
function desk() {
  const asked: string[] = [];
  const fact = { words: SEEN };
  const state = {
    story: { id: 'story' },
    save: { kind: 'saved' },
    facts: new Map([['fact', fact]]),
    manuscript: {
      async flush() {
        fact.words = 'The seals will last.';
      },
    },
  };
  const panel = {
    story: { getState: () => state },
    actions: { onArchiveChange: async () => undefined },
    client: {
      fact: {
        async check({ words }: { readonly words: string }) {
          asked.push(words);
          return {};
        },
      },
    },
  };
  return { asked, panel: panel as unknown as PanelProps };
}

describe('a check from the panel', () => {
  test('is about the words that were seen, not about those that were typed while the story was kept', async () => {
    const { asked, panel } = desk();
    await checkFact(panel, 'fact', SEEN, VERIFIED);
    expect(asked).toEqual([SEEN]);
  });

  test('is not sent for words that are not in the text', async () => {
    const { asked, panel } = desk();
    const problem = await checkFact(panel, 'fact', null, VERIFIED).catch(checkSentence);
    expect(problem).toMatch(/not in the text/);
    expect(asked).toEqual([]);
  });
});

import type { Fact } from '#shared/story/records.ts';
import { clockWords } from './clock-words.ts';
import { StateGlyph } from './state-glyph.tsx';
import { RESULT_WORDS } from './wording.ts';

/** Every act of checking this fact, newest first. */
export function ChecksHistory({ fact }: { readonly fact: Fact }) {
  if (fact.checks.length === 0) return null;
  return (
    <section className="fact-part" aria-labelledby="checks-title">
      <h3 id="checks-title">Checks</h3>
      <ul className="checks">
        {fact.checks.toReversed().map((check) => {
          const evidence = fact.evidence.find((one) => one.id === check.evidenceId);
          return (
            <li key={check.id}>
              <StateGlyph state={check.result} />
              <span>
                <strong>{RESULT_WORDS[check.result]}</strong> by {check.by || 'somebody without a name'},{' '}
                <time dateTime={check.at}>{clockWords(check.at)}</time>
                {evidence === undefined ? '' : `, against ${evidence.title || 'evidence'}`}
                {check.note === '' ? null : <span className="check-note">{check.note}</span>}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

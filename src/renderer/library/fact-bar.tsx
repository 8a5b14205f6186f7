import type { FactCounts } from '#shared/contract/story.ts';
import './fact-bar.css';

/** More facts than this and the bar shows shares instead of one piece a fact. */
const PIECES = 12;
const STATES = ['verified', 'stale', 'disputed', 'open'] as const;

/** For the eye only: the words beside it say the same. */
export function FactBar({ facts }: { readonly facts: FactCounts }) {
  const { total, verified, stale, disputed } = facts;
  const counts = { verified, stale, disputed, open: Math.max(0, total - verified - stale - disputed) };
  const share = total > PIECES ? PIECES / total : 1;
  const pieces = STATES.flatMap((state) => {
    // A state that occurs is never rounded away.
    const many = counts[state] === 0 ? 0 : Math.max(1, Math.round(counts[state] * share));
    return Array.from({ length: many }, (_, index) => ({ state, key: `${state}${index}` }));
  });
  return (
    <span className="fact-bar" aria-hidden="true">
      {pieces.map(({ state, key }) => (
        <span key={key} className={`fact-piece fact-piece-${state}`} />
      ))}
    </span>
  );
}

import type { FactState } from '#shared/story/facts.ts';
import './state-glyph.css';

/** The sign of a state by form first and colour second; the words beside it name it, so it is silent for a screen reader. */
export function StateGlyph({ state }: { readonly state: FactState | 'found' | 'orphan' }) {
  return (
    <svg className={`state-glyph state-${state}`} viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      {shape(state)}
    </svg>
  );
}

function shape(state: FactState | 'found' | 'orphan') {
  switch (state) {
    case 'verified':
      return <circle cx="6" cy="6" r="6" fill="currentColor" />;
    case 'stale':
      return (
        <circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" strokeWidth="2" strokeDasharray="5.2 2.65" />
      );
    case 'unchecked':
      return <circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" strokeWidth="2" />;
    case 'checking':
      return (
        <>
          <circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" strokeWidth="2" />
          <path d="M6 1a5 5 0 0 1 0 10z" fill="currentColor" />
        </>
      );
    case 'disputed':
      return <rect width="12" height="12" rx="2" fill="currentColor" />;
    case 'wrong':
      return (
        <path
          fill="currentColor"
          fillRule="evenodd"
          d="M2 0h8a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H2a2 2 0 0 1-2-2V2a2 2 0 0 1 2-2Zm1.4 2.4-1 1L5 6 2.4 8.6l1 1L6 7l2.6 2.6 1-1L7 6l2.6-2.6-1-1L6 5Z"
        />
      );
    case 'cannot-verify':
      return (
        <path
          d="M3 3.6C3 1.9 4.3.8 6 .8s3 1.1 3 2.7c0 2-2.6 2.2-2.8 4.2M6.1 10.6v.2"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinecap="round"
        />
      );
    case 'found':
      return (
        <circle cx="6" cy="6" r="5" fill="none" stroke="currentColor" strokeWidth="1.75" strokeDasharray="1.9 2.03" />
      );
    case 'orphan':
      return <path d="M1 6h10" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />;
  }
}

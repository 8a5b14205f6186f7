import type { TextState } from '../app/evidence-texts.ts';
import './evidence.css';

/** In place of a text of evidence that is not there yet, or cannot be had; nothing for any other. */
export function UnreadText({ state }: { readonly state: TextState }) {
  if (state.kind === 'loading') return <p className="evidence-note evidence-arriving">Its text is being read…</p>;
  if (state.kind !== 'failed') return null;
  return (
    <p className="evidence-note" role="alert">
      Its text could not be read, so nothing is laid against it. {state.sentence}
    </p>
  );
}

// How a related story looks where it stands in the text.

import { $getNodeByKey, HISTORY_PUSH_TAG, type NodeKey } from 'lexical';
import { TriangleAlert } from 'lucide-react';
import { useStore } from 'zustand';
import { useManuscript } from '../manuscript-context.ts';

const BECAME: Readonly<Record<string, string>> = {
  withdrawn: 'was withdrawn',
  spiked: 'was spiked',
  corrected: 'was corrected',
};

export function RelatedBlock({ nodeKey, relatedId }: { readonly nodeKey: NodeKey; readonly relatedId: string }) {
  const { store, session } = useManuscript();
  const entry = useStore(store, (state) => state.fields.related.find(({ id }) => id === relatedId));
  const target = useStore(store, (state) => state.story.targets.find((one) => one.relatedId === relatedId));
  const headline = entry?.title || target?.headline || entry?.url || '';
  const warning =
    entry === undefined
      ? 'This story is no longer attached. Remove this line, or undo.'
      : target?.missing
        ? 'This story is not in the archive any more.'
        : target?.changed
          ? `This story ${BECAME[target.status ?? ''] ?? 'was moved to the bin'} since it was attached.`
          : null;
  return (
    <div className="related-block" contentEditable={false}>
      <p className="related-kicker">May be of interest</p>
      <p className="related-headline">{headline === '' ? 'Untitled story' : headline}</p>
      {warning === null ? null : (
        <p className="related-warning">
          <TriangleAlert aria-hidden="true" /> {warning}
        </p>
      )}
      <button
        type="button"
        className="block-remove"
        aria-label="Remove the related story from this place"
        onClick={() => session.editor.update(() => $getNodeByKey(nodeKey)?.remove(), { tag: HISTORY_PUSH_TAG })}
      >
        ×
      </button>
    </div>
  );
}

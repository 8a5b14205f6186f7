// The look of a fact in the text: data attributes on the elements of its leaves. Styles are in manuscript.css.

import { $getNodeByKey, $isTextNode, type LexicalEditor, type NodeKey, TextNode } from 'lexical';
import type { FactKind, FactState } from '#shared/story/facts.ts';
import { $factIds } from './fact-ids.ts';

export interface FactLook {
  readonly kind: FactKind;
  readonly state: FactState;
}

/** Worst first: where facts overlap, the mark shows the one that needs a person most. */
const URGENCY: readonly FactState[] = [
  'wrong',
  'disputed',
  'stale',
  'cannot-verify',
  'unchecked',
  'checking',
  'verified',
];

/**
 * Keeps the attributes of marked leaves. `look` says how a fact looks now; call `refresh` with the leaves of a fact whose look changed.
 */
export function registerFactMarks(
  editor: LexicalEditor,
  look: (id: string) => FactLook,
): { refresh(leaves: Iterable<NodeKey>): void; stop(): void } {
  const paint = (key: NodeKey, ids: readonly string[]): void => {
    const element = editor.getElementByKey(key);
    if (element === null) return;
    const { dataset } = element;
    if (ids.length === 0) {
      if (dataset.facts === undefined) return;
      delete dataset.facts;
      delete dataset.factState;
      delete dataset.factKind;
      return;
    }
    const looks = ids.map(look).sort((a, b) => URGENCY.indexOf(a.state) - URGENCY.indexOf(b.state));
    dataset.facts = ids.join(' ');
    dataset.factState = looks[0]?.state ?? 'unchecked';
    dataset.factKind = looks[0]?.kind ?? 'quote';
  };
  const $paint = (key: NodeKey): void => {
    const node = $getNodeByKey(key);
    if ($isTextNode(node)) paint(key, $factIds(node));
  };
  const stop = editor.registerMutationListener(TextNode, (mutations) => {
    editor.getEditorState().read(() => {
      for (const [key, kind] of mutations) if (kind !== 'destroyed') $paint(key);
    });
  });
  return {
    refresh(leaves) {
      editor.getEditorState().read(() => {
        for (const key of leaves) $paint(key);
      });
    },
    stop,
  };
}

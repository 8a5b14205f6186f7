// Links in the body: making and removing them, and opening one with Mod and a click.

import { $isLinkNode, TOGGLE_LINK_COMMAND } from '@lexical/link';
import { $findMatchingParent, $getSelection, $isRangeSelection, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';
import { safeLink } from '#shared/story/links.ts';

/** The address of the link at the selection's beginning; empty when there is none. Call inside a read. */
export function $linkAt(): string {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return '';
  const start = selection.isBackward() ? selection.focus : selection.anchor;
  return $findMatchingParent(start.getNode(), $isLinkNode)?.getURL() ?? '';
}

/** Readies the selection for a link: the whole of the link at the caret. False when nothing is selected and the caret is in no link. */
export function selectForLink(editor: LexicalEditor): boolean {
  let ready = false;
  editor.update(
    () => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection)) return;
      ready = !selection.isCollapsed();
      const link = ready ? null : $findMatchingParent(selection.anchor.getNode(), $isLinkNode);
      if (link === null) return;
      link.select(0, link.getChildrenSize());
      ready = true;
    },
    { discrete: true },
  );
  return ready;
}

/** @param address has passed safeLink; null removes the link. */
export function putLink(editor: LexicalEditor, address: string | null): void {
  editor.update(
    () => {
      editor.dispatchCommand(TOGGLE_LINK_COMMAND, address);
    },
    { discrete: true, tag: HISTORY_PUSH_TAG },
  );
}

/** Opens the link under a click with the platform's modifier. The host decides how; the page itself never leaves. */
export function openLinkOnClick(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (link === null) return;
  event.preventDefault();
  if (!event.ctrlKey && !event.metaKey) return;
  const address = safeLink(link.getAttribute('href') ?? '');
  if (address !== null) window.open(address, '_blank', 'noopener,noreferrer');
}

// The selected words in the body once the selection rests: where they stand on the screen and how they are set.

import { $getSelection, $isRangeSelection } from 'lexical';
import { useEffect, useState } from 'react';
import { $blockKind, type BlockKind } from '../block-commands.ts';
import { useManuscript } from '../manuscript-context.ts';
import { $linkAt } from './links.ts';

/** Milliseconds that a selection rests before the bar comes. */
const REST = 180;

export interface SelectedText {
  readonly anchor: DOMRect;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly url: string;
  readonly kind: BlockKind | null;
}

/** @param held keeps what was selected while the focus is in the bar. */
export function useSelectedText(held: boolean): SelectedText | null {
  const { session } = useManuscript();
  const [selected, setSelected] = useState<SelectedText | null>(null);

  useEffect(() => {
    const { editor } = session;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let pressed = false;
    const read = (): SelectedText | null => {
      const body = editor.getRootElement();
      const dom = document.getSelection();
      if (body === null || dom === null || dom.rangeCount === 0 || dom.isCollapsed || !body.contains(dom.anchorNode))
        return null;
      const anchor = dom.getRangeAt(0).getBoundingClientRect();
      return editor.getEditorState().read(() => {
        const selection = $getSelection();
        if (!$isRangeSelection(selection) || selection.isCollapsed() || selection.getTextContent().trim() === '')
          return null;
        return {
          anchor,
          bold: selection.hasFormat('bold'),
          italic: selection.hasFormat('italic'),
          url: $linkAt(),
          kind: $blockKind(),
        };
      });
    };
    const look = (): void => {
      const writing = !pressed && document.activeElement === editor.getRootElement();
      setSelected(writing ? read() : null);
    };
    const soon = (): void => {
      clearTimeout(timer);
      if (!held) timer = setTimeout(look, REST);
    };
    const onDown = (event: PointerEvent): void => {
      pressed = event.target instanceof Node && (editor.getRootElement()?.contains(event.target) ?? false);
    };
    const onUp = (): void => {
      pressed = false;
      soon();
    };
    // Asked for an address before the selection has rested.
    if (held) setSelected((now) => now ?? read());
    document.addEventListener('selectionchange', soon);
    document.addEventListener('pointerdown', onDown);
    document.addEventListener('pointerup', onUp);
    const stop = editor.registerUpdateListener(soon);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', soon);
      document.removeEventListener('pointerdown', onDown);
      document.removeEventListener('pointerup', onUp);
      stop();
    };
  }, [session, held]);

  return selected;
}

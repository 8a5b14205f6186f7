// Which fact's card is shown: the one under the pointer, else the one at the caret once the typing rests.

import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useManuscript } from '../manuscript-context.ts';

/** Milliseconds that the pointer or the caret rests before a card comes, and that a card stays when the pointer leaves the words. */
const REST = 350;
const LEAVE = 220;

export interface FactInView {
  readonly id: string;
  /** The words, in the window's coordinates. */
  readonly anchor: DOMRect;
  readonly close: () => void;
  readonly hold: (held: boolean) => void;
}

export function useFactInView(sheet: HTMLElement): FactInView | null {
  const { store, session } = useManuscript();
  const [shown, setShown] = useState<{ id: string; anchor: DOMRect; by: 'pointer' | 'caret' } | null>(null);
  const held = useRef(false);
  const dismissed = useRef<string | null>(null);
  const factAtCaret = useStore(store, (state) => state.factAtCaret);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onMove = (event: PointerEvent): void => {
      const leaf = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-facts]') : null;
      clearTimeout(timer);
      const id = leaf?.dataset.facts?.split(' ')[0];
      if (leaf === null || id === undefined) {
        timer = setTimeout(() => {
          if (!held.current) setShown((now) => (now?.by === 'pointer' ? null : now));
        }, LEAVE);
        return;
      }
      const anchor = lineAt(leaf, event.clientY);
      timer = setTimeout(() => {
        if (!held.current && event.buttons === 0) setShown({ id, anchor, by: 'pointer' });
      }, REST);
    };
    sheet.addEventListener('pointermove', onMove);
    return () => {
      clearTimeout(timer);
      sheet.removeEventListener('pointermove', onMove);
    };
  }, [sheet]);

  useEffect(() => {
    if (factAtCaret !== dismissed.current) dismissed.current = null;
    if (factAtCaret === null) {
      setShown((now) => (now?.by === 'caret' && !held.current ? null : now));
      return;
    }
    let timer: ReturnType<typeof setTimeout> | undefined;
    const rest = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (dismissed.current === factAtCaret) return;
        const body = session.editor.getRootElement();
        if (body === null || document.activeElement !== body) return;
        const anchor = caretRect(body) ?? null;
        if (anchor !== null) setShown({ id: factAtCaret, anchor, by: 'caret' });
      }, REST);
    };
    rest();
    // While words are being typed the card stays out of the way.
    const stop = session.editor.registerUpdateListener(({ dirtyLeaves }) => {
      if (dirtyLeaves.size === 0) return;
      setShown((now) => (now?.by === 'caret' ? null : now));
      rest();
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [factAtCaret, session]);

  useEffect(() => {
    if (shown === null) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      dismissed.current = shown.id;
      setShown(null);
    };
    sheet.addEventListener('keydown', onKey);
    return () => sheet.removeEventListener('keydown', onKey);
  }, [shown, sheet]);

  if (shown === null) return null;
  return {
    id: shown.id,
    anchor: shown.anchor,
    close() {
      held.current = false;
      dismissed.current = shown.id;
      setShown(null);
    },
    hold(now) {
      held.current = now;
      if (!now) setTimeout(() => !held.current && setShown((one) => (one?.by === 'pointer' ? null : one)), LEAVE);
    },
  };
}

/** The line of a leaf that the pointer is on: a fact may run over several. */
function lineAt(leaf: Element, y: number): DOMRect {
  const lines = [...leaf.getClientRects()];
  return lines.find((line) => y >= line.top && y <= line.bottom) ?? leaf.getBoundingClientRect();
}

function caretRect(body: Element): DOMRect | null {
  const selection = document.getSelection();
  if (selection === null || selection.rangeCount === 0 || !body.contains(selection.focusNode)) return null;
  const rect = selection.getRangeAt(0).getBoundingClientRect();
  return rect.height > 0 ? rect : (selection.focusNode?.parentElement?.getBoundingClientRect() ?? null);
}

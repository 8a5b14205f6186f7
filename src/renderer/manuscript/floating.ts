// Where a card floats: beside the words it speaks of, inside the manuscript, on the other side of them when there is no room.

const GAP = 8;
const MARGIN = 12;

/** Beside the caret; where there is none on the screen, beside an element. */
export function placeAtCaret(card: HTMLElement, element: HTMLElement | null, sheet: HTMLElement): void {
  const selection = document.getSelection();
  const caret = selection !== null && selection.rangeCount > 0 ? selection.getRangeAt(0).getBoundingClientRect() : null;
  const rect = caret !== null && caret.height > 0 ? caret : element?.getBoundingClientRect();
  if (rect !== undefined) place(card, rect, sheet);
}

/**
 * @param anchor the words, in the window's coordinates.
 * @param sheet the positioned element that the card stands in.
 */
export function place(card: HTMLElement, anchor: DOMRect, sheet: HTMLElement, side: 'below' | 'above' = 'below'): void {
  const ground = sheet.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = card;
  const view = (sheet.closest('.manuscript') ?? document.documentElement).getBoundingClientRect();
  const below = anchor.bottom + GAP;
  const above = anchor.top - GAP - height;
  const fitsBelow = below + height <= view.bottom - MARGIN;
  const fitsAbove = above >= view.top + MARGIN;
  const top = side === 'below' ? (fitsBelow || !fitsAbove ? below : above) : fitsAbove || !fitsBelow ? above : below;
  const left = Math.max(view.left + MARGIN, Math.min(anchor.left, view.right - MARGIN - width));
  // Set through the style object: the page's rules allow no style attributes in markup.
  card.style.top = `${Math.round(top - ground.top)}px`;
  card.style.left = `${Math.round(left - ground.left)}px`;
}

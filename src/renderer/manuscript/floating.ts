// Where a card floats: under the words it speaks of, inside the column, above them when there is no room below.

const GAP = 8;
const MARGIN = 12;

/**
 * @param anchor the words, in the window's coordinates.
 * @param sheet the positioned element that the card stands in.
 */
export function place(card: HTMLElement, anchor: DOMRect, sheet: HTMLElement): void {
  const ground = sheet.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = card;
  const view = (sheet.closest('.manuscript') ?? document.documentElement).getBoundingClientRect();
  const below = anchor.bottom + GAP;
  const fits = below + height <= view.bottom - MARGIN || anchor.top - GAP - height < view.top + MARGIN;
  const top = fits ? below : anchor.top - GAP - height;
  const left = Math.max(view.left + MARGIN, Math.min(anchor.left, view.right - MARGIN - width));
  // Set through the style object: the page's rules allow no style attributes in markup.
  card.style.top = `${Math.round(top - ground.top)}px`;
  card.style.left = `${Math.round(left - ground.left)}px`;
}

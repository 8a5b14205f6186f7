// F6: library, manuscript, inspector, the bar with the tabs and back, each taking the focus where it was left.

export const REGIONS = ['library', 'manuscript', 'inspector', 'bar'] as const;

const FOCUSABLE = [
  'a[href]',
  'button:not(:disabled)',
  'input:not(:disabled)',
  'select:not(:disabled)',
  'textarea:not(:disabled)',
  '[contenteditable="true"]',
  '[tabindex="0"]:not([role="separator"])',
]
  .map((kind) => `${kind}:not([tabindex="-1"])`)
  .join();

const left = new WeakMap<Element, HTMLElement>();

const shown = (): HTMLElement[] =>
  REGIONS.map((name) => document.querySelector<HTMLElement>(`[data-region="${name}"]`)).filter(
    (region): region is HTMLElement => region?.checkVisibility() === true,
  );

/** Moves the focus to the next region that is on the screen. */
export function goToNextRegion(): void {
  const regions = shown();
  const focus = document.activeElement;
  const at = regions.findIndex((region) => region.contains(focus));
  const here = regions[at];
  if (here !== undefined && focus instanceof HTMLElement) left.set(here, focus);
  const next = regions[(at + 1) % regions.length];
  if (next !== undefined) focusRegion(next);
}

function focusRegion(region: HTMLElement): void {
  const before = left.get(region);
  if (before?.isConnected && before.checkVisibility()) {
    before.focus();
    return;
  }
  const preferred = region.querySelector<HTMLElement>('[data-region-start]');
  const first = preferred ?? region.querySelector<HTMLElement>(FOCUSABLE);
  first?.focus();
}

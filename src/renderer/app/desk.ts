// How this desk is laid out: open tabs, carets, columns, the inspector's panel. Comes back after a restart.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Desk } from '#shared/contract/settings.ts';
import type { Client } from './client.ts';

export const PANELS = ['facts', 'related', 'story', 'notes', 'history', 'export'] as const;
export type PanelId = (typeof PANELS)[number];

export type Caret = Desk['carets'][string];

/** Widths in CSS pixels of the columns beside the manuscript: as they come, and how far they can be moved. */
export const LIBRARY_WIDTH = { usual: 280, min: 220, max: 420 } as const;
export const INSPECTOR_WIDTH = { usual: 340, min: 320, max: 520 } as const;

export interface DeskState {
  readonly tabs: readonly string[];
  readonly active: string | null;
  readonly carets: Readonly<Record<string, Caret>>;
  readonly library: boolean;
  readonly inspector: boolean;
  readonly widths: { readonly library: number; readonly inspector: number };
  readonly panel: PanelId;
  /** The manuscript alone; ends without touching what `library` and `inspector` say. */
  readonly focus: boolean;
  /** In a narrow window the library lies over the manuscript; this says whether it does now. Not kept. */
  readonly drawer: boolean;
}
export type DeskStore = StoreApi<DeskState>;

export const createDesk = (): DeskStore =>
  createStore(() => ({
    tabs: [],
    active: null,
    carets: {},
    library: true,
    inspector: true,
    widths: { library: LIBRARY_WIDTH.usual, inspector: INSPECTOR_WIDTH.usual },
    panel: 'facts',
    focus: false,
    drawer: false,
  }));

export function openTab(desk: DeskStore, id: string): void {
  desk.setState(({ tabs }) => ({
    tabs: tabs.includes(id) ? tabs : [...tabs, id],
    active: id,
    drawer: false,
  }));
}

/** The neighbour on the right, else on the left, takes the place of a closed tab. */
export function closeTab(desk: DeskStore, id: string): void {
  desk.setState(({ tabs, active, carets }) => {
    const at = tabs.indexOf(id);
    const left = tabs.filter((tab) => tab !== id);
    const { [id]: _, ...kept } = carets;
    return {
      tabs: left,
      carets: kept,
      active: active === id ? (left[Math.min(at, left.length - 1)] ?? null) : active,
    };
  });
}

export function stepTab(desk: DeskStore, by: 1 | -1): void {
  desk.setState(({ tabs, active }) => {
    const at = active === null ? -1 : tabs.indexOf(active);
    return { active: tabs[(at + by + tabs.length) % tabs.length] ?? active };
  });
}

/** The archive keeps at most this many tabs of a desk. */
const MAX_TABS = 100;
/** Milliseconds of quiet before the desk is kept. */
const QUIET = 400;

const within = ({ min, max }: { readonly min: number; readonly max: number }, width: number): number =>
  Math.min(max, Math.max(min, width));

const isPanel = (panel: string): panel is PanelId => PANELS.some((known) => known === panel);

/** Lays the desk out as it was left; a desk that was never kept stays as it is. */
export function restoreDesk(desk: DeskStore, kept: Desk | null): void {
  if (kept === null) return;
  desk.setState({
    tabs: kept.tabs,
    active: kept.active ?? kept.tabs[0] ?? null,
    carets: kept.carets,
    library: kept.library,
    inspector: kept.inspector,
    ...(kept.widths === undefined
      ? {}
      : {
          widths: {
            library: within(LIBRARY_WIDTH, kept.widths.library),
            inspector: within(INSPECTOR_WIDTH, kept.widths.inspector),
          },
        }),
    panel: isPanel(kept.panel) ? kept.panel : 'facts',
    focus: kept.view === 'focus',
  });
}

/**
 * Keeps the desk a moment after every change. `caretOf` is asked for the caret of the story on the screen when it is kept. The result
 * keeps it at once: for the moment before the window goes.
 */
export function keepDesk(desk: DeskStore, client: Client, caretOf: () => Caret | null): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    clearTimeout(timer);
    const { tabs, active, carets, library, inspector, widths, panel, focus } = desk.getState();
    const caret = active === null ? null : caretOf();
    const kept: Desk = {
      tabs: tabs.slice(-MAX_TABS),
      active,
      carets: active === null || caret === null ? { ...carets } : { ...carets, [active]: caret },
      library,
      inspector,
      widths,
      panel,
      view: focus ? 'focus' : 'desk',
    };
    // The desk is a convenience: when it cannot be kept, the next change tries again.
    client.settings.keepDesk(kept).catch(() => undefined);
  };
  desk.subscribe(() => {
    clearTimeout(timer);
    timer = setTimeout(keep, QUIET);
  });
  return keep;
}

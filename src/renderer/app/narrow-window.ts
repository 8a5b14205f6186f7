import { useSyncExternalStore } from 'react';

/** Under this width (CSS pixels) the library lies over the manuscript instead of beside it. */
const NARROW = window.matchMedia('(max-width: 1119px)');

const subscribe = (changed: () => void): (() => void) => {
  NARROW.addEventListener('change', changed);
  return () => NARROW.removeEventListener('change', changed);
};

export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => NARROW.matches);
export const isNarrow = (): boolean => NARROW.matches;

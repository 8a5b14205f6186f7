import { createStore } from 'zustand/vanilla';
import type { Settings } from '#shared/contract/settings.ts';

export type Theme = Settings['theme'];

const system = window.matchMedia('(prefers-color-scheme: dark)');

export const theme = createStore<{ readonly theme: Theme }>(() => ({ theme: 'system' }));

/** Shows a theme at once; keeping it is the settings' work. */
export function showTheme(next: Theme): void {
  theme.setState({ theme: next });
  if (next === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = next;
}

/** What is on the screen now, whoever chose it. */
export const shownTheme = (): 'light' | 'dark' => {
  const { theme: chosen } = theme.getState();
  return chosen === 'system' ? (system.matches ? 'dark' : 'light') : chosen;
};

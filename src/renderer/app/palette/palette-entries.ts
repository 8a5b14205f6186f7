// Which commands the palette offers for what was typed, best first.

import { COMMANDS, type Command, type CommandId } from '#shared/commands.ts';

export interface CommandEntry {
  readonly id: CommandId;
  readonly title: string;
  readonly menu: Command['menu'];
  readonly keys: string | undefined;
}

const ENTRIES: readonly CommandEntry[] = COMMANDS.filter((command) => command.id !== 'palette.open').map(
  (command: Command) => ({
    id: command.id as CommandId,
    title: command.title,
    menu: command.menu,
    keys: command.keys,
  }),
);

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * Every word typed must begin a word of the title or of its menu's name; titles that begin with what was typed come first, then the order of
 * the list. `recent` (newest first) leads while nothing is typed.
 */
export function matchCommands(
  query: string,
  enabled: (id: CommandId) => boolean,
  recent: readonly CommandId[],
): readonly CommandEntry[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  const usable = ENTRIES.filter((entry) => enabled(entry.id));
  if (words.length === 0) {
    const rank = (entry: CommandEntry) => (recent.includes(entry.id) ? recent.indexOf(entry.id) : recent.length);
    return usable.toSorted((a, b) => rank(a) - rank(b));
  }
  const score = (entry: CommandEntry): number => {
    const title = fold(entry.title);
    const starts = `${title} ${fold(entry.menu)}`.split(/[^\p{L}\p{N}]+/u);
    if (!words.every((word) => starts.some((start) => start.startsWith(word)))) return 0;
    return title.startsWith(words.join(' ')) ? 2 : 1;
  };
  return usable
    .map((entry) => ({ entry, score: score(entry) }))
    .filter((found) => found.score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map((found) => found.entry);
}

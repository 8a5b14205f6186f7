// The native menu, made from the same commands as the palette. The page handles the keys; the menu only shows them.

import type { MenuItemConstructorOptions } from 'electron';
import { COMMANDS, type CommandId } from '#shared/commands.ts';

type Item = MenuItemConstructorOptions;
type MenuName = (typeof COMMANDS)[number]['menu'];

const ORDER: readonly MenuName[] = ['File', 'Edit', 'Story', 'Facts', 'Related', 'View', 'Help'];

const KEYS: Readonly<Record<string, string>> = {
  Mod: 'CmdOrCtrl',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
};

/** Electron's spelling of keys that are written as in shared/commands.ts. */
export const accelerator = (keys: string): string =>
  keys
    .split('+')
    .map((key) => (Object.hasOwn(KEYS, key) ? KEYS[key] : key))
    .join('+');

const SEPARATOR: Item = { type: 'separator' };

/** What the system does by itself, before and after our own commands. */
const before = (menu: MenuName): Item[] =>
  menu === 'Edit'
    ? [
        { role: 'undo' },
        { role: 'redo' },
        SEPARATOR,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'pasteAndMatchStyle' },
        { role: 'selectAll' },
        SEPARATOR,
      ]
    : [];

function after(menu: MenuName, platform: NodeJS.Platform): Item[] {
  if (menu === 'File') return [SEPARATOR, platform === 'darwin' ? { role: 'close' } : { role: 'quit' }];
  if (menu !== 'View') return [];
  return [
    SEPARATOR,
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    SEPARATOR,
    { role: 'togglefullscreen' },
  ];
}

/** The whole menu bar; `run` is told which of our commands was chosen. */
export function menuTemplate(platform: NodeJS.Platform, run: (id: CommandId) => void): Item[] {
  const ours = ORDER.map((menu): Item | null => {
    const commands: Item[] = COMMANDS.filter((command) => command.menu === menu).map((command) => ({
      label: command.title,
      click: () => run(command.id),
      ...('keys' in command ? { accelerator: accelerator(command.keys), registerAccelerator: false } : {}),
    }));
    const items = [...before(menu), ...commands, ...after(menu, platform)];
    return items.length === 0 ? null : { label: menu, submenu: items };
  }).filter((menu) => menu !== null);
  return platform === 'darwin' ? [{ role: 'appMenu' }, ...ours, { role: 'windowMenu' }] : ours;
}

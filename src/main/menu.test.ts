import type { MenuItemConstructorOptions } from 'electron';
import { expect, test, vi } from 'vitest';
import { COMMANDS } from '#shared/commands.ts';
import { accelerator, menuTemplate } from './menu.ts';

const flat = (items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);

test.each(['linux', 'darwin', 'win32'] as const)(
  'On %s every command is in the menu once, under its own name',
  (platform) => {
    const run = vi.fn();
    const items = flat(menuTemplate(platform, run));
    for (const command of COMMANDS) {
      const [item, ...more] = items.filter((one) => one.label === command.title && one.click !== undefined);
      expect(more).toEqual([]);
      expect(item).toBeDefined();
      // The page handles the keys: a key that the menu took as well would run the command twice.
      if ('keys' in command)
        expect(item).toMatchObject({ accelerator: accelerator(command.keys), registerAccelerator: false });
      const click = item?.click as (() => void) | undefined;
      click?.();
      expect(run).toHaveBeenLastCalledWith(command.id);
    }
  },
);

test('Keys are shown as Electron spells them', () => {
  expect(accelerator('Mod+Shift+I')).toBe('CmdOrCtrl+Shift+I');
  expect(accelerator('Mod+Alt+ArrowRight')).toBe('CmdOrCtrl+Alt+Right');
  expect(accelerator('Mod+,')).toBe('CmdOrCtrl+,');
  expect(accelerator('F8')).toBe('F8');
});

test('There is a way out of the app on every platform', () => {
  const roles = (platform: NodeJS.Platform) => flat(menuTemplate(platform, vi.fn())).map((item) => item.role);
  expect(roles('linux')).toContain('quit');
  expect(roles('win32')).toContain('quit');
  expect(roles('darwin')).toContain('appMenu');
});

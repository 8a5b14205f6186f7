import { expect, test } from 'vitest';
import { COMMANDS, type Command } from '#shared/commands.ts';
import { IS_MAC, keysLabel } from '../ui/kbd.tsx';
import { commandForKey } from './commands.ts';

/** A key event as a keyboard sends it; `mod` is ⌘ on a Mac and Ctrl elsewhere. */
const press = (
  key: string,
  held: { mod?: boolean; shift?: boolean; alt?: boolean; code?: string; altGr?: boolean } = {},
) =>
  ({
    key,
    code: held.code ?? '',
    metaKey: IS_MAC && (held.mod ?? false),
    ctrlKey: !IS_MAC && (held.mod ?? false),
    shiftKey: held.shift ?? false,
    altKey: held.alt ?? false,
    getModifierState: (name: string) => name === 'AltGraph' && (held.altGr ?? false),
  }) as KeyboardEvent;

test('a shortcut gives its command, and the same key without its modifiers gives none', () => {
  expect(commandForKey(press('k', { mod: true }))).toBe('palette.open');
  expect(commandForKey(press('k'))).toBeNull();
  expect(commandForKey(press('F8'))).toBe('fact.verify');
  expect(commandForKey(press('F8', { shift: true }))).toBeNull();
});

test('Shift and Alt may turn the key into another character: the place on the keyboard counts then', () => {
  expect(commandForKey(press('*', { mod: true, shift: true, code: 'Digit8' }))).toBe('edit.bullets');
  expect(commandForKey(press('¡', { alt: true, code: 'Digit1' }))).toBe('panel.facts');
});

test('AltGr types characters and is never a shortcut', () => {
  expect(commandForKey(press('2', { mod: true, alt: true, code: 'Digit2', altGr: true }))).toBeNull();
});

test('no two commands have the same shortcut', () => {
  const keys = COMMANDS.flatMap((command: Command) => command.keys ?? []);
  expect(new Set(keys).size).toBe(keys.length);
});

test('every shortcut of the list reaches its command', () => {
  for (const command of COMMANDS as readonly Command[]) {
    if (command.keys === undefined) continue;
    const parts = command.keys.split('+');
    const key = parts.at(-1) ?? '';
    const event = press(key, {
      mod: parts.includes('Mod'),
      shift: parts.includes('Shift'),
      alt: parts.includes('Alt'),
    });
    expect(commandForKey(event), command.keys).toBe(command.id);
  }
});

test('shortcuts are written as the platform writes them', () => {
  expect(keysLabel('Mod+Shift+F')).toBe(IS_MAC ? '⇧⌘F' : 'Ctrl Shift F');
  expect(keysLabel('Alt+ArrowDown')).toBe(IS_MAC ? '⌥↓' : 'Alt ↓');
});

import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readArguments } from './arguments.ts';

test('Without words the browser host opens the usual archive in a window on any port', () => {
  const given = readArguments([]);
  expect(given).toMatchObject({ port: 0, stay: false, open: true, afterDamage: null });
  expect(given.archive).toMatch(/archive$/);
});

test('Every choice is taken', () => {
  const words = ['--archive', 'desk', '--port', '4242', '--stay', '--no-open', '--after-damage', 'restore-backup'];
  expect(readArguments(words)).toEqual({
    archive: resolve('desk'),
    port: 4242,
    stay: true,
    open: false,
    afterDamage: 'restore-backup',
  });
});

test.each([
  [['--port', 'x']],
  [['--port', '-1']],
  [['--port', '65536']],
  [['--port', '']],
  [['--archive']],
  [['--nonsense']],
  [['stray']],
  [['--after-damage', 'delete']],
])('%j is refused with the reason', (words) => {
  expect(() => readArguments(words)).toThrow(/./);
});

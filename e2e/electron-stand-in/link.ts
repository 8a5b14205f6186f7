// The line between this process and the test that started it.

import type { FromApp, ToApp } from './messages.ts';

export const tellTest = (message: FromApp): void => {
  process.send?.(message);
};

type Listener = (message: ToApp) => void;
const listeners = new Map<ToApp['kind'], Listener>();
/** What came before anybody listened for it. */
const early = new Map<ToApp['kind'], ToApp>();

export function onTest<Kind extends ToApp['kind']>(
  kind: Kind,
  listener: (message: Extract<ToApp, { kind: Kind }>) => void,
): void {
  const listen: Listener = (message) => listener(message as Extract<ToApp, { kind: Kind }>);
  listeners.set(kind, listen);
  const message = early.get(kind);
  early.delete(kind);
  if (message !== undefined) listen(message);
}

process.on('message', (message: ToApp) => {
  const listener = listeners.get(message.kind);
  if (listener === undefined) early.set(message.kind, message);
  else listener(message);
});
// A test that is gone has nobody to look at the window.
process.on('disconnect', () => process.exit(1));
// The line to the test does not keep the app alive.
process.channel?.unref();
// A test run that is cut short leaves no app and no browser behind.
process.once('disconnect', () => process.exit(1));

// The line between this process and the test that started it.

import type { FromApp, ToApp } from './messages.ts';

export const tellTest = (message: FromApp): void => {
  process.send?.(message);
};

const waiting = new Map<ToApp['kind'], (message: ToApp) => void>();

export const onTest = <Kind extends ToApp['kind']>(
  kind: Kind,
  listener: (message: Extract<ToApp, { kind: Kind }>) => void,
): void => {
  waiting.set(kind, (message) => listener(message as Extract<ToApp, { kind: Kind }>));
};

process.on('message', (message: ToApp) => waiting.get(message.kind)?.(message));
// The line to the test does not keep the app alive.
process.channel?.unref();

// The newsroom's rules as the window knows them, for every view that lays quotes against evidence or shows gates.

import { createStore } from 'zustand/vanilla';
import type { Policy, Settings } from '#shared/contract/settings.ts';

interface Rules {
  readonly policy: Policy;
  /** Goes up with every change: gates may judge otherwise. */
  readonly turn: number;
}

export const rules = createStore<Rules>(() => ({
  policy: { secondPerson: false, othersOnly: false, spoken: false },
  turn: 0,
}));

export function takeRules({ policy }: Settings): void {
  rules.setState(({ turn }) => ({ policy, turn: turn + 1 }));
}

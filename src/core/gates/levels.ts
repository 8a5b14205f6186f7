// How much each gate weighs in this newsroom.

import type { GateLevel, Settings } from '#shared/contract/settings.ts';
import { NewsroomError } from '../errors.ts';
import type { Gate } from './gate.ts';
import { GATES } from './gates.ts';

export type GateLevels = Settings['gates'];

/** A gate that cannot be lowered has its own level, whatever the settings say. */
export const levelOf = (gate: Gate, levels: GateLevels): GateLevel =>
  gate.lowerable ? (levels[gate.name] ?? gate.level) : gate.level;

/** A gate that blocks by rights and warns here: what it finds may pass, but only with a reason. */
export const isLowered = (gate: Gate, levels: GateLevels): boolean =>
  gate.level === 'block' && levelOf(gate, levels) === 'warn';

/** @throws {NewsroomError} INVALID for a gate that there is none of, REFUSED for another level of one that cannot be lowered. */
export function needGateLevels(levels: GateLevels): void {
  for (const [name, level] of Object.entries(levels)) {
    const gate = GATES.find((one) => one.name === name);
    if (gate === undefined)
      throw new NewsroomError('INVALID', `There is no gate “${name}”. Nothing was changed; choose one of the list.`);
    if (!gate.lowerable && level !== gate.level)
      throw new NewsroomError('REFUSED', `The gate “${gate.label}” can never be lowered. Nothing was changed.`);
  }
}

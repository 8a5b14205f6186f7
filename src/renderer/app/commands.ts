// Commands at work: who handles which id of shared/commands.ts right now, and the keyboard that gives them.

import { useLayoutEffect, useRef } from 'react';
import { COMMANDS, type Command, type CommandId } from '#shared/commands.ts';
import { IS_MAC } from '../ui/kbd.tsx';

type Handler = () => void;
interface Registered {
  readonly run: Handler;
  readonly enabled: boolean;
}

// Handlers are there before what they belong to is painted: a key pressed at first sight is not lost.
// The newest registration is asked first, so a dialog or a panel can take a command over while it is open.
const handlers = new Map<CommandId, Registered[]>();

/**
 * Handles a command while the component is mounted. While `enabled` is false the command is offered to whoever else handles it, and
 * shown as not available when nobody does.
 */
export function useCommand(id: CommandId, handler: Handler, enabled = true): void {
  const latest = useRef({ run: handler, enabled });
  latest.current = { run: handler, enabled };
  useLayoutEffect(
    () =>
      register(id, {
        get run() {
          return latest.current.run;
        },
        get enabled() {
          return latest.current.enabled;
        },
      }),
    [id],
  );
}

function register(id: CommandId, registered: Registered): () => void {
  handlers.set(id, [...(handlers.get(id) ?? []), registered]);
  return () => {
    handlers.set(
      id,
      (handlers.get(id) ?? []).filter((other) => other !== registered),
    );
  };
}

export interface CommandHandler {
  readonly run: Handler;
  readonly enabled?: boolean;
}

/** Handles several commands while the component is mounted; which ones must not change from one rendering to the next. */
export function useCommands(given: Readonly<Partial<Record<CommandId, CommandHandler>>>): void {
  const latest = useRef(given);
  latest.current = given;
  useLayoutEffect(() => {
    const ids = Object.keys(latest.current) as CommandId[];
    const stops = ids.map((id) =>
      register(id, {
        get run() {
          return latest.current[id]?.run ?? nothing;
        },
        get enabled() {
          return latest.current[id]?.enabled ?? latest.current[id] !== undefined;
        },
      }),
    );
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
}

const nothing = () => undefined;

const handlerOf = (id: CommandId): Handler | undefined =>
  handlers.get(id)?.findLast((registered) => registered.enabled)?.run;

/** Whether somebody handles the command now. */
export const commandEnabled = (id: CommandId): boolean => handlerOf(id) !== undefined;

/** Gives a command; false when nobody handles it now. */
export function runCommand(id: CommandId): boolean {
  const run = handlerOf(id);
  run?.();
  return run !== undefined;
}

/** Gives a command that comes from outside the page, unless a dialog stands before everything else. */
export function runCommandFromMenu(id: CommandId): void {
  if (!inDialog()) runCommand(id);
}

export const commandOf = (id: CommandId): Command => COMMANDS.find((command) => command.id === id) as Command;
export const keysOf = (id: CommandId): string | undefined => commandOf(id).keys;

interface Chord {
  readonly mod: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  readonly key: string;
}
const chordOf = (keys: string): Chord => {
  const parts = keys.split('+');
  return {
    mod: parts.includes('Mod'),
    shift: parts.includes('Shift'),
    alt: parts.includes('Alt'),
    key: parts.at(-1) ?? '',
  };
};
const CHORDS = COMMANDS.flatMap((command: Command) =>
  command.keys === undefined ? [] : [{ id: command.id as CommandId, chord: chordOf(command.keys) }],
);

/**
 * The command that a key event gives, or null. Letters and digits are also compared by their place on the keyboard, because Alt and Shift
 * turn `key` into another character on many layouts.
 */
export function commandForKey(event: KeyboardEvent): CommandId | null {
  const mod = IS_MAC ? event.metaKey : event.ctrlKey;
  // The other platform's modifier is somebody else's shortcut; AltGr types characters and arrives as Ctrl with Alt.
  if (IS_MAC ? event.ctrlKey : event.metaKey) return null;
  if (event.getModifierState('AltGraph')) return null;
  const physical = /^(?:Key|Digit)(.)$/.exec(event.code)?.[1];
  const found = CHORDS.find(
    ({ chord }) =>
      chord.mod === mod &&
      chord.shift === event.shiftKey &&
      chord.alt === event.altKey &&
      (chord.key.toLowerCase() === event.key.toLowerCase() ||
        ((chord.alt || chord.shift) && chord.key.toUpperCase() === physical)),
  );
  return found?.id ?? null;
}

/** While a dialog is open its own keys count; what lies behind it is not to be changed. */
const inDialog = (): boolean => document.querySelector('.dialog, .palette') !== null;

/** Listens for every shortcut of the list; a key that no enabled command claims goes on to the page. */
export function listenForShortcuts(target: Window): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || inDialog()) return;
    // A select opens with Alt and an arrow; that is the platform's key before it is ours.
    if (event.altKey && event.target instanceof HTMLSelectElement) return;
    const id = commandForKey(event);
    if (id !== null && runCommand(id)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  // Capture, so that the editor does not first do its own thing with Mod+Shift+8 and the like.
  target.addEventListener('keydown', onKeyDown, { capture: true });
  return () => target.removeEventListener('keydown', onKeyDown, { capture: true });
}

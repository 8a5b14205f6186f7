// Commands at work: who handles which id of shared/commands.ts right now, and the keyboard that gives them.

import { useEffect, useRef } from 'react';
import { COMMANDS, type Command, type CommandId } from '#shared/commands.ts';
import { IS_MAC } from '../ui/kbd.tsx';

type Handler = () => void;
interface Registered {
  readonly run: { current: Handler };
  readonly enabled: { current: boolean };
}

// The newest registration is asked first, so a dialog or a panel can take a command over while it is open.
const handlers = new Map<CommandId, Registered[]>();
const watchers = new Set<() => void>();

/**
 * Handles a command while the component is mounted. While `enabled` is false the command is offered to whoever else handles it, and
 * shown as not available when nobody does.
 */
export function useCommand(id: CommandId, handler: Handler, enabled = true): void {
  const run = useRef(handler);
  const on = useRef(enabled);
  run.current = handler;
  on.current = enabled;
  useEffect(() => {
    const registered: Registered = { run, enabled: on };
    handlers.set(id, [...(handlers.get(id) ?? []), registered]);
    for (const watcher of watchers) watcher();
    return () => {
      handlers.set(
        id,
        (handlers.get(id) ?? []).filter((other) => other !== registered),
      );
    };
  }, [id]);
}

const handlerOf = (id: CommandId): Handler | undefined =>
  handlers.get(id)?.findLast((registered) => registered.enabled.current)?.run.current;

/** Whether somebody handles the command now. */
export const commandEnabled = (id: CommandId): boolean => handlerOf(id) !== undefined;

/** Gives a command; false when nobody handles it now. */
export function runCommand(id: CommandId): boolean {
  const run = handlerOf(id);
  run?.();
  return run !== undefined;
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

/** Listens for every shortcut of the list; a key that no enabled command claims goes on to the page. */
export function listenForShortcuts(target: Window): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing) return;
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

/** Calls `watcher` when commands come; for the palette. */
export function onCommandsChanged(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

import './kbd.css';

export const IS_MAC = /Mac|iP(hone|ad)/.test(navigator.platform);

const MAC: Readonly<Record<string, string>> = { Mod: '⌘', Alt: '⌥', Shift: '⇧', Control: '⌃' };
const ELSEWHERE: Readonly<Record<string, string>> = { Mod: 'Ctrl', Alt: 'Alt', Shift: 'Shift', Control: 'Ctrl' };
const NAMED: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Enter: '↵',
  Escape: 'Esc',
  Delete: 'Del',
};

/** A shortcut as the platform writes it: "Mod+Shift+F" is "⇧⌘F" on a Mac and "Ctrl Shift F" elsewhere. */
export function keysLabel(keys: string): string {
  const parts = keys.split('+');
  const modifiers = IS_MAC ? MAC : ELSEWHERE;
  const labels = parts.map((part) => modifiers[part] ?? NAMED[part] ?? part);
  if (!IS_MAC) return labels.join(' ');
  const order = ['⌃', '⌥', '⇧', '⌘'];
  return labels.sort((a, b) => ((order.indexOf(a) + 5) % 5) - ((order.indexOf(b) + 5) % 5)).join('');
}

/** The same shortcut in the words of `aria-keyshortcuts`. */
export const ariaKeys = (keys: string): string => keys.replaceAll('Mod', IS_MAC ? 'Meta' : 'Control');

/** A shortcut, for the eye only: the control that it belongs to says it to a screen reader. */
export function Kbd({ keys }: { readonly keys: string }) {
  return (
    <span className="kbd" aria-hidden="true">
      {keysLabel(keys)}
    </span>
  );
}

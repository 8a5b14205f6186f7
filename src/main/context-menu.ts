// The menu under the right button: what can be done with the text there, no more.

import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';

type Shown = Pick<ContextMenuParams, 'isEditable' | 'editFlags' | 'selectionText' | 'dictionarySuggestions'>;

/** Empty where there is nothing to do; no menu is shown then. */
export function contextMenu(at: Shown, replace: (word: string) => void): MenuItemConstructorOptions[] {
  const spelling = at.dictionarySuggestions.map((word) => ({ label: word, click: () => replace(word) }));
  const copy: MenuItemConstructorOptions = { role: 'copy', enabled: at.editFlags.canCopy };
  if (!at.isEditable) return at.selectionText === '' ? [] : [copy];
  return [
    ...spelling,
    ...(spelling.length === 0 ? [] : [{ type: 'separator' as const }]),
    { role: 'cut', enabled: at.editFlags.canCut },
    copy,
    { role: 'paste', enabled: at.editFlags.canPaste },
    { role: 'pasteAndMatchStyle', enabled: at.editFlags.canPaste },
    { type: 'separator' },
    { role: 'selectAll', enabled: at.editFlags.canSelectAll },
  ];
}

// Every command a person can give, once: the palette, the keyboard and the native menu are made from this list.

export interface Command {
  readonly id: string;
  readonly title: string;
  readonly menu: 'File' | 'Edit' | 'Story' | 'Facts' | 'Related' | 'View' | 'Help';
  /** "Mod" is ⌘ on macOS and Ctrl elsewhere. Keys by `KeyboardEvent.key`, joined with "+". */
  readonly keys?: string;
}

const command = <Id extends string>(id: Id, menu: Command['menu'], title: string, keys?: string) =>
  ({ id, menu, title, ...(keys === undefined ? {} : { keys }) }) as const;

export const COMMANDS = [
  command('story.new', 'File', 'New story', 'Mod+N'),
  command('import.copy', 'File', 'Paste or import copy…', 'Mod+Shift+I'),
  command('import.files', 'File', 'Import files…'),
  command('import.folder', 'File', 'Import a folder…'),
  command('story.save', 'File', 'Keep this revision', 'Mod+S'),
  command('tab.close', 'File', 'Close story', 'Mod+Shift+W'),
  command('tab.next', 'View', 'Next open story', 'Mod+Alt+ArrowRight'),
  command('tab.previous', 'View', 'Previous open story', 'Mod+Alt+ArrowLeft'),
  command('archive.backup', 'File', 'Back up the archive now'),
  command('archive.verify', 'File', 'Verify the archive'),
  command('archive.sample', 'File', 'Open the sample newsroom'),
  command('settings.open', 'File', 'Settings…', 'Mod+,'),
  command('people.switch', 'File', 'Switch who works here…'),
  command('edit.find', 'Edit', 'Find and replace…', 'Mod+F'),
  command('edit.crosshead', 'Edit', 'Crosshead', 'Mod+Alt+2'),
  command('edit.paragraph', 'Edit', 'Paragraph', 'Mod+Alt+0'),
  command('edit.quote', 'Edit', 'Block quote', 'Mod+Alt+Q'),
  command('edit.pullquote', 'Edit', 'Pull quote', 'Mod+Alt+P'),
  command('edit.bullets', 'Edit', 'Bulleted list', 'Mod+Shift+8'),
  command('edit.numbers', 'Edit', 'Numbered list', 'Mod+Shift+7'),
  command('edit.rule', 'Edit', 'Rule'),
  command('edit.image', 'Edit', 'Image…'),
  command('edit.link', 'Edit', 'Link…', 'Mod+Alt+K'),
  command('edit.note', 'Edit', 'Note (never published)'),
  command('story.status', 'Story', 'Change status…'),
  command('story.duplicate', 'Story', 'Duplicate story'),
  command('story.spike', 'Story', 'Spike story'),
  command('story.bin', 'Story', 'Move story to the bin'),
  command('story.restore', 'Story', 'Restore story from the bin'),
  command('fact.quote', 'Facts', 'Tag selection as quote', 'Mod+Shift+Q'),
  command('fact.claim', 'Facts', 'Tag selection as claim', 'Mod+Shift+C'),
  command('fact.untag', 'Facts', 'Untag the fact at the caret'),
  command('fact.verify', 'Facts', 'Verify the fact at the caret', 'F8'),
  command('fact.next', 'Facts', 'Next fact', 'Alt+ArrowDown'),
  command('fact.previous', 'Facts', 'Previous fact', 'Alt+ArrowUp'),
  command('fact.found', 'Facts', 'Walk the quotations and claims found', 'F7'),
  command('checking.open', 'Facts', 'Open the checking desk', 'F9'),
  command('sources.open', 'Facts', 'Open the sources', 'Mod+Alt+S'),
  command('related.attach', 'Related', 'Attach a related story…', 'Mod+Shift+R'),
  command('export.open', 'Story', 'Export…', 'Mod+Shift+E'),
  command('palette.open', 'View', 'Search or run a command…', 'Mod+K'),
  command('library.search', 'View', 'Search the library', 'Mod+Shift+F'),
  command('view.library', 'View', 'Show or hide the library', 'Mod+Alt+1'),
  command('view.inspector', 'View', 'Show or hide the inspector', 'Mod+Alt+3'),
  command('view.focus', 'View', 'Focus on the manuscript', 'Mod+Shift+Enter'),
  command('view.region', 'View', 'Go to the next region', 'F6'),
  command('panel.facts', 'View', 'Facts', 'Alt+1'),
  command('panel.related', 'View', 'Related', 'Alt+2'),
  command('panel.story', 'View', 'Story', 'Alt+3'),
  command('panel.notes', 'View', 'Notes', 'Alt+4'),
  command('panel.history', 'View', 'History', 'Alt+5'),
  command('panel.export', 'View', 'Export', 'Alt+6'),
  command('view.theme', 'View', 'Switch between light and dark'),
] as const satisfies readonly Command[];

export type CommandId = (typeof COMMANDS)[number]['id'];

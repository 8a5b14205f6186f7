// The commands that belong to the shell. Rendered before everything else, so that a panel's or a dialog's own handler of the same command is newer and wins.

import type { CommandId } from '#shared/commands.ts';
import { toast } from '../ui/toast.tsx';
import { backUp, openSample, verify } from './archive-deeds.ts';
import { openChecking } from './checking-place.tsx';
import { sentenceOf } from './client.ts';
import { runCommand, useCommand, useCommands } from './commands.ts';
import { type PanelId, stepTab } from './desk.ts';
import { isNarrow } from './narrow-window.ts';
import { goToNextRegion } from './regions.ts';
import { openSources } from './sources-place.tsx';
import { activate, closeStory, newStory, storyDeeds } from './story-deeds.ts';
import { shownTheme, showTheme } from './theme.ts';
import { activeStory, type Workspace } from './workspace.ts';

export interface ShellCommandsProps {
  readonly workspace: Workspace;
  /** The story on the screen, if its text is there. */
  readonly active: string | null;
  readonly onPalette: () => void;
  readonly onSettings: () => void;
  readonly onPeople: () => void;
  readonly onCopy: () => void;
  readonly onFiles: () => void;
  readonly onFolder: () => void;
}

/** Commands that the manuscript itself carries out. */
const OF_THE_MANUSCRIPT = [
  'edit.find',
  'edit.crosshead',
  'edit.paragraph',
  'edit.quote',
  'edit.pullquote',
  'edit.bullets',
  'edit.numbers',
  'edit.rule',
  'edit.image',
  'edit.link',
  'edit.note',
  'fact.quote',
  'fact.claim',
  'fact.untag',
  'fact.verify',
  'fact.next',
  'fact.previous',
] as const satisfies readonly CommandId[];

const PANEL_COMMANDS = [
  ['panel.facts', 'facts'],
  ['panel.related', 'related'],
  ['panel.story', 'story'],
  ['panel.notes', 'notes'],
  ['panel.history', 'history'],
  ['panel.export', 'export'],
] as const satisfies readonly (readonly [CommandId, PanelId])[];

export function ShellCommands(props: ShellCommandsProps) {
  const { workspace, active, onPalette, onSettings, onPeople, onCopy, onFiles, onFolder } = props;
  const { desk, client } = workspace;
  const open = active !== null;
  const deeds = storyDeeds(workspace);
  const onActive = (deed: (id: string) => void) => ({
    run: () => (active === null ? undefined : deed(active)),
    enabled: open,
  });
  const step = (by: 1 | -1) => {
    const before = desk.getState().active;
    stepTab(desk, by);
    const { active: next } = desk.getState();
    desk.setState({ active: before });
    if (next !== null) activate(workspace, next);
  };
  const binned = activeStory(workspace)?.store.getState().story.binned ?? false;

  useCommands({
    'story.new': { run: () => void newStory(workspace) },
    'import.copy': { run: onCopy },
    'import.files': { run: onFiles },
    'import.folder': { run: onFolder },
    'story.save': { run: () => void keepRevision(workspace), enabled: open },
    'tab.close': onActive((id) => void closeStory(workspace, id)),
    'tab.next': { run: () => step(1), enabled: open },
    'tab.previous': { run: () => step(-1), enabled: open },
    'archive.backup': { run: () => void backUp(workspace) },
    'archive.verify': { run: () => void verify(workspace) },
    'archive.sample': { run: () => void openSample(workspace) },
    'settings.open': { run: onSettings },
    'people.switch': { run: onPeople },
    'checking.open': { run: () => void openChecking(workspace) },
    'sources.open': { run: () => void openSources(workspace) },
    'story.duplicate': onActive(deeds.duplicate),
    'story.spike': onActive(deeds.spike),
    'story.bin': { ...onActive(deeds.bin), enabled: open && !binned },
    'story.restore': { ...onActive(deeds.restore), enabled: open && binned },
    'palette.open': { run: onPalette },
    'view.library': {
      run: () =>
        desk.setState(({ library, drawer, focus }) =>
          focus ? { focus: false, library: true } : isNarrow() ? { drawer: !drawer } : { library: !library },
        ),
    },
    'view.inspector': {
      run: () =>
        desk.setState(({ inspector, focus }) =>
          focus ? { focus: false, inspector: true } : { inspector: !inspector },
        ),
      enabled: open,
    },
    'view.focus': { run: () => toggleFocus(workspace), enabled: open },
    'view.region': { run: goToNextRegion },
    'view.theme': {
      run: () => {
        const theme = shownTheme() === 'dark' ? 'light' : 'dark';
        showTheme(theme);
        client.settings
          .set({ theme })
          .catch((error: unknown) => toast({ message: sentenceOf(error), tone: 'failure' }));
      },
    },
  });
  return (
    <>
      {open ? (
        <>
          {OF_THE_MANUSCRIPT.map((id) => (
            <ManuscriptCommand key={id} id={id} workspace={workspace} />
          ))}
          <WalkFound workspace={workspace} />
          {PANEL_COMMANDS.map(([id, panel]) => (
            <PanelCommand key={id} id={id} panel={panel} workspace={workspace} />
          ))}
          <PanelCommand id="story.status" panel="story" workspace={workspace} />
          <PanelCommand id="export.open" panel="export" workspace={workspace} />
          <PanelCommand id="related.attach" panel="related" workspace={workspace} />
        </>
      ) : null}
    </>
  );
}

function ManuscriptCommand({ id, workspace }: { readonly id: CommandId; readonly workspace: Workspace }) {
  useCommand(id, () => activeStory(workspace)?.store.getState().manuscript?.run(id));
  return null;
}

function WalkFound({ workspace }: { readonly workspace: Workspace }) {
  useCommand('fact.found', () => activeStory(workspace)?.store.getState().manuscript?.walkFound());
  return null;
}

interface PanelCommandProps {
  readonly id: CommandId;
  readonly panel: PanelId;
  readonly workspace: Workspace;
}

/** Shows a panel and takes the focus there; a panel that handles the command itself is asked once it is on the screen. */
function PanelCommand({ id, panel, workspace }: PanelCommandProps) {
  const { desk } = workspace;
  useCommand(id, () => {
    const { panel: shown, inspector, focus } = desk.getState();
    const there = shown === panel && inspector && !focus;
    desk.setState({ panel, inspector: true, focus: false });
    setTimeout(() => {
      // Only a panel that has just come can have a handler of its own that was not asked before.
      if (!there && !id.startsWith('panel.') && runCommand(id)) return;
      document.getElementById(`inspector-tab-${panel}`)?.focus();
    });
  });
  return null;
}

function toggleFocus({ desk, stories }: Workspace): void {
  const { focus, active } = desk.getState();
  desk.setState({ focus: !focus });
  if (!focus && active !== null) stories.get(active)?.store.getState().manuscript?.focus();
}

async function keepRevision(workspace: Workspace): Promise<void> {
  try {
    await activeStory(workspace)?.store.getState().manuscript?.flush('kept');
    toast({ message: 'This revision is kept. You find it in History.' });
  } catch (error) {
    const message =
      error instanceof Error && error.constructor !== Error ? sentenceOf(error) : String((error as Error).message);
    toast({ message, tone: 'failure' });
  }
}

// The one dialog that stands over the desk, whichever was asked for.

import { DeskFileDialog } from '../importing/desk-file-dialog.tsx';
import { ImportCopyDialog } from '../importing/import-copy-dialog.tsx';
import { SettingsDialog, type SettingsSection } from '../settings/settings-dialog.tsx';
import { SwitchPersonDialog } from '../settings/switch-person-dialog.tsx';
import { toast } from '../ui/toast.tsx';
import { type Arrival, arrivalOfFiles } from './arrivals.ts';
import { runCommand } from './commands.ts';
import { Palette } from './palette/palette.tsx';
import { showStory } from './story-deeds.ts';
import type { Workspace } from './workspace.ts';

export type Asked =
  | { readonly kind: 'palette' }
  | { readonly kind: 'settings'; readonly section: SettingsSection }
  | { readonly kind: 'people' }
  | Extract<Arrival, { readonly kind: 'copy' | 'desk-file' }>;

export interface AskedDialogProps {
  readonly asked: Asked;
  readonly workspace: Workspace;
  readonly onClose: () => void;
  /** Another dialog takes the place of this one. */
  readonly onAsk: (asked: Asked) => void;
  /** Files that turned out to be many stories, or copy that is taken up again. */
  readonly onArrival: (arrival: Arrival) => void;
}

export function AskedDialog({ asked, workspace, onClose, onAsk, onArrival }: AskedDialogProps) {
  const { client, settings, library } = workspace;
  switch (asked.kind) {
    case 'palette':
      return <Palette client={client} onClose={onClose} onOpenStory={(id) => void showStory(workspace, id)} />;
    case 'settings':
      return <SettingsDialog client={client} settings={settings} section={asked.section} onClose={onClose} />;
    case 'people':
      return (
        <SwitchPersonDialog
          client={client}
          onClose={onClose}
          onPeople={() => onAsk({ kind: 'settings', section: 'people' })}
        />
      );
    case 'desk-file':
      return (
        <DeskFileDialog
          key={`${asked.file.name}-${asked.file.lastModified}-${asked.file.size}`}
          client={client}
          file={asked.file}
          onClose={onClose}
          onOpenStory={(id, differences) => {
            onClose();
            void showStory(workspace, id).then(() => (differences ? runCommand('panel.history') : false));
          }}
        />
      );
    case 'copy':
      return (
        <ImportCopyDialog
          client={client}
          given={asked.given}
          resumed={asked.resumed ?? null}
          desk={library.getState().desk ?? ''}
          onClose={onClose}
          onPutAway={(resumed) => {
            onClose();
            toast({
              message: 'The copy is put away. No story was made.',
              action: { label: 'Take it up again', run: () => onArrival({ kind: 'copy', given: null, resumed }) },
            });
          }}
          onMade={(id) => {
            onClose();
            void showStory(workspace, id);
          }}
          onFiles={(files) => {
            onClose();
            void arrivalOfFiles(files).then((arrival) => (arrival === null ? undefined : onArrival(arrival)));
          }}
        />
      );
  }
}

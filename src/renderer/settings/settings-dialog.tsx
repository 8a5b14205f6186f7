import { useState } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import type { Settings } from '#shared/contract/settings.ts';
import { initialsOf } from '#shared/initials.ts';
import { type Client, sentenceOf } from '../app/client.ts';
import { showTheme } from '../app/theme.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/field.tsx';
import { Select } from '../ui/select.tsx';
import { toast } from '../ui/toast.tsx';
import './settings-dialog.css';

export interface SettingsDialogProps {
  readonly client: Client;
  readonly settings: StoreApi<Settings>;
  readonly onClose: () => void;
}

const THEMES = [
  { value: 'system', label: 'As the system has it' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const;

export function SettingsDialog({ client, settings, onClose }: SettingsDialogProps) {
  const [draft, setDraft] = useState(settings.getState());
  const [problem, setProblem] = useState<string | null>(null);
  const { me, newsroom, site, theme } = draft;
  // Initials follow the name until somebody gives others.
  const follows = me.initials === initialsOf(me.name);
  const close = () => {
    showTheme(settings.getState().theme);
    onClose();
  };
  const keep = async () => {
    try {
      settings.setState(await client.settings.set(draft), true);
      toast({ message: 'Your settings are kept.' });
      onClose();
    } catch (error) {
      setProblem(sentenceOf(error));
    }
  };
  return (
    <Dialog
      open
      onClose={close}
      title="Settings"
      description="Kept in this archive, on this desktop."
      footer={
        <>
          {problem === null ? null : (
            <p className="field-error settings-problem" role="alert">
              {problem}
            </p>
          )}
          <Button onClick={close}>Cancel</Button>
          <Button variant="primary" type="submit" form="settings">
            Keep settings
          </Button>
        </>
      }
    >
      <form
        id="settings"
        className="settings-form"
        onSubmit={(event) => {
          event.preventDefault();
          void keep();
        }}
      >
        <div className="settings-me">
          <TextField
            label="Your name"
            maxLength={200}
            value={me.name}
            onChange={(name) =>
              setDraft({ ...draft, me: { name, initials: follows ? initialsOf(name).slice(0, 8) : me.initials } })
            }
          />
          <TextField
            label="Initials"
            maxLength={8}
            value={me.initials}
            onChange={(initials) => setDraft({ ...draft, me: { ...me, initials } })}
          />
        </div>
        <p className="field-hint">They stand under your checks and revisions. No export holds them.</p>
        <TextField
          label="Newsroom"
          hint="The publisher’s name, as exported pages give it."
          maxLength={200}
          value={newsroom}
          onChange={(next) => setDraft({ ...draft, newsroom: next })}
        />
        <TextField
          label="Site"
          hint="Where stories are published, for the links of exported pages: https://news.example.org/"
          maxLength={300}
          value={site}
          onChange={(next) => setDraft({ ...draft, site: next.trim() })}
        />
        <Select
          label="Appearance"
          value={theme}
          options={THEMES}
          onChange={(next) => {
            setDraft({ ...draft, theme: next });
            showTheme(next);
          }}
        />
      </form>
    </Dialog>
  );
}

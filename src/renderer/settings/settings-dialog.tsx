// The settings, in sections. Every change is kept as it is made, so there is nothing to lose by leaving.

import { Check, Landmark, ShieldCheck, UsersRound } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { Settings } from '#shared/contract/settings.ts';
import { type Client, sentenceOf } from '../app/client.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { CheckingSection } from './checking-section.tsx';
import { GatesSection } from './gates-section.tsx';
import { NewsroomSection } from './newsroom-section.tsx';
import { PeopleSection } from './people-section.tsx';
import './settings-dialog.css';

export type SettingsChange = Partial<Omit<Settings, 'me'>>;

/** What every section is given. */
export interface SectionProps {
  readonly client: Client;
  readonly settings: Settings;
  /** Keeps a change at once; rejects with an Error whose message is a sentence. */
  readonly keep: (change: SettingsChange) => Promise<void>;
}

export type SettingsSection = 'newsroom' | 'people' | 'checking' | 'gates';

const SECTIONS: readonly {
  readonly id: SettingsSection;
  readonly label: string;
  readonly icon: ReactNode;
  readonly Section: (props: SectionProps) => ReactNode;
}[] = [
  { id: 'newsroom', label: 'Newsroom', icon: <Landmark />, Section: NewsroomSection },
  { id: 'people', label: 'People', icon: <UsersRound />, Section: PeopleSection },
  { id: 'checking', label: 'Checking', icon: <Check />, Section: CheckingSection },
  { id: 'gates', label: 'Gates', icon: <ShieldCheck />, Section: GatesSection },
];

export interface SettingsDialogProps {
  readonly client: Client;
  readonly settings: StoreApi<Settings>;
  readonly section: SettingsSection;
  readonly onClose: () => void;
}

export function SettingsDialog({ client, settings, section, onClose }: SettingsDialogProps) {
  const [shown, show] = useState(section);
  const now = useStore(settings);
  const { label, Section } = SECTIONS.find(({ id }) => id === shown) ?? SECTIONS[0] ?? never();
  const keep = async (change: SettingsChange) => {
    try {
      settings.setState(await client.settings.set(change), true);
    } catch (error) {
      throw new Error(sentenceOf(error));
    }
  };
  return (
    <Dialog
      open
      onClose={onClose}
      size="large"
      title="Settings"
      description="Of this archive, on this desktop. Every change is kept as you make it."
      footer={
        <Button variant="primary" onClick={onClose}>
          Done
        </Button>
      }
    >
      <div className="settings">
        <nav className="settings-sections" aria-label="Sections">
          {SECTIONS.map(({ id, label: name, icon }) => (
            <button key={id} type="button" aria-current={id === shown ? 'page' : undefined} onClick={() => show(id)}>
              {icon}
              {name}
            </button>
          ))}
        </nav>
        <section
          key={shown}
          className="settings-section"
          aria-label={label}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls has to be reached with the keyboard.
          tabIndex={0}
        >
          <h3>{label}</h3>
          <Section client={client} settings={now} keep={keep} />
        </section>
      </div>
    </Dialog>
  );
}

function never(): never {
  throw new Error('There is no section.');
}

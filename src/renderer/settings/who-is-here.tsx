// Asked once, kindly, on a desk that nobody has put a name to: checks and revisions carry it.

import { useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { Settings } from '#shared/contract/settings.ts';
import { initialsOf } from '#shared/initials.ts';
import { type Client, sentenceOf } from '../app/client.ts';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { toast } from '../ui/toast.tsx';
import './who-is-here.css';

export interface WhoIsHereProps {
  readonly client: Client;
  readonly settings: StoreApi<Settings>;
}

export function WhoIsHere({ client, settings }: WhoIsHereProps) {
  // Until somebody says so, the archive answers with the name of the account and without initials.
  const known = useStore(settings, ({ me }) => me.initials !== '');
  const [name, setName] = useState('');
  const [skipped, setSkipped] = useState(false);
  if (known || skipped) return null;
  const keep = async () => {
    const me = { name: name.trim(), initials: initialsOf(name) };
    try {
      settings.setState(await client.settings.set({ me }), true);
      toast({ message: `Good to have you, ${me.name}. You can change this in Settings.` });
    } catch (error) {
      toast({ message: sentenceOf(error), tone: 'failure' });
    }
  };
  return (
    <form
      className="who-is-here"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') void keep();
      }}
    >
      <TextField
        label="Who works at this desk?"
        hint="Your name stands under your checks and revisions."
        placeholder="Your name"
        value={name}
        maxLength={200}
        onChange={setName}
      />
      <div className="who-is-here-buttons">
        <Button type="submit" disabled={name.trim() === ''}>
          That’s me
        </Button>
        <Button variant="quiet" onClick={() => setSkipped(true)}>
          Not now
        </Button>
      </div>
    </form>
  );
}

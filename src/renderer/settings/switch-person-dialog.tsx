// Who works here: chosen in two keys, from the status bar or the palette.

import { type FormEvent, useState } from 'react';
import type { Person } from '#shared/contract/people.ts';
import type { Client } from '../app/client.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/field.tsx';
import { toast } from '../ui/toast.tsx';
import { ROLE_WORDS } from './role-words.ts';
import { usePeople } from './use-people.ts';
import './switch-person-dialog.css';

interface SwitchPersonDialogProps {
  readonly client: Client;
  readonly onClose: () => void;
  readonly onPeople: () => void;
}

export function SwitchPersonDialog({ client, onClose, onPeople }: SwitchPersonDialogProps) {
  const { people, problem, deed } = usePeople(client);
  const [name, setName] = useState('');
  const choose = async ({ id, name: chosen, here }: Person) => {
    if (here || (await deed(() => client.people.switch({ id })))) {
      if (!here) toast({ message: `${chosen} works here now. Revisions and checks bear that name.` });
      onClose();
    }
  };
  const join = async (event: FormEvent) => {
    event.preventDefault();
    const fields = { name: name.trim(), initials: '', role: 'editor' } as const;
    if (fields.name === '') return;
    await deed(async () => {
      const person = await client.people.add({ fields });
      await choose(person);
    });
  };
  // The list is in the dialog from the start, so that its first name takes the focus.
  if (people === null && problem === null) return null;
  return (
    <Dialog
      open
      onClose={onClose}
      title="Who works here?"
      description="The name under revisions, checks and reasons from now on."
      footer={<Button onClick={onPeople}>All people…</Button>}
    >
      <ul className="switch-people">
        {people?.map((person) => (
          <li key={person.id}>
            <button type="button" aria-current={person.here ? 'true' : undefined} onClick={() => void choose(person)}>
              <span className="switch-initials" aria-hidden="true">
                {person.initials}
              </span>
              <span className="switch-name">{person.name}</span>
              <span className="switch-role">
                {ROLE_WORDS[person.role]}
                {person.here ? ' · here now' : ''}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <form className="switch-join" onSubmit={(event) => void join(event)}>
        <TextField
          label={people?.length === 0 ? 'Your name' : 'Somebody else'}
          placeholder="Name"
          maxLength={200}
          value={name}
          onChange={setName}
        />
        <Button type="submit" disabled={name.trim() === ''}>
          That’s me
        </Button>
      </form>
      {problem === null ? null : (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
    </Dialog>
  );
}

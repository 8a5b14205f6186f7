import { UserMinus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { Person, PersonFields, PersonRole } from '#shared/contract/people.ts';
import { sentenceOf } from '../app/client.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { Select } from '../ui/select.tsx';
import { KeptField } from './kept-field.tsx';
import { ROLE_OPTIONS } from './role-words.ts';
import type { SectionProps } from './settings-dialog.tsx';
import { usePeople } from './use-people.ts';

export function PeopleSection({ client }: SectionProps) {
  const { people, problem, deed } = usePeople(client);
  return (
    <>
      <p className="settings-lead">
        Revisions, checks and the audit name who works here. What was done under an earlier name still counts as that
        person’s. No export holds a name of this list.
      </p>
      {people?.length === 0 ? <p className="people-none">Nobody is on the list yet.</p> : null}
      <ul className="people" aria-label="People of this desk">
        {people?.map((person) => (
          <PersonRow
            key={person.id}
            person={person}
            onChange={async (fields) => {
              try {
                await client.people.update({ id: person.id, fields });
              } catch (error) {
                throw new Error(sentenceOf(error));
              }
            }}
            onSwitch={() => void deed(() => client.people.switch({ id: person.id }))}
            onRemove={() => void deed(() => client.people.remove({ id: person.id }))}
          />
        ))}
      </ul>
      <AddPerson onAdd={(fields) => deed(() => client.people.add({ fields }))} />
      {problem === null ? null : (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}

interface PersonRowProps {
  readonly person: Person;
  readonly onChange: (fields: PersonFields) => Promise<void>;
  readonly onSwitch: () => void;
  readonly onRemove: () => void;
}

function PersonRow({ person, onChange, onSwitch, onRemove }: PersonRowProps) {
  const { name, initials, role, here } = person;
  const fields = { name, initials, role };
  return (
    <li className="person">
      <KeptField
        label={`Name of ${name}`}
        hideLabel
        maxLength={200}
        value={name}
        onKeep={(next) => onChange({ ...fields, name: next })}
      />
      <KeptField
        label={`Initials of ${name}`}
        hideLabel
        maxLength={8}
        value={initials}
        onKeep={(next) => onChange({ ...fields, initials: next })}
      />
      <Select
        label={`Role of ${name}`}
        hideLabel
        value={role}
        options={ROLE_OPTIONS}
        onChange={(next: PersonRole) => void onChange({ ...fields, role: next }).catch(() => undefined)}
      />
      {here ? (
        <p className="person-here">Works here now</p>
      ) : (
        <div className="person-deeds">
          <Button size="small" onClick={onSwitch} aria-label={`Switch to ${name}`}>
            Switch
          </Button>
          <IconButton label={`Take ${name} off the list`} icon={<UserMinus />} onClick={onRemove} />
        </div>
      )}
    </li>
  );
}

function AddPerson({ onAdd }: { readonly onAdd: (fields: PersonFields) => Promise<boolean> }) {
  const [name, setName] = useState('');
  const [role, setRole] = useState<PersonRole>('checker');
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() !== '' && (await onAdd({ name, initials: '', role }))) setName('');
  };
  return (
    <form className="person-add" onSubmit={(event) => void add(event)}>
      <TextField label="Add somebody" placeholder="Name" maxLength={200} value={name} onChange={setName} />
      <Select label="Role" value={role} options={ROLE_OPTIONS} onChange={setRole} />
      <Button type="submit" disabled={name.trim() === ''}>
        Add
      </Button>
    </form>
  );
}

import { Plus, X } from 'lucide-react';
import type { Contact } from '#shared/story/source-details.ts';
import { PrivateLabel } from '../app/source-records.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Checkbox, TextField } from '../ui/field.tsx';

interface ContactsFieldsProps {
  readonly contacts: readonly Contact[];
  /** Of a protected source no contact is published, whatever it says. */
  readonly hidden: boolean;
  readonly onChange: (contacts: readonly Contact[], now: boolean) => void;
}

/** Ways to reach the source, each private unless it is marked as public. */
export function ContactsFields({ contacts, hidden, onChange }: ContactsFieldsProps) {
  const change = (at: number, given: Partial<Contact>, now: boolean) =>
    onChange(
      contacts.map((contact, index) => (index === at ? { ...contact, ...given } : contact)),
      now,
    );
  return (
    <fieldset className="source-part">
      <legend>
        <PrivateLabel>Contacts</PrivateLabel>
      </legend>
      {contacts.map((contact, index) => {
        // Contacts have no identity of their own; one is only added behind the others or taken away by its button.
        const key = `${index}`;
        return (
          <div key={key} className="source-contact">
            <TextField
              label="What it is"
              hideLabel
              placeholder="Press office"
              value={contact.label}
              onChange={(label) => change(index, { label }, false)}
            />
            <TextField
              label="Number or address"
              hideLabel
              placeholder="Number or address"
              value={contact.value}
              onChange={(value) => change(index, { value }, false)}
            />
            <Checkbox
              label="Public"
              checked={contact.public && !hidden}
              disabled={hidden}
              onChange={(open) => change(index, { public: open }, true)}
            />
            <IconButton
              label={`Take the contact ${contact.label} away`}
              icon={<X />}
              onClick={() =>
                onChange(
                  contacts.filter((_, other) => other !== index),
                  true,
                )
              }
            />
          </div>
        );
      })}
      <Button size="small" onClick={() => onChange([...contacts, { label: '', value: '', public: false }], true)}>
        <Plus aria-hidden="true" /> Add a contact
      </Button>
    </fieldset>
  );
}

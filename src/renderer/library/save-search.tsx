import { type FormEvent, type ReactElement, useState } from 'react';
import { sentenceOf } from '../app/client.ts';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { Field } from '../ui/field.tsx';
import { Popover } from '../ui/popover.tsx';

export interface SaveSearchProps {
  readonly query: string;
  readonly onSave: (name: string) => Promise<void>;
  readonly icon: ReactElement;
}

/** Asks for the name under which the search stays in the library. */
export function SaveSearch({ query, onSave, icon }: SaveSearchProps) {
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await onSave(name.trim() || query.trim().slice(0, 120));
      setOpen(false);
    } catch (error) {
      setProblem(sentenceOf(error));
    }
  };
  return (
    <Popover
      label="Save this search"
      align="end"
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        setName('');
        setProblem(null);
      }}
      trigger={
        <Chip>
          {icon}
          Save
        </Chip>
      }
    >
      <form className="save-search" onSubmit={save}>
        <Field
          label="Name of this search"
          hint="It stays in the library and counts what is new."
          {...(problem === null ? {} : { error: problem })}
        >
          {(control) => (
            <input
              {...control}
              className="input"
              maxLength={120}
              placeholder={query.trim().slice(0, 120)}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </Field>
        <Button type="submit" variant="primary">
          Save the search
        </Button>
      </form>
    </Popover>
  );
}

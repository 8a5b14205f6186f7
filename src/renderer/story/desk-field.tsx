import { useEffect, useState } from 'react';
import type { Client } from '../app/client.ts';
import { Combobox } from '../ui/combobox.tsx';

interface DeskFieldProps {
  readonly client: Client;
  readonly desk: string;
  readonly onChange: (desk: string) => void;
}

/** Any name can be typed; the desks in use are offered. */
export function DeskField({ client, desk, onChange }: DeskFieldProps) {
  const [desks, setDesks] = useState<readonly { readonly desk: string; readonly stories: number }[]>([]);
  const [typed, setTyped] = useState(false);
  useEffect(() => {
    client.story
      .desks({})
      .then(setDesks)
      // Suggestions only: the field works without them.
      .catch(() => undefined);
  }, [client]);
  // Before anything is typed all are offered, not only the one that is already chosen.
  const wanted = typed ? desk.trim().toLowerCase() : '';
  const offered = desks.filter(
    (one) => one.desk !== '' && one.desk !== desk && one.desk.toLowerCase().includes(wanted),
  );
  return (
    <Combobox
      label="Desk"
      placeholder="Metro"
      value={desk}
      onChange={(next) => {
        setTyped(true);
        onChange(next);
      }}
      options={offered.map((one) => ({
        id: one.desk,
        content: (
          <span className="desk-option">
            {one.desk} <span>{one.stories}</span>
          </span>
        ),
      }))}
      onChoose={(next) => {
        setTyped(false);
        onChange(next);
      }}
    />
  );
}

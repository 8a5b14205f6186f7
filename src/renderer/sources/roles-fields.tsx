import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { PartialDay, type Role } from '#shared/story/source-details.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';

interface RolesFieldsProps {
  readonly roles: readonly Role[];
  readonly onChange: (roles: readonly Role[]) => void;
}

/** Titles over time: the one that was held on the day of a quote is printed beside the name. */
export function RolesFields({ roles, onChange }: RolesFieldsProps) {
  /** What is half typed ("20") waits here; the archive gets the titles as soon as every day can be read. */
  const [half, setHalf] = useState<readonly Role[] | null>(null);
  const typed = half ?? roles;
  const set = (next: readonly Role[]) => {
    const whole = next.every(({ from, until }) => readable(from) && readable(until));
    setHalf(whole ? null : next);
    if (whole) onChange(next);
  };
  const change = (at: number, given: Partial<Role>) =>
    set(typed.map((role, index) => (index === at ? { ...role, ...given } : role)));
  return (
    <fieldset className="source-part">
      <legend>Titles over time</legend>
      {typed.map((role, index) => {
        // Titles have no identity of their own; one is only added behind the others or taken away by its button.
        const key = `${index}`;
        const bad = !(readable(role.from) && readable(role.until));
        return (
          <div key={key} className="source-role">
            <TextField
              label="Title"
              hideLabel
              placeholder="harbour master"
              value={role.title}
              onChange={(title) => change(index, { title })}
              {...(bad ? { error: 'Write the days as 2024, 2024-05 or 2024-05-17.' } : {})}
            />
            <TextField
              label="From"
              placeholder="2024-05"
              value={role.from}
              onChange={(from) => change(index, { from: from.trim() })}
            />
            <TextField
              label="Until"
              placeholder="today"
              value={role.until}
              onChange={(until) => change(index, { until: until.trim() })}
            />
            <IconButton
              label={`Take the title “${role.title}” away`}
              icon={<X />}
              onClick={() => set(typed.filter((_, other) => other !== index))}
            />
          </div>
        );
      })}
      <Button size="small" onClick={() => set([...typed, { title: '', from: '', until: '' }])}>
        <Plus aria-hidden="true" /> Add a title
      </Button>
    </fieldset>
  );
}

const readable = (day: string): boolean => PartialDay.safeParse(day).success;

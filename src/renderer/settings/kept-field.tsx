import { useEffect, useRef, useState } from 'react';
import { TextField } from '../ui/field.tsx';

interface KeptFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly hideLabel?: boolean;
  readonly maxLength: number;
  readonly value: string;
  /** Rejects with an Error whose message is a sentence; the field then stays as it was typed. */
  readonly onKeep: (value: string) => Promise<void>;
}

/** A line of text that is kept when the caret leaves it or Enter is pressed, also when the view is left. */
export function KeptField({ value, onKeep, ...field }: KeptFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const keep = () => {
    if (typed === null || typed === value) return;
    onKeep(typed).then(
      () => {
        setTyped(null);
        setProblem(null);
      },
      (error: unknown) => setProblem(error instanceof Error ? error.message : String(error)),
    );
  };
  const latest = useRef(keep);
  latest.current = keep;
  useEffect(() => () => latest.current(), []);
  return (
    <TextField
      {...field}
      {...(problem === null ? {} : { error: problem })}
      value={typed ?? value}
      onChange={setTyped}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        keep();
      }}
    />
  );
}

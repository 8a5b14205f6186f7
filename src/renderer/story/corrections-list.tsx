import { Plus, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Correction } from '#shared/story/content.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { TextArea } from '../ui/field.tsx';
import { toast } from '../ui/toast.tsx';

const DATE = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
/** Most corrections of a story, and the longest. */
const MOST = 100;
const LONGEST = 2_000;

interface CorrectionsListProps {
  readonly corrections: readonly Correction[];
  readonly onChange: (corrections: Correction[]) => void;
}

/** Corrections as readers see them, with their dates. */
export function CorrectionsList({ corrections, onChange }: CorrectionsListProps) {
  const list = useRef<HTMLUListElement>(null);
  const added = useRef(false);
  useEffect(() => {
    if (!added.current) return;
    added.current = false;
    list.current?.querySelector<HTMLElement>('li:last-child textarea')?.focus();
  });
  const remove = (correction: Correction) => {
    const at = corrections.indexOf(correction);
    onChange(corrections.filter((other) => other !== correction));
    if (correction.text.trim() === '') return;
    toast({
      message: 'The correction was removed.',
      action: {
        label: 'Undo',
        run: () => onChange([...corrections.slice(0, at), correction, ...corrections.slice(at + 1)]),
      },
    });
  };
  return (
    <section className="corrections" aria-labelledby="corrections-title">
      <h3 id="corrections-title">Corrections</h3>
      <p className="story-hint">Public: they stand under the published story with their dates.</p>
      <ul ref={list}>
        {corrections.map((correction, index) => {
          // A correction is known by its place: two may have one date, and its words change as they are typed.
          const key = `${index}`;
          return (
            <li key={key}>
              <TextArea
                label={DATE.format(new Date(correction.at))}
                placeholder="An earlier version said … It was …"
                maxLength={LONGEST}
                value={correction.text}
                onChange={(text) =>
                  onChange(corrections.map((other) => (other === correction ? { ...other, text } : other)))
                }
              />
              <IconButton
                label={`Remove the correction of ${DATE.format(new Date(correction.at))}`}
                icon={<X />}
                onClick={() => remove(correction)}
              />
            </li>
          );
        })}
      </ul>
      {corrections.length >= MOST ? null : (
        <Button
          size="small"
          icon={<Plus />}
          onClick={() => {
            added.current = true;
            onChange([...corrections, { at: new Date().toISOString(), text: '' }]);
          }}
        >
          Add a correction
        </Button>
      )}
    </section>
  );
}

import { Lock } from 'lucide-react';
import { useStore } from 'zustand';
import type { PanelProps } from '../app/panel.ts';
import { TextArea } from '../ui/field.tsx';
import './notes-panel.css';

/** Longest note that a story can hold, in UTF-16 code units. */
const LONGEST = 100_000;

/** What colleagues tell each other about the story; saved like typing in the manuscript. */
export function NotesPanel({ story, actions }: PanelProps) {
  const notes = useStore(story, (open) => open.fields.notes);
  return (
    <div className="notes-panel">
      <TextArea
        className="notes-field"
        label={
          <span className="notes-label">
            Notes <Lock aria-hidden="true" /> private
          </span>
        }
        hint="Between colleagues. Notes stay in the archive: no export, preview or published page holds them."
        placeholder="What is still open, who was asked, what the desk should know"
        maxLength={LONGEST}
        value={notes}
        onChange={(next) => actions.setFields({ notes: next })}
      />
    </div>
  );
}

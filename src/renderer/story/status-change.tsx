import { useRef, useState } from 'react';
import { useStore } from 'zustand';
import { STORY_STATUSES, type StoryStatus } from '#shared/story/content.ts';
import { sentenceOf } from '../app/client.ts';
import { runCommand, useCommand } from '../app/commands.ts';
import type { PanelProps } from '../app/panel.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';
import { toast } from '../ui/toast.tsx';
import { NEXT_STEP, STATUS_HINT, STATUS_WORDS } from './status-words.ts';

/** Where the story stands on its way to the reader; a gate that refuses says so here. */
export function StatusChange(props: PanelProps) {
  const { story } = props;
  const status = useStore(story, (open) => open.story.status);
  const [wanted, setWanted] = useState<StoryStatus | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const area = useRef<HTMLDivElement>(null);
  useCommand('story.status', () => area.current?.querySelector('select')?.focus());

  const change = async (to: StoryStatus): Promise<void> => {
    if (to === status || wanted !== null) return;
    setWanted(to);
    setProblem(null);
    try {
      await setStatus(props, to);
      toast({
        message: `Status: ${STATUS_WORDS[to].toLowerCase()}.`,
        action: {
          label: 'Undo',
          run: () => void setStatus(props, status).catch((error: unknown) => setProblem(said(props, error))),
        },
      });
    } catch (error) {
      setProblem(said(props, error));
    } finally {
      setWanted(null);
    }
  };
  const next = NEXT_STEP[status];
  const hint = STATUS_HINT[status];
  return (
    <div ref={area} className="story-status">
      <Select
        label="Status"
        value={wanted ?? status}
        options={STORY_STATUSES.map((value) => ({ value, label: STATUS_WORDS[value] }))}
        onChange={(to) => void change(to)}
        {...(problem !== null ? { error: problem } : hint === undefined ? {} : { hint })}
      />
      {next === null ? null : (
        <Button variant="primary" busy={wanted !== null} onClick={() => void change(next.to)}>
          {next.label}
        </Button>
      )}
      {problem === null ? null : (
        <Button size="small" variant="quiet" onClick={() => runCommand('panel.export')}>
          Show every gate
        </Button>
      )}
      <p className="visually-hidden" role="alert">
        {problem}
      </p>
    </div>
  );
}

/** Keeps the text first, so that the gates judge what is on the screen. */
async function setStatus({ story, actions, client }: PanelProps, status: StoryStatus): Promise<void> {
  await story.getState().manuscript?.flush('auto');
  const { save, story: kept } = story.getState();
  const base = save.kind === 'saved' ? save.revision : kept.revision;
  const { revision } = await client.story.setStatus({ id: kept.id, status, base });
  await actions.onArchiveChange({ kind: 'story', id: kept.id, revision, by: '' });
}

/** When the text itself could not be kept, the save says why. */
function said({ story }: PanelProps, error: unknown): string {
  const { save } = story.getState();
  return save.kind === 'failed' || save.kind === 'conflict' ? save.message : sentenceOf(error);
}

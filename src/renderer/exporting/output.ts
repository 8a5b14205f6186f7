// The real output of the open story, asked of the archive again after every save.

import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { ExportFormat } from '#shared/contract/exchange.ts';
import { sentenceOf } from '../app/client.ts';
import { pauseFor } from '../app/gate-report.ts';
import type { PanelProps } from '../app/panel.ts';

export interface Output {
  readonly text: string | null;
  /** A sentence when there is no output. */
  readonly problem: string | null;
}

/** `turn` goes up when something else than the text changed that the output is made of. */
export function useOutput({ story, client }: PanelProps, format: ExportFormat, turn: unknown): Output {
  const id = useStore(story, (open) => open.story.id);
  const revision = useStore(story, (open) => (open.save.kind === 'saved' ? open.save.revision : open.story.revision));
  const [output, setOutput] = useState<Output & { readonly format: ExportFormat }>({
    text: null,
    problem: null,
    format,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the output follows the archive; these say that it changed.
  useEffect(() => {
    const given = new AbortController();
    const timer = setTimeout(() => {
      client.exporting
        .preview({ id, format }, { signal: given.signal })
        .then(({ text }) => setOutput({ text, problem: null, format }))
        .catch((error: unknown) => {
          if (!given.signal.aborted) setOutput((before) => ({ ...before, problem: sentenceOf(error), format }));
        });
    }, pauseFor(story.getState().words));
    return () => {
      clearTimeout(timer);
      given.abort();
    };
  }, [client, story, id, format, revision, turn]);
  // What another format looked like is nobody's preview.
  return output.format === format ? output : { text: null, problem: null };
}

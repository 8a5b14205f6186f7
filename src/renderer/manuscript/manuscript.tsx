// The manuscript of one open story: its fields and its body, on the page where it is written.

import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalExtensionEditorComposer } from '@lexical/react/LexicalExtensionEditorComposer';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Client } from '../app/client.ts';
import type { OpenStoryStore, StoryActions } from '../app/open-story.ts';
import { toast } from '../ui/toast.tsx';
import { ConflictBar } from './conflict-bar.tsx';
import { FactCard } from './facts/fact-card.tsx';
import { FoundCard } from './found/found-card.tsx';
import { showFoundHighlights } from './found/found-highlights.ts';
import { ManuscriptContext } from './manuscript-context.ts';
import { IMAGE_TYPES } from './nodes/upload-image.ts';
import { sessionOf } from './session.ts';
import { focusLastField, StoryFieldsHead } from './story-fields.tsx';
import './manuscript.css';

export interface ManuscriptProps {
  readonly story: OpenStoryStore;
  readonly actions: StoryActions;
  readonly client: Client;
}

export function Manuscript({ story }: ManuscriptProps) {
  const session = sessionOf(story);
  const context = useMemo(() => ({ store: story, session }), [story, session]);
  const scroller = useRef<HTMLDivElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const [overlay, setOverlay] = useState<HTMLElement | null>(null);
  const language = useStore(story, (state) => state.fields.language);

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    session.mounted = {
      scroller: element,
      focusField(field) {
        const input = element.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`);
        input?.focus();
        input?.scrollIntoView({ block: 'center' });
        return input !== null;
      },
      openFind: () => {},
      pickImage: () => picker.current?.click(),
      editLink: () => {},
      leaveUpwards: () => focusLastField(element),
      say: (message) => toast({ message }),
    };
    const highlights = showFoundHighlights(session.editor, session.index, session.found, element);
    const stop = story.subscribe((state, before) => {
      if (state.found !== before.found) highlights.draw();
    });
    return () => {
      stop();
      highlights.stop();
      session.mounted = null;
    };
  }, [session, story]);

  return (
    <ManuscriptContext value={context}>
      <div className="manuscript" ref={scroller}>
        <article className="manuscript-column" aria-label="Manuscript">
          <ConflictBar />
          <StoryFieldsHead />
          <div className="manuscript-sheet" ref={setOverlay}>
            <LexicalExtensionEditorComposer initialEditor={session.editor}>
              <ContentEditable
                className="manuscript-body"
                aria-label="Body"
                data-region-start
                lang={language}
                spellCheck
              />
              {overlay === null ? null : (
                <>
                  <FactCard sheet={overlay} />
                  <FoundCard sheet={overlay} />
                </>
              )}
            </LexicalExtensionEditorComposer>
          </div>
        </article>
        <input
          ref={picker}
          type="file"
          accept={IMAGE_TYPES.join(',')}
          hidden
          aria-label="Image file"
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            event.currentTarget.value = '';
            if (file === undefined) return;
            story
              .getState()
              .manuscript?.insertImage(file)
              .catch((error: Error) => toast({ message: error.message, tone: 'failure' }));
          }}
        />
      </div>
    </ManuscriptContext>
  );
}

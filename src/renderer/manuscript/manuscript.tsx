// The manuscript of one open story: its fields and its body, on the page where it is written.

import { ContentEditable } from '@lexical/react/LexicalContentEditable';
import { LexicalExtensionEditorComposer } from '@lexical/react/LexicalExtensionEditorComposer';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Client } from '../app/client.ts';
import type { OpenStoryStore, StoryActions } from '../app/open-story.ts';
import { toast } from '../ui/toast.tsx';
import { ClaimCard } from './claims/claim-card.tsx';
import { ConflictBar } from './conflict-bar.tsx';
import { FactCard } from './facts/fact-card.tsx';
import { FindBar } from './find/find-bar.tsx';
import { FormatBar } from './format/format-bar.tsx';
import { openLinkOnClick, selectForLink } from './format/links.ts';
import { FoundCard } from './found/found-card.tsx';
import { ManuscriptContext } from './manuscript-context.ts';
import { IMAGE_TYPES } from './nodes/upload-image.ts';
import { sessionOf } from './session.ts';
import { focusLastField, StoryFieldsHead } from './story-fields.tsx';
import { showTextHighlight } from './text-highlight.ts';
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
  const [asked, setAsked] = useState(0);
  const [linking, setLinking] = useState(false);
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
      openFind: () => setAsked((times) => times + 1),
      pickImage: () => picker.current?.click(),
      editLink: () => {
        if (selectForLink(session.editor)) setLinking(true);
        else toast({ message: 'Select the words that are to be the link first.' });
      },
      leaveUpwards: () => focusLastField(element),
      say: (message) => toast({ message }),
    };
    const highlights = showTextHighlight('found', session.editor, session.index, element, (block) =>
      session.found.inBlock(block).flatMap((found) => session.found.ranges(found, block)),
    );
    const claimHighlights = showTextHighlight('found-claim', session.editor, session.index, element, (block) =>
      session.claims.inBlock(block).flatMap((claim) => session.claims.ranges(claim)),
    );
    element.addEventListener('click', openLinkOnClick);
    const stop = story.subscribe((state, before) => {
      if (state.found !== before.found) highlights.draw();
      if (state.foundClaims !== before.foundClaims) claimHighlights.draw();
    });
    return () => {
      stop();
      highlights.stop();
      claimHighlights.stop();
      element.removeEventListener('click', openLinkOnClick);
      session.mounted = null;
    };
  }, [session, story]);

  return (
    <ManuscriptContext value={context}>
      <div className="manuscript" ref={scroller}>
        {asked > 0 && scroller.current !== null ? (
          <FindBar scroller={scroller.current} asked={asked} onClose={() => setAsked(0)} />
        ) : null}
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
                  <ClaimCard sheet={overlay} />
                  <FormatBar sheet={overlay} linking={linking} setLinking={setLinking} />
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

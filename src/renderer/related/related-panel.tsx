import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { Suggestion } from '#shared/contract/related.ts';
import type { Hit } from '#shared/contract/search.ts';
import type { Related, RelatedRole } from '#shared/story/content.ts';
import { sentenceOf } from '../app/client.ts';
import type { PanelProps } from '../app/panel.ts';
import { announce } from '../ui/live-region.tsx';
import { toast } from '../ui/toast.tsx';
import { AttachLink } from './attach-link.tsx';
import { AttachStory } from './attach-story.tsx';
import { fittingPlace } from './fitting-place.ts';
import { NearlySameNote } from './nearly-same.tsx';
import { pointBack } from './point-back.ts';
import { RelatedList } from './related-list.tsx';
import './related-panel.css';
import { SuggestedList, type SuggestedPlace } from './suggested-list.tsx';
import { ROLE_WORDS } from './wording.ts';

/** Most entries that a story can hold. */
const MOST = 200;

export function RelatedPanel(props: PanelProps) {
  const { story, actions, client, openStory } = props;
  const related = useStore(story, (open) => open.fields.related);
  const targets = useStore(story, (open) => open.story.targets);
  const usedBy = useStore(story, (open) => open.story.usedBy);
  const id = useStore(story, (open) => open.story.id);
  const revision = useStore(story, (open) => (open.save.kind === 'saved' ? open.save.revision : open.story.revision));
  /** Headlines of stories attached here, until the archive has told what their entries point to. */
  const attached = useRef(new Map<string, string>());
  const [role, setRole] = useState<RelatedRole>('inline');
  // What is shown stays as it was when the archive does not answer.
  useEffect(() => void actions.refetch().catch(() => undefined), [actions]);

  const add = (entry: Related, headline: string, block?: number) => {
    if (related.length >= MOST) {
      toast({ message: `A story holds at most ${MOST} related stories. Remove one first.`, tone: 'failure' });
      return;
    }
    attached.current.set(entry.id, headline);
    actions.setRelated([...related, entry]);
    if (entry.role === 'inline') story.getState().manuscript?.insertRelated(entry.id, block);
    announce(`“${headline}” attached as ${ROLE_WORDS[entry.role]}.`);
  };
  const attachStory = (hit: Hit) => {
    const same = related.find((entry) => entry.storyId === hit.id && entry.role === role);
    if (same !== undefined) {
      announce(`That story is attached as ${ROLE_WORDS[role]} already.`);
      return;
    }
    const entry = { id: crypto.randomUUID(), role, storyId: hit.id, url: null, title: '', seenStatus: hit.status };
    add(entry, hit.headline || hit.slug);
  };
  const fits = (suggestion: Suggestion): number | null =>
    fittingPlace(story.getState().manuscript?.blockTexts() ?? [], suggestion.reasons);
  const attachSuggested = (suggestion: Suggestion, place: SuggestedPlace) => {
    const { id: storyId, status: seenStatus, headline } = suggestion;
    const entryRole = place === 'end' ? 'similar' : 'inline';
    const block = place === 'fitting' ? fits(suggestion) : null;
    add(
      { id: crypto.randomUUID(), role: entryRole, storyId, url: null, title: '', seenStatus },
      headline,
      block === null ? undefined : block + 1,
    );
  };
  const attachLink = (url: string, title: string) =>
    add({ id: crypto.randomUUID(), role, storyId: null, url, title, seenStatus: null }, title || url);

  const seen = async (entry: Related) => {
    const target = targets.find((one) => one.relatedId === entry.id);
    if (target === undefined) return;
    actions.setRelated(related.map((one) => (one.id === entry.id ? { ...one, seenStatus: target.status } : one)));
    try {
      await story.getState().manuscript?.flush('auto');
      await actions.onArchiveChange({ kind: 'stories' });
      announce('Noted as seen.');
    } catch (error) {
      toast({ message: sentenceOf(error), tone: 'failure' });
    }
  };

  const back = async (otherId: string) => {
    try {
      const takeAway = await pointBack(client, { id, status: story.getState().story.status }, otherId);
      await actions.refetch();
      toast({
        message: 'That story points here now too.',
        action: {
          label: 'Undo',
          run: () =>
            void takeAway()
              .then(() => actions.refetch())
              .catch((error: unknown) => toast({ message: sentenceOf(error), tone: 'failure' })),
        },
      });
    } catch (error) {
      toast({ message: sentenceOf(error), tone: 'failure' });
    }
  };

  return (
    <div className="related-panel">
      <NearlySameNote client={client} storyId={id} revision={revision} onOpen={openStory} />
      <RelatedList
        {...props}
        related={related}
        targets={targets}
        attached={attached.current}
        onSeen={(entry) => void seen(entry)}
        pointsHere={(storyId) => usedBy.some((user) => user.id === storyId)}
        onPointBack={(storyId) => void back(storyId)}
      />
      <SuggestedList
        client={client}
        storyId={id}
        revision={revision}
        isAttached={(storyId) => related.some((entry) => entry.storyId === storyId)}
        onAttach={attachSuggested}
        fits={fits}
        {...(openStory === undefined ? {} : { onOpen: openStory })}
      />
      <AttachStory
        client={client}
        exclude={id}
        role={role}
        onRole={setRole}
        onAttach={attachStory}
        isAttached={(storyId) => related.some((entry) => entry.storyId === storyId && entry.role === role)}
      />
      <AttachLink onAttach={attachLink} />
      {usedBy.length === 0 ? null : (
        <section className="related-used" aria-labelledby="used-by-title">
          <h3 id="used-by-title">Used by</h3>
          <ul>
            {usedBy.map((user) => (
              <li key={`${user.id} ${user.role}`}>
                <button type="button" className="related-used-story" onClick={() => openStory?.(user.id)}>
                  <span className="related-entry-title">{user.headline || 'Untitled story'}</span>
                  <span className="related-meta">as {ROLE_WORDS[user.role]}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

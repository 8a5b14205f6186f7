import { ChevronDown } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { QUEUE_ORDERS, type QueuedFact, type QueuedStory, type QueueOrder } from '#shared/contract/checking.ts';
import type { Client } from '../app/client.ts';
import { countInWords, KIND_WORDS, STATE_WORDS, StateGlyph, shortTime, wholeTime } from '../app/news-wording.ts';
import { Button } from '../ui/button.tsx';
import { Menu } from '../ui/menu.tsx';
import type { CheckingState } from './checking-store.ts';
import type { Place } from './walk.ts';

const ORDER_WORDS: Readonly<Record<QueueOrder, string>> = {
  deadline: 'by deadline',
  status: 'by status',
  desk: 'by desk',
};

interface QueueColumnProps {
  readonly state: CheckingState;
  readonly client: Client;
  readonly onGo: (place: Place) => void;
  readonly onArrange: (change: { readonly order?: QueueOrder; readonly desk?: string | null }) => void;
  readonly onMore: () => void;
}

/** The stories in which facts wait; the one on the desk with all its facts. */
export function QueueColumn({ state, client, onGo, onArrange, onMore }: QueueColumnProps) {
  const { queue, here, factId, total } = state;
  const stories = listedStories(queue ?? [], here);
  const column = useRef<HTMLElement>(null);
  useEffect(() => {
    if (factId !== null) column.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [factId]);
  return (
    <nav ref={column} className="checking-queue" aria-label="Queue" data-region="library">
      <QueueHead state={state} client={client} onArrange={onArrange} />
      {/* biome-ignore lint/a11y/noRedundantRoles: a list without bullets is none to some screen readers unless it says so. */}
      <ul role="list" className="queue-stories">
        {stories.map((story) => (
          <li key={story.id} className="queue-story">
            <StoryHead story={story} current={story.id === here?.id} onGo={onGo} />
            {story.id === here?.id ? (
              // biome-ignore lint/a11y/noRedundantRoles: as above.
              <ul role="list" className="queue-facts" aria-label={`Facts of “${story.headline || story.slug}”`}>
                {story.listed.map((fact) => (
                  <li key={fact.id}>
                    <FactRow
                      fact={fact}
                      current={fact.id === factId}
                      onGo={() => onGo({ storyId: story.id, factId: fact.id })}
                    />
                  </li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ul>
      {queue !== null && queue.length < total ? (
        <Button className="queue-more" size="small" onClick={onMore}>
          Show more of {countInWords(total, 'story', 'stories')}
        </Button>
      ) : null}
    </nav>
  );
}

/** A story that is walked although nothing waits in it stands before the queue. */
function listedStories(queue: readonly QueuedStory[], here: QueuedStory | null): readonly QueuedStory[] {
  if (here === null) return queue;
  return queue.some(({ id }) => id === here.id)
    ? queue.map((story) => (story.id === here.id ? here : story))
    : [here, ...queue];
}

function QueueHead({ state, client, onArrange }: Pick<QueueColumnProps, 'state' | 'client' | 'onArrange'>) {
  const { order, desk, total, waiting } = state;
  const [desks, setDesks] = useState<readonly string[]>([]);
  useEffect(() => {
    client.story.desks({}).then(
      (known) => setDesks(known.map((one) => one.desk)),
      // Without the list of desks the queue can still be ordered.
      () => undefined,
    );
  }, [client]);
  return (
    <Menu
      trigger={
        <button type="button" className="queue-head">
          <span>
            {countInWords(waiting, 'fact waits', 'facts wait')} in {countInWords(total, 'story', 'stories')}
          </span>
          <span className="queue-order">
            {desk === null ? ORDER_WORDS[order] : desk} <ChevronDown aria-hidden="true" />
          </span>
        </button>
      }
      entries={[
        ...QUEUE_ORDERS.map((one) => ({
          label: ORDER_WORDS[one].replace(/^b/, 'B'),
          checked: one === order,
          onSelect: () => onArrange({ order: one }),
        })),
        { separator: true as const },
        { label: 'All desks', checked: desk === null, onSelect: () => onArrange({ desk: null }) },
        ...desks.map((one) => ({ label: one, checked: one === desk, onSelect: () => onArrange({ desk: one }) })),
      ]}
    />
  );
}

interface StoryHeadProps {
  readonly story: QueuedStory;
  readonly current: boolean;
  readonly onGo: (place: Place) => void;
}

function StoryHead({ story, current, onGo }: StoryHeadProps) {
  const { desk, deadline, embargoed, facts, headline, slug } = story;
  const when = `${embargoed ? 'embargo ' : ''}${shortTime(deadline, new Date())}`;
  return (
    <button
      type="button"
      className="queue-story-head"
      aria-expanded={current}
      onClick={() => (current ? undefined : onGo({ storyId: story.id, factId: null }))}
    >
      <span className="queue-line">
        <span title={wholeTime(deadline)}>{[desk, when].filter(Boolean).join(' · ')}</span>
        <span>
          {facts.verified} of {facts.total}
          <span className="visually-hidden"> verified</span>
        </span>
      </span>
      <span className="queue-headline">{headline || slug || 'Untitled story'}</span>
    </button>
  );
}

interface FactRowProps {
  readonly fact: QueuedFact;
  readonly current: boolean;
  readonly onGo: () => void;
}

function FactRow({ fact, current, onGo }: FactRowProps) {
  const { words, state, kind, source, evidence } = fact;
  const detail = [
    state === 'stale' ? 'Stale' : null,
    kind === 'claim' ? KIND_WORDS[kind] : null,
    source?.name ?? 'no source yet',
    evidence === 0 ? 'no evidence' : null,
  ];
  return (
    <button
      type="button"
      className={current ? 'queue-fact queue-fact-current' : 'queue-fact'}
      aria-current={current ? 'true' : undefined}
      onClick={onGo}
    >
      <StateGlyph state={state} />
      <span className="queue-fact-text">
        <span className="visually-hidden">{STATE_WORDS[state]}: </span>
        <span className="queue-words">{words}</span>
        <span className="queue-detail">{detail.filter((part) => part !== null).join(' · ')}</span>
      </span>
    </button>
  );
}

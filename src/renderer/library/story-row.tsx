import type { Hit } from '#shared/contract/search.ts';
import type { FactCounts } from '#shared/contract/story.ts';
import { FactBar } from './fact-bar.tsx';
import { countInWords, factsInWords, shortTime, statusInWords, wholeTime } from './library-words.ts';
import './story-row.css';

export interface RowStory {
  readonly id: string;
  readonly slug: string;
  readonly headline: string;
  readonly desk: string;
  readonly status: Parameters<typeof statusInWords>[0]['status'];
  readonly binned: boolean;
  readonly at: string;
  /** Null where a search hit does not tell. */
  readonly words: number | null;
  readonly facts: FactCounts;
  readonly snippet: Hit['snippet'];
}

export interface StoryRowProps {
  readonly story: RowStory;
  readonly now: Date;
}

export function StoryRowFace({ story, now }: StoryRowProps) {
  const status = statusInWords(story);
  const facts = factsInWords(story.facts);
  return (
    <>
      <span className="story-row-top">
        <span className="story-row-where">{story.desk === '' ? status : `${story.desk} · ${status}`}</span>
        <time dateTime={story.at} title={wholeTime(story.at)}>
          {shortTime(story.at, now)}
        </time>
      </span>
      <span className={story.headline === '' ? 'story-row-headline story-row-untitled' : 'story-row-headline'}>
        {story.headline || story.slug || 'Untitled story'}
      </span>
      {story.snippet.length === 0 ? null : (
        <span className="story-row-snippet">
          {story.snippet.map((part, index) =>
            part.hit ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one snippet never move.
              <mark key={index}>{part.text}</mark>
            ) : (
              part.text
            ),
          )}
        </span>
      )}
      {facts === null && story.words === null ? null : (
        <span className="story-row-foot">
          <FactBar facts={story.facts} />
          <span className={story.facts.disputed > 0 ? 'story-row-disputed' : undefined}>
            {facts ?? countInWords(story.words ?? 0, 'word', 'words')}
          </span>
        </span>
      )}
    </>
  );
}

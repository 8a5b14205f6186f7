// Stories of the archive that belong beside this one: asked for when the story rests, each with its reasons.

import { MoreHorizontal } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { Suggestion } from '#shared/contract/related.ts';
import { type Client, sentenceOf } from '../app/client.ts';
import { IconButton } from '../ui/button.tsx';
import { announce } from '../ui/live-region.tsx';
import { Menu } from '../ui/menu.tsx';
import { toast } from '../ui/toast.tsx';
import './suggested-list.css';
import { useSuggestions } from './use-suggestions.ts';

const DATE = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

/** Suggestions shown at a time; more are asked for, so that the list fills up as some are attached. */
const SHOWN = 5;

/** `fitting`: behind the paragraph that speaks of the same. */
export type SuggestedPlace = 'caret' | 'end' | 'fitting';

interface SuggestedListProps {
  readonly client: Client;
  readonly storyId: string;
  /** The revision that the archive has: with a new one the suggestions are asked for again. */
  readonly revision: number;
  readonly isAttached: (storyId: string) => boolean;
  readonly onAttach: (suggestion: Suggestion, place: SuggestedPlace) => void;
  /** Index of the block behind which it belongs; null when no paragraph speaks of the same. */
  readonly fits: (suggestion: Suggestion) => number | null;
  readonly onOpen?: (storyId: string) => void;
}

export function SuggestedList({ client, storyId, revision, isAttached, onAttach, fits, onOpen }: SuggestedListProps) {
  const { suggestions, problem } = useSuggestions(client, storyId, revision);
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  const list = useRef<HTMLUListElement>(null);
  const shown = (suggestions ?? []).filter(({ id }) => !dismissed.has(id) && !isAttached(id)).slice(0, SHOWN);

  /** The one that is gone takes the focus with it; it goes to the one that stands in its place. */
  const leave = (index: number) =>
    requestAnimationFrame(() => {
      const left = list.current?.querySelectorAll<HTMLElement>('.suggested-story') ?? [];
      left[Math.min(index, left.length - 1)]?.focus();
    });
  const attach = (suggestion: Suggestion, place: SuggestedPlace, index: number) => {
    if (place === 'fitting' && fits(suggestion) === null) {
      announce('No paragraph speaks of the same. Put the caret where it belongs and press Enter.');
      return;
    }
    onAttach(suggestion, place);
    leave(index);
  };
  const dismiss = async ({ id: otherId, headline }: Suggestion, index: number) => {
    try {
      await client.related.dismiss({ storyId, otherId });
      setDismissed((before) => new Set([...before, otherId]));
      leave(index);
      toast({
        message: `“${headline || 'Untitled story'}” is not suggested here again.`,
        action: { label: 'Undo', run: () => void allow(otherId) },
      });
    } catch (error) {
      toast({ message: sentenceOf(error), tone: 'failure' });
    }
  };
  const allow = async (otherId: string) => {
    try {
      await client.related.allow({ storyId, otherId });
      setDismissed((before) => new Set([...before].filter((id) => id !== otherId)));
      announce('It is suggested again.');
    } catch (error) {
      toast({ message: sentenceOf(error), tone: 'failure' });
    }
  };
  const onKey = (event: KeyboardEvent, suggestion: Suggestion, index: number) => {
    const act =
      KEYS[`${event.shiftKey ? 'Shift+' : ''}${event.key.length === 1 ? event.key.toUpperCase() : event.key}`];
    if (act === undefined || event.metaKey || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    if (act === 'dismiss') void dismiss(suggestion, index);
    else attach(suggestion, act, index);
  };

  return (
    <section className="suggested" aria-labelledby="suggested-title">
      <h3 id="suggested-title">Suggested</h3>
      {problem === null ? null : <p className="suggested-quiet">{problem}</p>}
      {suggestions !== null && shown.length === 0 ? (
        <p className="suggested-quiet">Nothing in the archive is like this story yet.</p>
      ) : null}
      <ul ref={list}>
        {shown.map((suggestion, index) => (
          <li key={suggestion.id}>
            <button
              type="button"
              className="suggested-story"
              aria-keyshortcuts="Enter P Shift+Enter Delete"
              aria-description="Enter attaches it at the caret, P where it fits, Shift and Enter at the end; Delete says not this one."
              onClick={() => attach(suggestion, 'caret', index)}
              onKeyDown={(event) => onKey(event, suggestion, index)}
            >
              <span className="related-entry-title">{suggestion.headline || 'Untitled story'}</span>
              <span className="related-meta">{metaOf(suggestion)}</span>
              <span className="suggested-reasons">{suggestion.reasons.join(' · ')}</span>
            </button>
            <Menu
              align="end"
              trigger={
                <IconButton label={`What to do with the suggestion ${suggestion.headline}`} icon={<MoreHorizontal />} />
              }
              entries={[
                { label: 'Attach at the caret', keys: 'Enter', onSelect: () => attach(suggestion, 'caret', index) },
                { label: 'Attach where it fits', keys: 'P', onSelect: () => attach(suggestion, 'fitting', index) },
                { label: 'Attach at the end', keys: 'Shift+Enter', onSelect: () => attach(suggestion, 'end', index) },
                ...(onOpen === undefined ? [] : [{ label: 'Open that story', onSelect: () => onOpen(suggestion.id) }]),
                { separator: true },
                { label: 'Not this one', keys: 'Delete', onSelect: () => void dismiss(suggestion, index) },
              ]}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

const KEYS: Readonly<Record<string, SuggestedPlace | 'dismiss'>> = {
  P: 'fitting',
  Enter: 'caret',
  'Shift+Enter': 'end',
  Delete: 'dismiss',
};

const metaOf = ({ desk, status, date }: Suggestion): string =>
  [desk, status, date === null ? '' : DATE.format(new Date(date))].filter(Boolean).join(' · ');

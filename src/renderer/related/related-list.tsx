import { type DragEvent, useRef, useState } from 'react';
import type { RelatedTarget } from '#shared/contract/story.ts';
import type { Related } from '#shared/story/content.ts';
import { useCommand } from '../app/commands.ts';
import type { PanelProps } from '../app/panel.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { announce } from '../ui/live-region.tsx';
import { toast } from '../ui/toast.tsx';
import { RelatedItem } from './related-item.tsx';
import { moved } from './related-order.ts';

interface RelatedListProps extends PanelProps {
  readonly related: readonly Related[];
  readonly targets: readonly RelatedTarget[];
  readonly attached: ReadonlyMap<string, string>;
  readonly onSeen: (entry: Related) => void;
  /** Whether that story points to this one. */
  readonly pointsHere: (storyId: string) => boolean;
  readonly onPointBack: (storyId: string) => void;
}

export function RelatedList(props: RelatedListProps) {
  const { story, actions, related, targets, attached, onSeen, openStory } = props;
  const list = useRef<HTMLUListElement>(null);
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const headlineOf = (entry: Related): string =>
    entry.title ||
    targets.find((target) => target.relatedId === entry.id)?.headline ||
    attached.get(entry.id) ||
    entry.url ||
    'Untitled story';

  const move = (id: string, to: number) => {
    const next = moved(related, id, to);
    if (next === related) return;
    actions.setRelated(next);
    announce(`Moved to place ${next.findIndex((entry) => entry.id === id) + 1} of ${next.length}.`);
  };
  const step = (by: 1 | -1) => {
    if (focused === null) return;
    move(focused, related.findIndex((entry) => entry.id === focused) + by);
  };
  // Alt with an arrow walks the facts everywhere else; inside this list it moves the entry that has the focus.
  useCommand('fact.next', () => step(1), focused !== null);
  useCommand('fact.previous', () => step(-1), focused !== null);

  const remove = (entry: Related) => {
    const before = related;
    const at = related.indexOf(entry);
    const manuscript = story.getState().manuscript;
    actions.setRelated(related.filter((other) => other.id !== entry.id));
    const block = manuscript?.removeRelated(entry.id) ?? null;
    list.current?.querySelectorAll<HTMLElement>('.related-item')[at === related.length - 1 ? at - 1 : at + 1]?.focus();
    toast({
      message: `“${headlineOf(entry)}” is no longer attached.`,
      action: {
        label: 'Undo',
        run: () => {
          const now = story.getState().fields.related;
          const back = [...now.slice(0, at), entry, ...now.slice(at)];
          actions.setRelated(now.length === before.length - 1 ? back : [...now, entry]);
          if (block !== null) story.getState().manuscript?.insertRelated(entry.id, block);
        },
      },
    });
  };

  if (related.length === 0) {
    return (
      <EmptyState title="No related stories yet">
        Find one below and attach it at the caret or at the end. If it is corrected or withdrawn later, it shows here.
      </EmptyState>
    );
  }
  return (
    <ul
      ref={list}
      className="related-list"
      aria-label="Related stories, in order"
      onDragOver={(event: DragEvent) => {
        if (dragged === null) return;
        event.preventDefault();
        setOver(placeUnder(list.current, event.clientY));
      }}
      onDrop={(event) => {
        event.preventDefault();
        if (dragged !== null && over !== null) {
          const from = related.findIndex((entry) => entry.id === dragged);
          move(dragged, over > from ? over - 1 : over);
        }
        setDragged(null);
        setOver(null);
      }}
    >
      {related.map((entry, index) => (
        <RelatedItem
          key={entry.id}
          entry={entry}
          headline={headlineOf(entry)}
          target={targets.find((target) => target.relatedId === entry.id)}
          place={index}
          places={related.length}
          dropBefore={over === index && dragged !== null}
          dropAfter={over === related.length && index === related.length - 1 && dragged !== null}
          onMove={move}
          onRemove={remove}
          onSeen={onSeen}
          onChange={(change) =>
            actions.setRelated(related.map((other) => (other.id === entry.id ? { ...other, ...change } : other)))
          }
          onPlace={() => {
            const manuscript = story.getState().manuscript;
            manuscript?.removeRelated(entry.id);
            manuscript?.insertRelated(entry.id);
            announce('Put at the caret.');
          }}
          onFocus={setFocused}
          onDrag={setDragged}
          {...(entry.storyId === null || props.pointsHere(entry.storyId) ? {} : { onPointBack: props.onPointBack })}
          {...(openStory === undefined ? {} : { onOpen: openStory })}
        />
      ))}
    </ul>
  );
}

/** The place between items that a height on the screen points to: 0 before the first, the number of items after the last. */
function placeUnder(list: HTMLElement | null, y: number): number {
  const items = [...(list?.children ?? [])];
  const at = items.findIndex((item) => {
    const { top, height } = item.getBoundingClientRect();
    return y < top + height / 2;
  });
  return at < 0 ? items.length : at;
}

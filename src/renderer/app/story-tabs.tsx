import { X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { ContextMenu } from '../ui/menu.tsx';
import { runCommand } from './commands.ts';
import type { OpenStory, OpenStoryStore } from './open-story.ts';
import './story-tabs.css';

export interface StoryTabsProps {
  readonly tabs: readonly string[];
  readonly active: string | null;
  /** The tab of the view that stands before the manuscript, or null: what it says, and the id of the view's element. */
  readonly view: { readonly title: string; readonly controls: string } | null;
  readonly onLeaveView: () => void;
  /** The open story of a tab; undefined while it is being opened. */
  readonly storyOf: (id: string) => OpenStoryStore | undefined;
  readonly onActivate: (id: string) => void;
  readonly onClose: (id: string) => void;
  readonly onCloseOthers: (id: string) => void;
}

export function StoryTabs(props: StoryTabsProps) {
  const { tabs, active, view, onLeaveView, storyOf, onActivate, onClose, onCloseOthers } = props;
  const row = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = active === null ? -1 : tabs.indexOf(active);
    const size = tabs.length;
    if (event.altKey || event.ctrlKey || event.metaKey || size === 0) return;
    if (event.key === 'Delete' && (active !== null || view !== null)) {
      event.preventDefault();
      if (active === null) onLeaveView();
      else onClose(active);
      return;
    }
    const to =
      event.key === 'ArrowRight'
        ? (at + 1) % size
        : event.key === 'ArrowLeft'
          ? (at - 1 + size) % size
          : event.key === 'Home'
            ? 0
            : event.key === 'End'
              ? size - 1
              : -1;
    const next = tabs[to];
    if (next === undefined) return;
    event.preventDefault();
    onActivate(next);
    row.current?.querySelector<HTMLElement>(`[data-story="${next}"]`)?.focus();
  };
  return (
    <div ref={row} className="story-tabs" role="tablist" aria-label="Open stories" onKeyDown={onKeyDown}>
      {view === null ? null : (
        <div
          className="story-tab story-tab-active"
          role="tab"
          aria-selected
          aria-controls={view.controls}
          aria-keyshortcuts="Delete"
          tabIndex={0}
        >
          <span className="story-tab-title">{view.title}</span>
        </div>
      )}
      {tabs.map((id) => (
        <StoryTab
          key={id}
          id={id}
          story={storyOf(id)}
          active={id === active}
          onActivate={() => onActivate(id)}
          onClose={() => onClose(id)}
          onCloseOthers={tabs.length > 1 ? () => onCloseOthers(id) : undefined}
        />
      ))}
    </div>
  );
}

interface StoryTabProps {
  readonly id: string;
  readonly story: OpenStoryStore | undefined;
  readonly active: boolean;
  readonly onActivate: () => void;
  readonly onClose: () => void;
  readonly onCloseOthers: (() => void) | undefined;
}

function StoryTab(props: StoryTabProps) {
  return props.story === undefined ? (
    <TabFace {...props} title="Opening…" mark={null} />
  ) : (
    <LiveTab {...props} story={props.story} />
  );
}

function LiveTab(props: StoryTabProps & { readonly story: OpenStoryStore }) {
  const title = useStore(props.story, titleOf);
  const mark = useStore(props.story, markOf);
  return <TabFace {...props} title={title} mark={mark} />;
}

/** What a story is called where there is little room. */
export const titleOf = ({ fields }: OpenStory): string => fields.slug || fields.headline || 'Untitled story';

const markOf = ({ save, facts }: OpenStory): 'not saved' | 'unsaved' | 'stale facts' | null => {
  if (save.kind === 'failed' || save.kind === 'conflict') return 'not saved';
  for (const fact of facts.values()) if (fact.state === 'stale' && fact.words !== null) return 'stale facts';
  return save.kind === 'saved' ? null : 'unsaved';
};

interface FaceProps extends StoryTabProps {
  readonly title: string;
  readonly mark: ReturnType<typeof markOf>;
}

function TabFace({ id, title, mark, active, onActivate, onClose, onCloseOthers }: FaceProps) {
  const face = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) face.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [active]);
  return (
    <ContextMenu
      entries={[
        { label: 'Close', onSelect: onClose, keys: 'Mod+Shift+W' },
        ...(onCloseOthers === undefined ? [] : [{ label: 'Close the others', onSelect: onCloseOthers }]),
        { separator: true },
        {
          label: 'Duplicate story',
          onSelect: () => {
            onActivate();
            runCommand('story.duplicate');
          },
        },
      ]}
    >
      <div
        ref={face}
        className={active ? 'story-tab story-tab-active' : 'story-tab'}
        role="tab"
        aria-selected={active}
        aria-controls={active ? 'manuscript-region' : undefined}
        aria-keyshortcuts="Delete"
        tabIndex={active ? 0 : -1}
        data-story={id}
        onClick={onActivate}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === ' ') onActivate();
        }}
        onAuxClick={(event) => {
          if (event.button !== 1) return;
          event.preventDefault();
          onClose();
        }}
        onMouseDown={(event) => {
          // The middle button would start the browser's scrolling.
          if (event.button === 1) event.preventDefault();
        }}
      >
        <span className="story-tab-title">{title}</span>
        {mark === null ? null : (
          <span
            className={
              mark === 'not saved'
                ? 'story-tab-dot story-tab-bad'
                : mark === 'unsaved'
                  ? 'story-tab-dot story-tab-unsaved'
                  : 'story-tab-dot'
            }
          >
            <span className="visually-hidden">, {mark}</span>
          </span>
        )}
        {/* For the mouse: the keyboard has Delete and the shortcut, and a tab may hold no second control. */}
        <span
          className="story-tab-close"
          aria-hidden="true"
          title="Close story"
          onClick={(event) => {
            event.stopPropagation();
            onClose();
          }}
        >
          <X />
        </span>
      </div>
    </ContextMenu>
  );
}

import { GripVertical, MoreHorizontal, TriangleAlert } from 'lucide-react';
import { useRef, useState } from 'react';
import type { RelatedTarget } from '#shared/contract/story.ts';
import { RELATED_ROLES, type Related } from '#shared/story/content.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { TextField } from '../ui/field.tsx';
import { Menu, type MenuEntry } from '../ui/menu.tsx';
import { Select } from '../ui/select.tsx';
import { canBeSeen, ROLE_WORDS, targetWarning } from './wording.ts';

const DATE = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });

interface RelatedItemProps {
  readonly entry: Related;
  readonly headline: string;
  readonly target: RelatedTarget | undefined;
  readonly place: number;
  readonly places: number;
  readonly dropBefore: boolean;
  readonly dropAfter: boolean;
  readonly onMove: (id: string, to: number) => void;
  readonly onRemove: (entry: Related) => void;
  readonly onSeen: (entry: Related) => void;
  readonly onChange: (change: Partial<Related>) => void;
  /** Puts the inline block of this entry at the caret. */
  readonly onPlace: () => void;
  readonly onFocus: (id: string | null) => void;
  readonly onDrag: (id: string | null) => void;
  readonly onOpen?: (storyId: string) => void;
  /** Absent where that story points here already. */
  readonly onPointBack?: (storyId: string) => void;
}

export function RelatedItem(props: RelatedItemProps) {
  const { entry, headline, target, place, places, onMove, onRemove, onSeen, onChange, onPlace, onOpen, onPointBack } =
    props;
  const [titling, setTitling] = useState(false);
  const grip = useRef(false);
  const warning = targetWarning(target);
  const { storyId } = entry;
  const entries: MenuEntry[] = [
    ...(storyId !== null && onOpen !== undefined && target?.missing !== true
      ? [{ label: 'Open that story', onSelect: () => onOpen(storyId) }]
      : []),
    ...(storyId !== null && onPointBack !== undefined && target?.missing !== true
      ? [{ label: 'Point here from that story too', keys: 'B', onSelect: () => onPointBack(storyId) }]
      : []),
    { label: 'Give it a headline of its own…', onSelect: () => setTitling(true) },
    ...(entry.role === 'inline' ? [{ label: 'Move to the caret', onSelect: onPlace }] : []),
    { separator: true },
    { label: 'Move up', keys: 'Alt+ArrowUp', disabled: place === 0, onSelect: () => onMove(entry.id, place - 1) },
    {
      label: 'Move down',
      keys: 'Alt+ArrowDown',
      disabled: place === places - 1,
      onSelect: () => onMove(entry.id, place + 1),
    },
    { separator: true },
    { label: 'Remove', keys: 'Delete', danger: true, onSelect: () => onRemove(entry) },
  ];
  return (
    <li
      className={['related-item', props.dropBefore && 'drop-before', props.dropAfter && 'drop-after']
        .filter(Boolean)
        .join(' ')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the entry itself takes Alt+arrows and Delete; the same acts stand in its menu.
      tabIndex={0}
      aria-label={`${ROLE_WORDS[entry.role]}: ${headline}. ${place + 1} of ${places}.`}
      aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown B Delete"
      draggable
      onPointerDown={(event) => {
        grip.current = event.target instanceof Element && event.target.closest('.related-grip') !== null;
      }}
      onDragStart={(event) => {
        // Only the handle drags: words in the fields must stay selectable.
        if (!grip.current) {
          event.preventDefault();
          return;
        }
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', headline);
        props.onDrag(entry.id);
      }}
      onDragEnd={() => props.onDrag(null)}
      onFocus={() => props.onFocus(entry.id)}
      onBlur={() => props.onFocus(null)}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
        if (event.key === 'Delete') {
          event.preventDefault();
          onRemove(entry);
        } else if (event.key.toLowerCase() === 'b' && storyId !== null && target?.missing !== true) {
          event.preventDefault();
          onPointBack?.(storyId);
        }
      }}
    >
      <span className="related-grip" title="Drag to another place" aria-hidden="true">
        <GripVertical />
      </span>
      <div className="related-body">
        <div className="related-role">
          <Select
            label={`Role of ${headline}`}
            hideLabel
            look="line"
            value={entry.role}
            options={RELATED_ROLES.map((value) => ({ value, label: ROLE_WORDS[value] }))}
            onChange={(role) => onChange({ role })}
          />
        </div>
        {titling ? (
          <TextField
            label="Headline here"
            hideLabel
            autoFocus
            maxLength={500}
            placeholder={target?.headline ?? headline}
            value={entry.title}
            onChange={(title) => onChange({ title })}
            onBlur={() => setTitling(false)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' || event.key === 'Escape') setTitling(false);
            }}
          />
        ) : (
          <button type="button" className="related-entry-title related-retitle" onClick={() => setTitling(true)}>
            {headline}
            <span className="visually-hidden">Give it a headline of its own</span>
          </button>
        )}
        <p className="related-meta">{metaOf(entry, target)}</p>
        {warning === null ? null : (
          <p className="related-entry-warning">
            <TriangleAlert aria-hidden="true" />
            <span>
              {warning}
              {target !== undefined && canBeSeen(target) ? (
                <Button size="small" onClick={() => onSeen(entry)}>
                  Seen
                </Button>
              ) : null}
            </span>
          </p>
        )}
      </div>
      <Menu
        align="end"
        trigger={<IconButton label={`What to do with ${headline}`} icon={<MoreHorizontal />} />}
        entries={entries}
      />
    </li>
  );
}

function metaOf(entry: Related, target: RelatedTarget | undefined): string {
  if (entry.storyId === null) return entry.url ?? 'No story attached yet';
  if (target === undefined) return 'In the archive';
  return [
    target.desk,
    target.status,
    target.updated === null ? '' : DATE.format(new Date(target.updated)),
    entry.title === '' ? '' : 'headline of its own',
  ]
    .filter(Boolean)
    .join(' · ');
}

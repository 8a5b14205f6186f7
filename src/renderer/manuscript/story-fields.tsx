// The fields above the body: desk and slug, headline, standfirst, byline and dateline. Plain inputs, so undo in them is the browser's own.

import { $getRoot, $isElementNode } from 'lexical';
import type { KeyboardEvent } from 'react';
import { useStore } from 'zustand';
import type { StoryFields } from '../app/open-story.ts';
import { FIELD_LENGTHS } from '../app/storable-fields.ts';
import { useManuscript } from './manuscript-context.ts';

type FieldName = 'desk' | 'slug' | 'headline' | 'standfirst' | 'byline' | 'dateline';

/** Top to bottom; Enter and the arrow keys go along this list, and from its end into the body. */
const ROWS: readonly (readonly FieldName[])[] = [
  ['desk', 'slug'],
  ['headline'],
  ['standfirst'],
  ['byline', 'dateline'],
];
const ORDER: readonly FieldName[] = ROWS.flat();

interface FieldProps {
  readonly name: FieldName;
  readonly label: string;
  readonly placeholder: string;
  readonly lines?: boolean;
}

export function StoryFieldsHead() {
  return (
    <header className="story-head">
      <div className="story-slugline">
        <Field name="desk" label="Desk" placeholder="Desk" />
        <Field name="slug" label="Slug" placeholder="slug" />
      </div>
      <Field name="headline" label="Headline" placeholder="Headline" lines />
      <Field name="standfirst" label="Standfirst" placeholder="Standfirst" lines />
      <div className="story-byline-row">
        <span className="story-byline">
          <span aria-hidden="true">By </span>
          <Field name="byline" label="Byline" placeholder="name of the writer" />
        </span>
        <Field name="dateline" label="Dateline" placeholder="Place, date" />
      </div>
    </header>
  );
}

function Field({ name, label, placeholder, lines = false }: FieldProps) {
  const { store, session } = useManuscript();
  const value = useStore(store, (state) => state.fields[name]);
  const language = useStore(store, (state) => state.fields.language);
  const change = (text: string): void => {
    // A headline is one line of text however it wraps.
    session.actions.setFields({ [name]: text.replace(/\s*[\r\n]+\s*/g, ' ') } as Partial<StoryFields>);
  };
  const shared = {
    className: `story-field story-${name}`,
    'aria-label': label,
    'data-field': name,
    placeholder,
    value,
    maxLength: FIELD_LENGTHS[name],
    lang: language,
    spellCheck: name !== 'slug' && name !== 'desk',
    autoComplete: 'off',
    onChange: (event: { currentTarget: { value: string } }) => change(event.currentTarget.value),
    onKeyDown: (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      const to = destination(event, name);
      if (to === null) return;
      event.preventDefault();
      if (to === 'body') focusBodyStart();
      else focusField(event.currentTarget, to.name, to.at);
    },
  };
  const focusBodyStart = (): void => {
    session.editor.focus(() => {
      session.editor.update(() => {
        const first = $getRoot().getFirstChild();
        if ($isElementNode(first)) first.selectStart();
      });
    });
  };
  return lines ? <textarea rows={1} {...shared} /> : <input type="text" {...shared} />;
}

type Destination = { readonly name: FieldName; readonly at: 'start' | 'end' } | 'body' | null;

/** Where a key leads out of a field; null while it belongs to the field itself. */
function destination(event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>, name: FieldName): Destination {
  if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return null;
  const { selectionStart, selectionEnd, value } = event.currentTarget;
  if (selectionStart !== selectionEnd && event.key !== 'Enter') return null;
  const row = ROWS.findIndex((fields) => fields.includes(name));
  const oneLine = event.currentTarget instanceof HTMLInputElement || isOneLine(event.currentTarget);
  const atStart = selectionStart === 0;
  const atEnd = selectionEnd === value.length;
  switch (event.key) {
    case 'Enter': {
      const next = ORDER[ORDER.indexOf(name) + 1];
      return next === undefined ? 'body' : { name: next, at: 'end' };
    }
    case 'ArrowDown': {
      if (!oneLine && !atEnd) return null;
      const below = ROWS[row + 1]?.[0];
      return below === undefined ? 'body' : { name: below, at: 'start' };
    }
    case 'ArrowUp': {
      const above = ROWS[row - 1]?.[0];
      return above === undefined || (!oneLine && !atStart) ? null : { name: above, at: 'end' };
    }
    case 'ArrowRight': {
      if (!atEnd) return null;
      const next = ORDER[ORDER.indexOf(name) + 1];
      return next === undefined ? 'body' : { name: next, at: 'start' };
    }
    case 'ArrowLeft': {
      const previous = ORDER[ORDER.indexOf(name) - 1];
      return !atStart || previous === undefined ? null : { name: previous, at: 'end' };
    }
    default:
      return null;
  }
}

function isOneLine(field: HTMLTextAreaElement): boolean {
  const { lineHeight } = getComputedStyle(field);
  return field.clientHeight < Number.parseFloat(lineHeight) * 1.6;
}

function focusField(from: Element, name: FieldName, at: 'start' | 'end'): void {
  const field = from
    .closest('.story-head')
    ?.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[data-field="${name}"]`);
  if (field === null || field === undefined) return;
  field.focus();
  const offset = at === 'start' ? 0 : field.value.length;
  field.setSelectionRange(offset, offset);
}

/** Focuses the last field above the body, as ArrowUp in the body's first line does. */
export function focusLastField(manuscript: Element): void {
  const head = manuscript.querySelector('.story-head');
  const field = head?.querySelector<HTMLInputElement>('[data-field="byline"]');
  field?.focus();
}

// The search field of the library: what is typed, and the values that the field under the caret may have.

import { X } from 'lucide-react';
import { type KeyboardEvent, type Ref, useEffect, useId, useState } from 'react';
import type { Completion } from '#shared/contract/search.ts';
import type { Client } from '../app/client.ts';
import { IconButton } from '../ui/button.tsx';
import { countInWords } from './library-words.ts';
import { completed, type TypedField, typedField } from './query-words.ts';
import './search-field.css';

/** Values that are offered at once. */
const OFFERED = 8;
/** Milliseconds of quiet before the archive is asked for them. */
const QUIET = 80;

export interface SearchFieldProps {
  readonly client: Client;
  readonly query: string;
  readonly placeholder: string;
  readonly onQuery: (query: string) => void;
  /** Keys that the list of values has no use for. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly ref: Ref<HTMLInputElement>;
}

export function SearchField({ client, query, placeholder, onQuery, onKeyDown, ref }: SearchFieldProps) {
  const listId = useId();
  const [field, setField] = useState<TypedField | null>(null);
  const [active, setActive] = useState(-1);
  const values = useCompletions(client, field);
  const open = field !== null && values.length > 0;

  const follow = (input: HTMLInputElement) => {
    const next = typedField(input.value, input.selectionStart ?? input.value.length);
    if (next?.field !== field?.field || next?.text !== field?.text) setActive(-1);
    setField(next);
  };
  const choose = (input: HTMLInputElement | null, value: string) => {
    if (field === null) return;
    const next = completed(query, field, value);
    setField(null);
    onQuery(next.query);
    // The caret can be set once the field holds the new text.
    requestAnimationFrame(() => input?.setSelectionRange(next.caret, next.caret));
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    const value = values[active];
    if (!open) return onKeyDown(event);
    if (step !== 0) setActive(Math.max(-1, Math.min(values.length - 1, active + step)));
    else if (event.key === 'Enter' && value !== undefined) choose(event.currentTarget, value.value);
    else if (event.key === 'Escape') setField(null);
    else return onKeyDown(event);
    event.preventDefault();
  };

  return (
    <div className="search-field">
      <input
        ref={ref}
        type="search"
        aria-label="Search the library"
        aria-keyshortcuts="/"
        aria-autocomplete="list"
        aria-controls={open ? listId : undefined}
        aria-activedescendant={open && active >= 0 ? `${listId}-${active}` : undefined}
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        value={query}
        onChange={(event) => {
          onQuery(event.target.value);
          follow(event.currentTarget);
        }}
        onSelect={(event) => follow(event.currentTarget)}
        onBlur={() => setField(null)}
        onKeyDown={onKey}
      />
      {query === '' ? (
        <span className="library-slash" aria-hidden="true">
          /
        </span>
      ) : (
        <IconButton className="search-clear" label="Clear the search" icon={<X />} onClick={() => onQuery('')} />
      )}
      {open ? (
        <div id={listId} className="search-values" role="listbox" aria-label={`Values of ${field.field}`}>
          {values.map(({ value, stories }, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field keeps the focus and has the keys; the pointer only points.
            <div
              key={value}
              id={`${listId}-${index}`}
              className="search-value"
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              onPointerDown={(event) => event.preventDefault()}
              onPointerMove={() => setActive(index)}
              onClick={(event) =>
                choose(event.currentTarget.closest('.search-field')?.querySelector('input') ?? null, value)
              }
            >
              <span className="search-value-name">{value}</span>
              {stories === null ? null : (
                <span className="search-value-count" title={countInWords(stories, 'story', 'stories')}>
                  {stories.toLocaleString('en-GB')}
                </span>
              )}
            </div>
          ))}
        </div>
      ) : null}
      <span className="visually-hidden" role="status">
        {open ? `${countInWords(values.length, 'value', 'values')}. Arrow down to choose.` : ''}
      </span>
    </div>
  );
}

function useCompletions(client: Client, typed: TypedField | null): readonly Completion[] {
  const [values, setValues] = useState<readonly Completion[]>([]);
  const field = typed?.field;
  const text = typed?.text ?? '';
  useEffect(() => {
    setValues([]);
    if (field === undefined) return;
    let asked = true;
    const timer = setTimeout(() => {
      // Without an answer nothing is offered, and the field can be typed as before.
      client.search.complete({ field, text: text.slice(0, 200), limit: OFFERED }).then(
        (found) => {
          const whole = found.length === 1 && found[0]?.value.toLowerCase() === text.toLowerCase();
          if (asked) setValues(whole ? [] : found);
        },
        () => undefined,
      );
    }, QUIET);
    return () => {
      asked = false;
      clearTimeout(timer);
    };
  }, [client, field, text]);
  return values;
}

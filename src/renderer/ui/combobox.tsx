// A field that searches as one types and offers a list to choose from: arrows walk it, Enter chooses, Esc closes it.

import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useId, useRef, useState } from 'react';
import './combobox.css';
import { Field } from './field.tsx';

export interface ComboboxOption {
  readonly id: string;
  readonly content: ReactNode;
}

export interface ComboboxProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
  readonly placeholder?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly ComboboxOption[];
  readonly onChoose: (id: string) => void;
  /** One line under the options: how many there are, that there are none, or that the search goes on. Read out as it changes. */
  readonly status?: string;
  /** The options are still those of what was typed before: Enter waits for the right ones. */
  readonly pending?: boolean;
  /** `floating`: the list covers what follows. `inline`: it pushes it down and stays while there are options. */
  readonly list?: 'floating' | 'inline';
  /** The options say what to choose among even before anything is typed. */
  readonly opensOnFocus?: boolean;
  /** Esc with the list closed. */
  readonly onEscape?: () => void;
  readonly autoFocus?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
}

export function Combobox({
  label,
  hideLabel,
  hint,
  error,
  placeholder,
  value,
  onChange,
  options,
  onChoose,
  status,
  pending = false,
  list = 'floating',
  opensOnFocus = false,
  onEscape,
  autoFocus,
  ref,
}: ComboboxProps) {
  const listId = useId();
  const [wanted, setWanted] = useState(false);
  const [active, setActive] = useState(0);
  const listRef = useRef<HTMLDivElement>(null);
  const open = (list === 'inline' || wanted) && options.length > 0;
  const at = Math.min(active, options.length - 1);

  useEffect(() => {
    if (open) listRef.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [open, at]);

  const choose = (id: string) => {
    setWanted(false);
    onChoose(id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const option = options[at];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (event.altKey) return;
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (open) setActive((at + step + options.length) % options.length);
      setWanted(true);
    } else if (event.key === 'Enter' && pending && value !== '') return event.preventDefault();
    else if (event.key === 'Enter' && open && option !== undefined) choose(option.id);
    else if (event.key === 'Escape' && list === 'floating' && open) setWanted(false);
    else if (event.key === 'Escape' && onEscape !== undefined) onEscape();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className={`combobox combobox-${list}`}>
      <Field
        label={label}
        {...(hideLabel === undefined ? {} : { hideLabel })}
        {...(hint === undefined ? {} : { hint })}
        {...(error === undefined ? {} : { error })}
      >
        {(control) => (
          <input
            {...control}
            ref={ref}
            type="text"
            role="combobox"
            className="input"
            autoComplete="off"
            spellCheck={false}
            // biome-ignore lint/a11y/noAutofocus: only where a person just asked for this field.
            autoFocus={autoFocus}
            aria-expanded={open}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={open ? `${listId}-${at}` : undefined}
            placeholder={placeholder}
            value={value}
            onChange={(event) => {
              setActive(0);
              setWanted(true);
              onChange(event.target.value);
            }}
            onFocus={() => {
              if (opensOnFocus) setWanted(true);
            }}
            onClick={() => setWanted(true)}
            onBlur={() => setWanted(false)}
            onKeyDown={onKeyDown}
          />
        )}
      </Field>
      <div ref={listRef} id={listId} className="combobox-list" role="listbox" aria-label="Suggestions" hidden={!open}>
        {options.map((option, index) => (
          // The field keeps the focus and has the keys; the pointer only points.
          <div
            key={option.id}
            id={`${listId}-${index}`}
            className="combobox-option"
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onPointerDown={(event) => event.preventDefault()}
            onPointerMove={() => setActive(index)}
            onClick={() => choose(option.id)}
            onKeyDown={onKeyDown}
          >
            {option.content}
          </div>
        ))}
      </div>
      <p className={status === undefined || status === '' ? 'visually-hidden' : 'combobox-status'} role="status">
        {status}
      </p>
    </div>
  );
}

import { X } from 'lucide-react';
import { useRef, useState } from 'react';
import { Field } from '../ui/field.tsx';
import { announce } from '../ui/live-region.tsx';

/** Most keywords of a story, and their longest length. */
const MOST = 60;
const LONGEST = 80;

interface KeywordsFieldProps {
  readonly keywords: readonly string[];
  readonly onChange: (keywords: string[]) => void;
}

export function KeywordsField({ keywords, onChange }: KeywordsFieldProps) {
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const add = (words: string) => {
    const fresh = words
      .split(',')
      .map((word) => word.trim().slice(0, LONGEST))
      .filter((word) => word !== '');
    const known = new Set(keywords.map((word) => word.toLowerCase()));
    const next = [...keywords, ...fresh.filter((word) => !known.has(word.toLowerCase()))].slice(0, MOST);
    setTyped('');
    if (next.length > keywords.length) onChange(next);
  };
  const remove = (keyword: string) => {
    onChange(keywords.filter((word) => word !== keyword));
    announce(`“${keyword}” removed.`);
    field.current?.focus();
  };
  return (
    <Field label="Keywords" hint="Enter or a comma adds one.">
      {(control) => (
        <div className="keywords">
          {keywords.length === 0 ? null : (
            <ul>
              {keywords.map((keyword) => (
                <li key={keyword} className="keyword">
                  {keyword}
                  <button type="button" aria-label={`Remove the keyword ${keyword}`} onClick={() => remove(keyword)}>
                    <X aria-hidden="true" />
                  </button>
                </li>
              ))}
            </ul>
          )}
          <input
            {...control}
            ref={field}
            className="input"
            autoComplete="off"
            value={typed}
            placeholder={keywords.length === 0 ? 'harbour, dredging' : ''}
            onChange={(event) => {
              if (event.target.value.includes(',')) add(event.target.value);
              else setTyped(event.target.value);
            }}
            onBlur={() => add(typed)}
            onKeyDown={(event) => {
              const last = keywords.at(-1);
              if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
                event.preventDefault();
                add(typed);
              } else if (event.key === 'Backspace' && typed === '' && last !== undefined) remove(last);
            }}
          />
        </div>
      )}
    </Field>
  );
}

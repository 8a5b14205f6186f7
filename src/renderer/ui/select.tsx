import { Field, type FieldProps } from './field.tsx';
import './select.css';

export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly disabled?: boolean;
}

export interface SelectProps<Value extends string> extends Omit<FieldProps, 'children'> {
  readonly value: Value;
  readonly options: readonly SelectOption<Value>[];
  readonly onChange: (value: Value) => void;
  readonly disabled?: boolean;
  /** `line`: without a box, for rows of a list. */
  readonly look?: 'box' | 'line';
}

/** The platform's own select (its keys, its type-ahead), dressed where the browser allows it. */
export function Select<Value extends string>({
  value,
  options,
  onChange,
  disabled,
  look = 'box',
  ...field
}: SelectProps<Value>) {
  return (
    <Field {...field}>
      {(control) => (
        <select
          {...control}
          className={`input select select-${look}`}
          value={value}
          disabled={disabled}
          onKeyDown={(event) => {
            // Esc belongs to the open list first, and only then to the dialog that it stands in.
            if (event.key === 'Escape' && CSS.supports('selector(:open)') && event.currentTarget.matches(':open'))
              event.stopPropagation();
          }}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value);
            if (chosen !== undefined) onChange(chosen.value);
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

// Labelled controls. Each is a label, a control, and a hint or an error tied to it for a screen reader.

import { type InputHTMLAttributes, type ReactNode, type Ref, type TextareaHTMLAttributes, useId } from 'react';
import './field.css';

export interface FieldProps {
  readonly label: ReactNode;
  /** One sentence that helps. */
  readonly hint?: ReactNode;
  /** One sentence: what is wrong and what to do. */
  readonly error?: ReactNode;
  /** The label is there for a screen reader only. */
  readonly hideLabel?: boolean;
  readonly className?: string;
  readonly children: (control: {
    id: string;
    'aria-describedby': string | undefined;
    'aria-invalid': boolean | undefined;
  }) => ReactNode;
}

export function Field({ label, hint, error, hideLabel = false, className, children }: FieldProps) {
  const id = useId();
  const note = error ?? hint;
  return (
    <div className={['field', className].filter(Boolean).join(' ')}>
      <label className={hideLabel ? 'visually-hidden' : 'field-label'} htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': note === undefined ? undefined : `${id}-note`,
        'aria-invalid': error === undefined ? undefined : true,
      })}
      {note === undefined ? null : (
        <p id={`${id}-note`} className={error === undefined ? 'field-hint' : 'field-error'}>
          {note}
        </p>
      )}
    </div>
  );
}

type Own = Omit<FieldProps, 'children'>;

export interface TextFieldProps
  extends Own,
    Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value' | 'className'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly ref?: Ref<HTMLInputElement>;
}

export function TextField({ label, hint, error, hideLabel, className, value, onChange, ...rest }: TextFieldProps) {
  return (
    <Field {...given({ hint, error, hideLabel, className })} label={label}>
      {(control) => (
        <input
          type="text"
          autoComplete="off"
          {...rest}
          {...control}
          className="input"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

export interface TextAreaProps
  extends Own,
    Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'onChange' | 'value' | 'className'> {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/** Grows with its text up to ten lines. */
export function TextArea({ label, hint, error, hideLabel, className, value, onChange, ...rest }: TextAreaProps) {
  return (
    <Field {...given({ hint, error, hideLabel, className })} label={label}>
      {(control) => (
        <textarea
          rows={2}
          {...rest}
          {...control}
          className="input text-area"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

export interface CheckboxProps {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly disabled?: boolean;
}

export function Checkbox({ label, hint, checked, onChange, disabled }: CheckboxProps) {
  const id = useId();
  return (
    <div className="checkbox">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        disabled={disabled}
        aria-describedby={hint === undefined ? undefined : `${id}-note`}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id}>{label}</label>
      {hint === undefined ? null : (
        <p id={`${id}-note`} className="field-hint">
          {hint}
        </p>
      )}
    </div>
  );
}

function given(props: {
  hint: ReactNode;
  error: ReactNode;
  hideLabel: boolean | undefined;
  className: string | undefined;
}) {
  return {
    ...(props.hint === undefined ? {} : { hint: props.hint }),
    ...(props.error === undefined ? {} : { error: props.error }),
    ...(props.hideLabel === undefined ? {} : { hideLabel: props.hideLabel }),
    ...(props.className === undefined ? {} : { className: props.className }),
  };
}

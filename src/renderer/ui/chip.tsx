import type { ButtonHTMLAttributes, Ref } from 'react';
import './chip.css';

export interface ChipProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** Given: a choice that is on or off. */
  readonly pressed?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
}

export function Chip({ pressed, className, ...rest }: ChipProps) {
  return (
    <button type="button" {...rest} aria-pressed={pressed} className={['chip', className].filter(Boolean).join(' ')} />
  );
}

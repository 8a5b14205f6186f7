import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import './splitter.css';

export interface SplitterProps {
  readonly label: string;
  /** Width of the pane, in CSS pixels. */
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** The pane stands before (left of) the line or after it. */
  readonly pane: 'before' | 'after';
  readonly onChange: (width: number) => void;
  /** Double click, or Enter. */
  readonly onReset?: () => void;
}

export function Splitter({ label, value, min, max, pane, onChange, onReset }: SplitterProps) {
  const drag = useRef<{ x: number; from: number } | null>(null);
  const clamp = (width: number) => Math.round(Math.min(max, Math.max(min, width)));
  const direction = pane === 'before' ? 1 : -1;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.shiftKey ? 40 : 8;
    if (event.key === 'ArrowLeft') onChange(clamp(value - step * direction));
    else if (event.key === 'ArrowRight') onChange(clamp(value + step * direction));
    else if (event.key === 'Home') onChange(min);
    else if (event.key === 'End') onChange(max);
    else if (event.key === 'Enter') onReset?.();
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: <hr> cannot be a focusable separator that carries a value.
    <div
      className="splitter"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={min}
      aria-valuemax={max}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onDoubleClick={onReset}
      onPointerDown={(event: PointerEvent<HTMLDivElement>) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        drag.current = { x: event.clientX, from: value };
      }}
      onPointerMove={(event) => {
        if (drag.current === null) return;
        onChange(clamp(drag.current.from + (event.clientX - drag.current.x) * direction));
      }}
      onPointerUp={() => {
        drag.current = null;
      }}
      onPointerCancel={() => {
        drag.current = null;
      }}
    />
  );
}

import { useEffect, useRef } from 'react';
import type { FactFields } from '#shared/story/records.ts';
import { Chip } from '../ui/chip.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { announce } from '../ui/live-region.tsx';
import { filledBy, type Preset, presetsFor } from './presets.ts';

interface PresetRowProps {
  readonly values: FactFields;
  /** YYYY-MM-DD, of the story. */
  readonly day: string;
  readonly me: () => Promise<string>;
  readonly onFill: (change: Partial<FactFields>) => void;
}

/** One press, or one letter while the record but none of its fields has the focus. */
export function PresetRow({ values, day, me, onFill }: PresetRowProps) {
  const row = useRef<HTMLDivElement>(null);
  const presets = presetsFor(values.kind);
  const fill = async (preset: Preset): Promise<void> => {
    onFill(filledBy(preset, values, { day, me: await me() }));
    announce(`${preset.label}.`);
  };
  const latest = useRef(fill);
  latest.current = fill;
  useEffect(() => {
    const record = row.current?.closest('section');
    const onKeyDown = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if (!(target instanceof HTMLElement) || target.closest('input, textarea, select') !== null) return;
      const preset = presets.find(({ key }) => key === event.key.toUpperCase());
      if (preset === undefined) return;
      event.preventDefault();
      void latest.current(preset);
    };
    record?.addEventListener('keydown', onKeyDown);
    return () => record?.removeEventListener('keydown', onKeyDown);
  }, [presets]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would announce itself before each of four chips.
    <div ref={row} className="preset-row" role="group" aria-label="Fill in at once">
      {presets.map((preset) => (
        <Chip
          key={preset.how}
          pressed={values.how === preset.how}
          aria-keyshortcuts={preset.key}
          onClick={() => void fill(preset)}
        >
          {preset.label} <Kbd keys={preset.key} />
        </Chip>
      ))}
    </div>
  );
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromLocalField, toLocalField } from './local-time.ts';

describe('an embargo in the editor’s own time', () => {
  it('comes back as the same minute', () => {
    const minutes = fc.integer({ min: 0, max: 60 * 24 * 365 * 80 });
    fc.assert(
      fc.property(minutes, (minute) => {
        const field = toLocalField(new Date(minute * 60_000).toISOString());
        // The hour that a clock repeats in autumn has one name for two instants; the name must stay.
        expect(toLocalField(fromLocalField(field))).toBe(field);
      }),
    );
  });
  it('is none while the field is empty or half typed', () => {
    expect(fromLocalField('')).toBeNull();
    expect(fromLocalField('2026-13-')).toBeNull();
    expect(toLocalField(null)).toBe('');
  });
});

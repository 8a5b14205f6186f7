/** Figures as ranges: what is written stands for every figure that rounds to it. */
import type { Amount } from '../amounts.ts';

export interface Range {
  readonly low: number;
  readonly high: number;
}

/** What "about", "more than" and the like add: a twentieth, of a percentage three points at least. */
const ROUGH = 0.05;
const ROUGH_POINTS = 3;

export function rangeOf({ value, slack, rough, unit }: Amount): Range {
  const loose = rough ? Math.max(value * ROUGH, unit === 'percent' || unit === 'points' ? ROUGH_POINTS : 0) : 0;
  const by = slack + loose;
  return { low: value - by, high: value + by };
}

/** A whole percentage is right where it is rounded either way or cut off. */
export const percentRange = (amount: Amount): Range => {
  const { low, high } = rangeOf(amount);
  return amount.slack > 0 ? { low, high } : { low: low - 0.5, high: high + 0.99 };
};

/** For ranges of figures that are never below zero. */
export const plus = (a: Range, b: Range): Range => ({ low: a.low + b.low, high: a.high + b.high });
export const minus = (a: Range, b: Range): Range => ({ low: a.low - b.high, high: a.high - b.low });

const EPSILON = 1e-9;
export const meet = (a: Range, b: Range): boolean => a.low <= b.high + EPSILON && b.low <= a.high + EPSILON;

/** As the reader of an English paper writes it: 1,234.5; one decimal at most where it is no whole number. */
export const shown = (value: number): string => figures.format(Number(value.toFixed(Math.abs(value) < 10 ? 2 : 1)));
const figures = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

// What changed between two texts, as one replaced stretch: small for typing, cheap to make, cheap to undo.

export interface Delta {
  /** UTF-16 code units that both texts share at the start. */
  readonly prefixLength: number;
  /** UTF-16 code units that both texts share at the end, not counting the prefix. */
  readonly suffixLength: number;
  /** What stands between them in the later text: never half a surrogate pair, so that it survives being stored as UTF-8. */
  readonly middle: string;
}

/** Slices of this many code units are compared at once; equal strings compare far faster than their characters one by one. */
const STRIDE = 2_048;

/** Both texts must be well-formed Unicode. */
export function makeDelta(before: string, after: string): Delta {
  const most = Math.min(before.length, after.length);
  let prefixLength = 0;
  while (
    prefixLength + STRIDE <= most &&
    before.slice(prefixLength, prefixLength + STRIDE) === after.slice(prefixLength, prefixLength + STRIDE)
  )
    prefixLength += STRIDE;
  while (prefixLength < most && before.charCodeAt(prefixLength) === after.charCodeAt(prefixLength)) prefixLength += 1;
  if (isHighSurrogate(after.charCodeAt(prefixLength - 1))) prefixLength -= 1;

  const left = most - prefixLength;
  let suffixLength = 0;
  while (
    suffixLength + STRIDE <= left &&
    before.slice(before.length - suffixLength - STRIDE, before.length - suffixLength) ===
      after.slice(after.length - suffixLength - STRIDE, after.length - suffixLength)
  )
    suffixLength += STRIDE;
  while (
    suffixLength < left &&
    before.charCodeAt(before.length - suffixLength - 1) === after.charCodeAt(after.length - suffixLength - 1)
  )
    suffixLength += 1;
  if (suffixLength > 0 && isLowSurrogate(after.charCodeAt(after.length - suffixLength))) suffixLength -= 1;

  return { prefixLength, suffixLength, middle: after.slice(prefixLength, after.length - suffixLength) };
}

/** The later text; `before` must be the text that the delta was made against. */
export const applyDelta = (before: string, { prefixLength, suffixLength, middle }: Delta): string =>
  before.slice(0, prefixLength) + middle + before.slice(before.length - suffixLength);

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

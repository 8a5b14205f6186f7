// Ids that sort in the order of making and meet no other, on this desktop or another.

import { randomBytes } from 'node:crypto';

/** In the order in which SQLite and JavaScript sort them; no "-", which would make an option of an id on the command line. */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

const encoded = (value: number, length: number): string => {
  let text = '';
  for (let rest = value; text.length < length; rest = Math.floor(rest / DIGITS.length))
    text = DIGITS.charAt(rest % DIGITS.length) + text;
  return text;
};

/**
 * A maker of ids of 23 characters: 8 of the millisecond (enough until the year 8888), 3 that count within it, 12 of chance (71 bits).
 * A clock set back does not break the order of one maker: it stays at the latest moment seen.
 */
export function newIds(now: () => number = Date.now): () => string {
  let moment = 0;
  let count = 0;
  return () => {
    const current = now();
    if (current > moment) {
      moment = current;
      count = 0;
    } else {
      count += 1;
      if (count === DIGITS.length ** 3) {
        moment += 1;
        count = 0;
      }
    }
    const chance = Array.from(randomBytes(12), (byte) => DIGITS.charAt(byte % DIGITS.length)).join('');
    return encoded(moment, 8) + encoded(count, 3) + chance;
  };
}

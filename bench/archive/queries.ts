// Two hundred questions to an archive, the same in every run: what people type, from the rarest name to the commonest word.

import { seeded } from '../prose.ts';
import { nameAt, wordAt } from './generator.ts';

export const KINDS = [
  'rare',
  'middling',
  'common',
  'stop-like',
  'several',
  'mixed',
  'name',
  'phrase',
  'prefix',
  'field',
] as const;
export type Kind = (typeof KINDS)[number];

export interface Question {
  readonly kind: Kind;
  readonly query: string;
}

const EACH = 20;

export function questions(): readonly Question[] {
  const random = seeded(200);
  const between = (from: number, to: number) => wordAt(from + Math.floor(random() * (to - from)));
  const rare = () => between(5_000, 60_000);
  const middling = () => between(400, 3_000);
  const common = () => between(60, 130);
  const stop = () => between(0, 40);
  const name = () => nameAt(Math.floor(3_000 ** random()));
  const year = () => 1997 + Math.floor(random() * 28);
  const make: Readonly<Record<Kind, (at: number) => string>> = {
    rare: () => `"${rare()}"`,
    middling: () => `"${middling()}"`,
    common: () => `"${common()}"`,
    'stop-like': () => `"${stop()}"`,
    several: (at) => Array.from({ length: 2 + (at % 4) }, () => (at % 2 === 0 ? common() : middling())).join(' '),
    mixed: () => `${common()} ${rare()}`,
    name: () => name(),
    phrase: (at) => (at % 2 === 0 ? `"${stop()} ${common()}"` : `"${name()}"`),
    prefix: (at) => (at % 2 === 0 ? common() : middling()).slice(0, 3 + (at % 3)),
    field: (at) =>
      [
        `desk:politics ${common()}`,
        `${middling()} on:${year()}`,
        `by:"${nameAt(at)}" ${common()}`,
        `status:withdrawn ${common()} after:${year()}`,
        `quote:"${common()}" ${middling()}`,
      ][at % 5] ?? '',
  };
  return KINDS.flatMap((kind) => Array.from({ length: EACH }, (_, at) => ({ kind, query: make[kind](at) })));
}

// How most quotes and claims come in: one key fills in what goes without saying.

import type { FactFields } from '#shared/story/records.ts';

type How = NonNullable<FactFields['how']>;

export interface Preset {
  readonly how: How;
  readonly label: string;
  /** One letter; it counts while no field has the focus. */
  readonly key: string;
}

const QUOTE: readonly Preset[] = [
  { how: 'broadcast', label: 'Broadcast', key: 'B' },
  { how: 'interview', label: 'Interview', key: 'I' },
  { how: 'statement', label: 'Statement', key: 'S' },
  { how: 'press-conference', label: 'Press conference', key: 'P' },
];
const CLAIM: readonly Preset[] = [
  { how: 'document', label: 'Document', key: 'D' },
  { how: 'statement', label: 'Statement', key: 'S' },
  { how: 'other-outlet', label: 'Other outlet', key: 'O' },
];
export const presetsFor = (kind: FactFields['kind']): readonly Preset[] => (kind === 'quote' ? QUOTE : CLAIM);

/** Ways of obtaining words at which somebody of the newsroom was there. */
const OURS: ReadonlySet<How> = new Set(['interview', 'press-conference']);

export interface Desk {
  /** YYYY-MM-DD, of the story. */
  readonly day: string;
  /** The person at this desk. */
  readonly me: string;
}

/** What a preset fills in: how always, everything else only where nothing has been said yet. */
export function filledBy({ how }: Preset, fields: FactFields, { day, me }: Desk): Partial<FactFields> {
  return {
    how,
    ...(fields.kind === 'quote' && fields.detail === null ? { detail: 'direct' } : {}),
    ...(fields.kind === 'quote' && fields.day === '' ? { day } : {}),
    ...(OURS.has(how) && fields.obtainedBy === '' ? { obtainedBy: me } : {}),
  };
}

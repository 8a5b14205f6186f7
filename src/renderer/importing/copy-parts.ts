// What an editor can decide about each part of raw copy, and the story that follows from the decisions.

import type { CopyPart } from '#shared/contract/exchange.ts';

/** One choice: what a part is taken for, with the place of a related headline. */
export interface Taking {
  readonly value: string;
  readonly label: string;
  /** One key that chooses it in the list. */
  readonly key: string;
  readonly taken: CopyPart['taken'];
  readonly role: CopyPart['role'];
}

export const TAKINGS: readonly Taking[] = [
  { value: 'headline', label: 'Headline', key: 'h', taken: 'headline', role: null },
  { value: 'standfirst', label: 'Standfirst', key: 's', taken: 'standfirst', role: null },
  { value: 'byline', label: 'Byline', key: 'b', taken: 'byline', role: null },
  { value: 'dateline', label: 'Dateline', key: 'd', taken: 'dateline', role: null },
  { value: 'paragraph', label: 'Paragraph', key: 'p', taken: 'paragraph', role: null },
  { value: 'crosshead', label: 'Crosshead', key: 'c', taken: 'crosshead', role: null },
  { value: 'quote', label: 'Block quote', key: 'q', taken: 'quote', role: null },
  { value: 'related-inline', label: 'Related, in the text', key: 'i', taken: 'related', role: 'inline' },
  { value: 'related-similar', label: 'Related, at the end', key: 'r', taken: 'related', role: 'similar' },
  { value: 'furniture', label: 'Leave out', key: 'x', taken: 'furniture', role: null },
];

export const takingOf = (part: CopyPart): Taking =>
  TAKINGS.find(
    (taking) => taking.taken === part.taken && taking.role === (part.taken === 'related' ? part.role : null),
  ) ?? (TAKINGS[4] as Taking);

/** Fields that a story has once: taking a part for one gives the part that had it back to the body. */
const ONCE: ReadonlySet<CopyPart['taken']> = new Set(['headline', 'dateline']);

/** The parts with one decision turned round. A part's doubles follow it, because they are the same line. */
export function turnRound(parts: readonly CopyPart[], index: number, taking: Taking): readonly CopyPart[] {
  return parts.map((part) => {
    if (part.index === index || part.doubleOf === index) return { ...part, taken: taking.taken, role: taking.role };
    if (ONCE.has(taking.taken) && part.taken === taking.taken) return { ...part, taken: 'paragraph', role: null };
    return part;
  });
}

/** The parts with a double standing for itself again, or merged again with what it repeats. */
export const setDouble = (parts: readonly CopyPart[], index: number, doubleOf: number | null): readonly CopyPart[] =>
  parts.map((part) => (part.index === index ? { ...part, doubleOf } : part));

export interface PreviewRelated {
  readonly index: number;
  readonly text: string;
  readonly inArchive: boolean;
}
export interface CopyPreview {
  readonly headline: string;
  readonly standfirst: string;
  readonly byline: string;
  readonly dateline: string;
  readonly body: readonly CopyPart[];
  readonly similar: readonly PreviewRelated[];
  readonly leftOut: number;
  readonly doubles: number;
}

/** The story as it would be made, for the eye. */
export function previewOf(parts: readonly CopyPart[]): CopyPreview {
  const single = parts.filter((part) => part.doubleOf === null);
  const joined = (taken: CopyPart['taken'], by: string) =>
    single
      .filter((part) => part.taken === taken)
      .map((part) => part.text.trim())
      .join(by);
  const similar = single.filter((part) => part.taken === 'related' && part.role !== 'inline');
  return {
    headline: joined('headline', ' '),
    standfirst: joined('standfirst', ' '),
    byline: joined('byline', ', '),
    dateline: joined('dateline', ', '),
    body: single.filter(
      (part) =>
        part.taken === 'paragraph' ||
        part.taken === 'crosshead' ||
        part.taken === 'quote' ||
        (part.taken === 'related' && part.role === 'inline'),
    ),
    similar: similar.map(({ index, text, storyId }) => ({ index, text, inArchive: storyId !== null })),
    leftOut: single.filter((part) => part.taken === 'furniture' && part.text.trim() !== '').length,
    doubles: parts.length - single.length,
  };
}

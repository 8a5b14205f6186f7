// The public form of a story: types that have no place for a private field. Every exporter and preview is built from this alone.

import type { RelatedRole, StoryStatus } from './content.ts';
import type { FactKind } from './facts.ts';
import type { HOW_OBTAINED, SOURCE_KINDS } from './records.ts';

export const PUBLIC_FORMATS = [
  'bold',
  'italic',
  'strikethrough',
  'underline',
  'code',
  'subscript',
  'superscript',
] as const;
export type PublicFormat = (typeof PUBLIC_FORMATS)[number];

export interface PublicText {
  readonly type: 'text';
  readonly text: string;
  readonly formats: readonly PublicFormat[];
  /** Ids of the facts (in `PublicStory.facts`) whose span covers this run, sorted. */
  readonly facts: readonly string[];
}
export interface PublicBreak {
  readonly type: 'break';
}
export interface PublicLink {
  readonly type: 'link';
  /** https, http or mailto, in the URL parser's normal form. */
  readonly url: string;
  readonly children: readonly (PublicText | PublicBreak)[];
}
export type PublicInline = PublicText | PublicBreak | PublicLink;

export interface PublicParagraph {
  readonly type: 'paragraph';
  readonly children: readonly PublicInline[];
}
export interface PublicCrosshead {
  readonly type: 'crosshead';
  readonly level: 2 | 3;
  readonly children: readonly PublicInline[];
}
export interface PublicQuote {
  readonly type: 'quote';
  readonly children: readonly PublicInline[];
}
export interface PublicPullQuote {
  readonly type: 'pull-quote';
  readonly children: readonly PublicInline[];
}
export interface PublicListItem {
  readonly children: readonly PublicInline[];
  /** Lists inside this item, below its words. */
  readonly lists: readonly PublicList[];
}
export interface PublicList {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly start: number;
  readonly items: readonly PublicListItem[];
}
export interface PublicRule {
  readonly type: 'rule';
}
export interface PublicImage {
  readonly type: 'image';
  /** SHA-256 of the bytes. */
  readonly hash: string;
  /** HASH.ext, as in `PublicStory.media`. */
  readonly file: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
}
/** The related story with this id stands at this point of the text. */
export interface PublicRelatedHere {
  readonly type: 'related';
  readonly id: string;
}
export type PublicBlock =
  | PublicParagraph
  | PublicCrosshead
  | PublicQuote
  | PublicPullQuote
  | PublicList
  | PublicRule
  | PublicImage
  | PublicRelatedHere;

/** Who or what stands behind a fact, as far as the reader may know. */
export type PublicSource =
  | {
      readonly naming: 'named';
      readonly kind: (typeof SOURCE_KINDS)[number];
      readonly name: string;
      /** The title on the day of the quote, else the general description. */
      readonly description: string;
      readonly url: string | null;
      /** Only those that are marked as public. */
      readonly contacts: readonly { readonly label: string; readonly value: string }[];
    }
  | { readonly naming: 'described' | 'anonymous'; readonly description: string; readonly reason: string }
  | { readonly naming: 'pseudonym'; readonly pseudonym: string; readonly reason: string };

/** How, when, where and to whom it was said; only of sources that are on the record under their name. */
export interface PublicSaid {
  readonly how: (typeof HOW_OBTAINED)[number] | null;
  /** In free words, else the day as YYYY-MM-DD. */
  readonly when: string;
  readonly where: string;
  readonly to: string;
}

export interface PublicFact {
  readonly id: string;
  readonly kind: FactKind;
  /** As shown to a person: one line, an ellipsis where other words stand between. */
  readonly words: string;
  /** The words that stand here are the words that a check sealed. */
  readonly checked: boolean;
  /** When they were sealed; null while `checked` is false. */
  readonly checkedAt: string | null;
  /** How the reader is told of the source: `none` where there is none to be told of. */
  readonly attribution: PublicSource['naming'] | 'none';
  readonly source: PublicSource | null;
  readonly said: PublicSaid | null;
}

export interface PublicRelated {
  readonly id: string;
  readonly role: RelatedRole;
  /** `text`: a `related` block of the body shows it there; `end`: it belongs to the list after the body. */
  readonly place: 'text' | 'end';
  readonly headline: string;
  /** An outside address; null for a story of this archive, and for a headline that leads nowhere yet. */
  readonly url: string | null;
  /** A story of this archive and its slug; both null for everything else. */
  readonly storyId: string | null;
  readonly slug: string | null;
}

export interface PublicMedia {
  readonly hash: string;
  readonly file: string;
  readonly mime: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
}

export interface PublicStory {
  readonly id: string;
  readonly revision: number;
  readonly status: StoryStatus;
  readonly slug: string;
  readonly desk: string;
  readonly headline: string;
  readonly standfirst: string;
  readonly byline: string;
  readonly dateline: string;
  /** BCP 47. */
  readonly language: string;
  readonly keywords: readonly string[];
  readonly published: string | null;
  readonly updated: string;
  /** Not to be published before this instant. */
  readonly embargo: string | null;
  readonly corrections: readonly { readonly at: string; readonly text: string }[];
  readonly body: readonly PublicBlock[];
  readonly facts: readonly PublicFact[];
  readonly related: readonly PublicRelated[];
  readonly media: readonly PublicMedia[];
}

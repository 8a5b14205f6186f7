/** What a found quotation is: the shapes that every reader of `shared/quotations` sees. Offsets are UTF-16 code units. */

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Only `direct` (a whole utterance) and `mixed` (words inside a sentence of the reporter's) are quotations. */
export type QuotationKind = 'direct' | 'mixed' | 'scare' | 'title';

export type SpeakerType = 'person' | 'organisation' | 'document' | 'unnamed' | 'group';

/** Who a mention is. Everything is absent where the text does not settle it. */
export interface SpeakerIdentity {
  readonly name?: string;
  /** The role that the text gives: "Secretary of State". */
  readonly description?: string;
  readonly type?: SpeakerType;
}

/** A speaker as a quotation gives it. */
export interface Speaker extends SpeakerIdentity {
  /** 0..1: how sure it is that the mention is this person or thing; 0 where the text does not settle it. See `isSpeakerDoubtful`. */
  readonly certainty: number;
}

/** Words taken over from the text where they stand. */
export interface QuotationContext {
  readonly to?: string;
  readonly how?: string;
  readonly day?: string;
  readonly place?: string;
  readonly anonymity?: string;
}

interface QuotationFacts {
  readonly kind: QuotationKind;
  /** 0..1: how sure the speaker is; of `scare` and `title`: how sure it is that nobody is quoted. */
  readonly confidence: number;
  /** One sentence that a fact-checker understands. */
  readonly reason: string;
  readonly context: QuotationContext;
  /** True where this entry goes on with the utterance of the entry before it: "…," said X, "…" or a re-opened paragraph. */
  readonly continues: boolean;
}

/** One pair of marks. Split utterances are several entries, joined by `continues`; see `joinUtterances`. */
export interface Quotation extends Span, QuotationFacts {
  /** The words inside the marks. */
  readonly parts: readonly Span[];
  /** The mention that stands with the quotation. */
  readonly speaker: (Span & Speaker) | null;
  readonly cue: Span | null;
}

export interface KnownName {
  readonly name: string;
  readonly aliases: readonly string[];
}

export interface QuotationOptions {
  /** A BCP 47 tag; English where absent or not known. */
  readonly language?: string;
  /** The archive's source list: a mention that is a name or alias of it resolves to that name. */
  readonly knownNames?: readonly KnownName[];
}

export interface ParagraphSpan extends Span {
  readonly paragraph: number;
}

export interface ParagraphPosition {
  readonly paragraph: number;
  readonly offset: number;
}

/** A quotation by paragraph and offset in the paragraph, so that an edit elsewhere leaves it as it is. */
export interface ParagraphQuotation extends QuotationFacts {
  /** The kind and the words, normalised as a seal compares them; equal for the same words wherever they stand. */
  readonly key: string;
  /** The words inside the marks, as written. */
  readonly words: string;
  /** Where the opening mark begins and the closing mark ends. */
  readonly from: ParagraphPosition;
  readonly to: ParagraphPosition;
  readonly parts: readonly ParagraphSpan[];
  readonly speaker: (ParagraphSpan & Speaker) | null;
  readonly cue: ParagraphSpan | null;
}

/** A text that is being edited, read paragraph by paragraph. */
export interface Reading {
  readonly quotations: readonly ParagraphQuotation[];
  /**
   * Replaces `deleteCount` paragraphs from index `from` by `paragraphs` and re-reads what the change can affect.
   * @throws RangeError if the range is not inside the text.
   */
  replace(from: number, deleteCount: number, paragraphs: readonly string[]): void;
}

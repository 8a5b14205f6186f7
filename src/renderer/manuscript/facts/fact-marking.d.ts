import { type BaseSelection, type NodeKey } from 'lexical';
/** Adds a fact to the selected words. False when no word is selected. */
export declare function $markSelection(selection: BaseSelection | null, id: string): boolean;
/** A stretch of one leaf. */
export interface LeafRange {
    readonly key: NodeKey;
    readonly start: number;
    readonly end: number;
}
/** Adds a fact to stretches of leaves, given from the text's end or beginning, each leaf at most once. */
export declare function $markRanges(ranges: readonly LeafRange[], id: string): boolean;
/** Takes a fact off its words; the words stay. */
export declare function $unmark(leaves: readonly NodeKey[], id: string): void;
/**
 * Puts words in the place of a fact's words. What other facts share its leaves stay on the first one, so an overlapping fact sees the
 * change too. "\n" in the words becomes a space: the words of a seal may have stood in two paragraphs that are one now.
 */
export declare function $replaceFactWords(leaves: readonly NodeKey[], words: string): boolean;
/** Puts the caret, or with `whole` the selection, on a fact. False when no leaf of it stands. */
export declare function $selectFact(leaves: readonly NodeKey[], whole: boolean): boolean;
/** The facts at the caret: those of the leaf it stands in or at whose edge it stands, innermost (fewest words) not decided here. */
export declare function $factsAtCaret(selection: BaseSelection | null): readonly string[];

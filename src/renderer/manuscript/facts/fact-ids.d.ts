import { type LexicalNode, type TextNode } from 'lexical';
/** Sorted and unique, so that equal sets compare equal and neighbouring leaves merge. */
export declare function factIdList(ids: Iterable<string>): readonly string[];
/** Ids of the facts that a leaf belongs to; empty for every other node. */
export declare const $factIds: (node: LexicalNode) => readonly string[];
export declare const $setFactIds: (node: TextNode, ids: Iterable<string>) => TextNode;
export declare const $addFactId: (node: TextNode, id: string) => TextNode;
export declare const $removeFactId: (node: TextNode, id: string) => TextNode;

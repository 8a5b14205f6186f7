import { type LexicalNode } from 'lexical';
import { type Block } from '#shared/story/document.ts';
/** One top-level block as data; null for a node that no document can hold. Call inside a read of the editor's state. */
export declare function $serialiseBlock(node: LexicalNode): Block | null;

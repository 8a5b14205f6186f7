import { type LexicalEditor, type NodeKey } from 'lexical';
import type { FactKind, FactState } from '#shared/story/facts.ts';
export interface FactLook {
    readonly kind: FactKind;
    readonly state: FactState;
}
/**
 * Keeps the attributes of marked leaves. `look` says how a fact looks now; call `refresh` with the leaves of a fact whose look changed.
 */
export declare function registerFactMarks(editor: LexicalEditor, look: (id: string) => FactLook): {
    refresh(leaves: Iterable<NodeKey>): void;
    stop(): void;
};

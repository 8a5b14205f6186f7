import { ElementNode, type LexicalNode, type RangeSelection } from 'lexical';
/** A remark between colleagues in the body: private, never published, never copied out of the app. */
export declare class NoteNode extends ElementNode {
    $config(): import("lexical").BaseStaticNodeConfig & import("lexical").StaticNodeConfigAccessor<{
        readonly $transform: (node: ElementNode) => void;
        readonly extends: typeof LexicalNode;
        readonly generated: import("lexical").GeneratedJSONFactory;
        readonly json: import("lexical").NodeSerializationSchema<ElementNode, {
            readonly direction?: "ltr" | "rtl" | null | undefined;
            readonly format?: "" | "left" | "start" | "center" | "right" | "end" | "justify" | undefined;
            readonly indent?: string | number | undefined;
            readonly textFormat?: string | number | undefined;
            readonly textStyle?: string | undefined;
        }>;
    }> & {
        readonly note?: {
            readonly extends: typeof ElementNode;
        };
    } & import("lexical").StaticNodeTypeAccessor<"note"> & import("lexical").StaticNodeConfigAccessor<{
        readonly extends: typeof ElementNode;
    }>;
    createDOM(): HTMLElement;
    updateDOM(): boolean;
    isInline(): false;
    insertNewAfter(_selection: RangeSelection, restoreSelection?: boolean): import("lexical").ParagraphNode;
    collapseAtStart(): true;
    canMergeWhenEmpty(): true;
}
export declare const $createNoteNode: () => NoteNode;
export declare const $isNoteNode: (node: LexicalNode | null | undefined) => node is NoteNode;

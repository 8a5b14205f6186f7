import { $create, ElementNode, type LexicalNode } from 'lexical';
import { AsideNode, asideElement } from './aside-node.ts';

/** A remark between colleagues in the body: private, never published, never copied out of the app. */
export class NoteNode extends AsideNode {
  override $config() {
    return this.config('note', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    return asideElement('block-note', 'Note, never published');
  }
}

export const $createNoteNode = (): NoteNode => $create(NoteNode);
export const $isNoteNode = (node: LexicalNode | null | undefined): node is NoteNode => node instanceof NoteNode;

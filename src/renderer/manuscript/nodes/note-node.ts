import { $create, $createParagraphNode, ElementNode, type LexicalNode, type RangeSelection } from 'lexical';

/** A remark between colleagues in the body: private, never published, never copied out of the app. */
export class NoteNode extends ElementNode {
  override $config() {
    return this.config('note', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('aside');
    element.className = 'block-note';
    element.setAttribute('aria-label', 'Note, never published');
    return element;
  }

  override updateDOM(): boolean {
    return false;
  }

  override isInline(): false {
    return false;
  }

  override insertNewAfter(_selection: RangeSelection, restoreSelection?: boolean) {
    const paragraph = $createParagraphNode();
    this.insertAfter(paragraph, restoreSelection);
    return paragraph;
  }

  override collapseAtStart(): true {
    const paragraph = $createParagraphNode();
    paragraph.append(...this.getChildren());
    this.replace(paragraph);
    return true;
  }

  override canMergeWhenEmpty(): true {
    return true;
  }
}

export const $createNoteNode = (): NoteNode => $create(NoteNode);
export const $isNoteNode = (node: LexicalNode | null | undefined): node is NoteNode => node instanceof NoteNode;

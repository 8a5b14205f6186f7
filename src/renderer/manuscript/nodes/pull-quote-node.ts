import { $create, $createParagraphNode, ElementNode, type LexicalNode, type RangeSelection } from 'lexical';

/** Words of the story set large. Display only. */
export class PullQuoteNode extends ElementNode {
  override $config() {
    return this.config('pullquote', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('aside');
    element.className = 'block-pullquote';
    element.setAttribute('aria-label', 'Pull quote');
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

export const $createPullQuoteNode = (): PullQuoteNode => $create(PullQuoteNode);
export const $isPullQuoteNode = (node: LexicalNode | null | undefined): node is PullQuoteNode =>
  node instanceof PullQuoteNode;

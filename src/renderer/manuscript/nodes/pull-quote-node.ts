import { $create, ElementNode, type LexicalNode } from 'lexical';
import { AsideNode, asideElement } from './aside-node.ts';

/** Words of the story set large. Display only. */
export class PullQuoteNode extends AsideNode {
  override $config() {
    return this.config('pullquote', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    return asideElement('block-pullquote', 'Pull quote');
  }
}

export const $createPullQuoteNode = (): PullQuoteNode => $create(PullQuoteNode);
export const $isPullQuoteNode = (node: LexicalNode | null | undefined): node is PullQuoteNode =>
  node instanceof PullQuoteNode;

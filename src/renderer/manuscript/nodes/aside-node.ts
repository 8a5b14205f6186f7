// What a note and a pull quote have in common: a block of words beside the running text, left by Enter and undone by Backspace at its start.

import { $createParagraphNode, ElementNode, type RangeSelection } from 'lexical';

export abstract class AsideNode extends ElementNode {
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

/** @param label what a screen reader calls the block. */
export function asideElement(className: string, label: string): HTMLElement {
  const element = document.createElement('aside');
  element.className = className;
  element.setAttribute('aria-label', label);
  return element;
}

// "May be of interest" at a point of the text; what it points to stands in the story's related list.

import { $create, DecoratorNode, type LexicalNode, nodeSchema, stringValue, withField } from 'lexical';
import type { ReactElement } from 'react';
import { RelatedBlock } from './related-block.tsx';

const relatedSchema = nodeSchema<RelatedNode>()({
  relatedId: withField(stringValue(), { field: '__relatedId' }),
});

export class RelatedNode extends DecoratorNode<ReactElement> {
  __relatedId = '';

  override $config() {
    return this.config('related', { extends: DecoratorNode, json: relatedSchema });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__relatedId = previous.__relatedId;
  }

  getRelatedId(): string {
    return this.getLatest().__relatedId;
  }

  setRelatedId(id: string): this {
    const self = this.getWritable();
    self.__relatedId = id;
    return self;
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('aside');
    element.className = 'block-related';
    return element;
  }

  override updateDOM(): boolean {
    return false;
  }

  override isInline(): false {
    return false;
  }

  override getTextContent(): string {
    return '';
  }

  override decorate(): ReactElement {
    return <RelatedBlock nodeKey={this.getKey()} relatedId={this.getRelatedId()} />;
  }
}

export const $createRelatedNode = (relatedId: string): RelatedNode => $create(RelatedNode).setRelatedId(relatedId);
export const $isRelatedNode = (node: LexicalNode | null | undefined): node is RelatedNode =>
  node instanceof RelatedNode;

// An image of the story: its bytes lie in the archive's media folder under their hash, its caption, credit and alt text in the document.

import { $create, DecoratorNode, type LexicalNode, nodeSchema, numberValue, stringValue, withField } from 'lexical';
import type { ReactElement } from 'react';
import type { Image } from '#shared/story/document.ts';
import { ImageBlock } from './image-block.tsx';

export type ImageFields = Omit<Image, 'type' | 'version'>;

const imageSchema = nodeSchema<ImageNode>()({
  media: withField(stringValue(), { field: '__media' }),
  mime: withField(stringValue(), { field: '__mime' }),
  width: withField(numberValue(), { field: '__width' }),
  height: withField(numberValue(), { field: '__height' }),
  alt: withField(stringValue(), { field: '__alt' }),
  caption: withField(stringValue(), { field: '__caption' }),
  credit: withField(stringValue(), { field: '__credit' }),
});

export class ImageNode extends DecoratorNode<ReactElement> {
  __media = '';
  __mime = '';
  __width = 0;
  __height = 0;
  __alt = '';
  __caption = '';
  __credit = '';

  override $config() {
    return this.config('image', { extends: DecoratorNode, json: imageSchema });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    Object.assign(this, previous.fieldsNow());
  }

  private fieldsNow() {
    const { __media, __mime, __width, __height, __alt, __caption, __credit } = this;
    return { __media, __mime, __width, __height, __alt, __caption, __credit };
  }

  getFields(): ImageFields {
    const { __media: media, __mime: mime, __width: width, __height: height, ...rest } = this.getLatest();
    return { media, mime, width, height, alt: rest.__alt, caption: rest.__caption, credit: rest.__credit };
  }

  setFields(fields: Partial<ImageFields>): this {
    const self = this.getWritable();
    if (fields.media !== undefined) self.__media = fields.media;
    if (fields.mime !== undefined) self.__mime = fields.mime;
    if (fields.width !== undefined) self.__width = fields.width;
    if (fields.height !== undefined) self.__height = fields.height;
    if (fields.alt !== undefined) self.__alt = fields.alt;
    if (fields.caption !== undefined) self.__caption = fields.caption;
    if (fields.credit !== undefined) self.__credit = fields.credit;
    return self;
  }

  override createDOM(): HTMLElement {
    const element = document.createElement('figure');
    element.className = 'block-image';
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
    return <ImageBlock nodeKey={this.getKey()} fields={this.getFields()} />;
  }
}

export const $createImageNode = (fields: ImageFields): ImageNode => $create(ImageNode).setFields(fields);
export const $isImageNode = (node: LexicalNode | null | undefined): node is ImageNode => node instanceof ImageNode;

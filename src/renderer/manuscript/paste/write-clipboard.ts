// What leaves the app with a copy: words, formats, links and structure. Facts, notes and related places stay inside.

import type { Block, DocumentNode, Inline, List } from '#shared/story/document.ts';
import { TEXT_FORMAT } from '#shared/story/document.ts';
import { safeLink } from '#shared/story/links.ts';

type Copied = Block | Inline;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? '');

/** @param nodes blocks, or the inline nodes of a selection inside one block. */
export const clipboardHtml = (nodes: readonly Copied[]): string => nodes.map(html).join('');

function html(node: DocumentNode): string {
  switch (node.type) {
    case 'text':
    case 'tab':
      return formatted(escaped(node.text), node.format);
    case 'linebreak':
      return '<br>';
    case 'link': {
      const url = safeLink(node.url);
      const words = node.children.map(html).join('');
      return url === null ? words : `<a href="${escaped(url)}">${words}</a>`;
    }
    case 'paragraph':
      return `<p>${node.children.map(html).join('')}</p>`;
    case 'heading':
      return `<${node.tag}>${node.children.map(html).join('')}</${node.tag}>`;
    case 'quote':
    case 'pullquote':
      return `<blockquote>${node.children.map(html).join('')}</blockquote>`;
    case 'list':
      return listHtml(node);
    case 'listitem':
      return `<li>${node.children.map(html).join('')}</li>`;
    case 'horizontalrule':
      return '<hr>';
    case 'image':
      return node.caption === '' ? '' : `<p>${escaped(node.caption)}</p>`;
    case 'note':
    case 'related':
      return '';
  }
}

const listHtml = (node: List): string =>
  `<${node.tag}${node.tag === 'ol' && node.start !== 1 ? ` start="${node.start}"` : ''}>${node.children.map(html).join('')}</${node.tag}>`;

function formatted(words: string, format: number): string {
  let made = words;
  if (format & TEXT_FORMAT.subscript) made = `<sub>${made}</sub>`;
  if (format & TEXT_FORMAT.superscript) made = `<sup>${made}</sup>`;
  if (format & TEXT_FORMAT.italic) made = `<em>${made}</em>`;
  if (format & TEXT_FORMAT.bold) made = `<strong>${made}</strong>`;
  return made;
}

/** One line a paragraph, an empty line between blocks; list items carry their marks. */
export const clipboardText = (nodes: readonly Copied[]): string => {
  const inline = nodes.every(
    ({ type }) => type === 'text' || type === 'tab' || type === 'linebreak' || type === 'link',
  );
  if (inline) return nodes.map(text).join('');
  return nodes
    .map(text)
    .filter((part) => part !== '')
    .join('\n\n');
};

function text(node: DocumentNode): string {
  switch (node.type) {
    case 'text':
    case 'tab':
      return node.text;
    case 'linebreak':
      return '\n';
    case 'list':
      return listText(node, '');
    case 'image':
      return node.caption;
    case 'horizontalrule':
      return '* * *';
    case 'note':
    case 'related':
      return '';
    default:
      return node.children.map(text).join('');
  }
}

function listText(node: List, indent: string): string {
  let number = node.start;
  return node.children
    .map((item) =>
      item.children[0]?.type === 'list'
        ? item.children
            .map((child) => (child.type === 'list' ? listText(child, `${indent}  `) : text(child)))
            .join('\n')
        : `${indent}${node.listType === 'number' ? `${number++}.` : '•'} ${item.children.map(text).join('')}`,
    )
    .join('\n');
}

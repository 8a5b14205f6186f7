// The clipboard of the manuscript: what a copy carries out, what a paste takes in, and how a cut keeps its facts.
//
// Ids of facts, notes and places of related stories never reach the clipboard: any page that is pasted into can read all of it. What left
// last is remembered here whole under a token that travels with it, and only a paste of that token, into the same story, brings notes and
// places back. Marks come back from a cut (or a drag) alone: after a copy the words stand twice, and one check covers one place.

import {
  $generateJSONFromSelectedNodes,
  ClipboardImportExtension,
  GetClipboardDataExtension,
} from '@lexical/clipboard';
import {
  $getEditor,
  type BaseSelection,
  COMMAND_PRIORITY_CRITICAL,
  COPY_COMMAND,
  CUT_COMMAND,
  configExtension,
  DRAGSTART_COMMAND,
  defineExtension,
  mergeRegister,
} from 'lexical';
import { type Block, type Inline, paragraph, parseDocument, storyDocument } from '#shared/story/document.ts';
import { safeLink } from '#shared/story/links.ts';
import { newId } from '../new-id.ts';
import { $insertBlocks, $nodesOf } from './insert-blocks.ts';
import { readHtml } from './read-html.ts';
import { readText } from './read-text.ts';
import { clipboardHtml, clipboardText } from './write-clipboard.ts';

const LEXICAL = 'application/x-lexical-editor';

type Copied = Block | Inline;

interface Left {
  readonly token: string;
  readonly how: 'copy' | 'cut';
  readonly nodes: readonly Copied[];
  used: boolean;
}

export interface ClipboardOptions {
  /** Whether words of the fact stand in the text now. */
  readonly stands: (factId: string) => boolean;
  /** Ids of the related stories that are attached, so that a pasted place can point to one. */
  readonly related: () => ReadonlySet<string>;
}

export function clipboardExtension({ stands, related }: ClipboardOptions) {
  let leaving: Left['how'] = 'copy';
  let left: Left | null = null;

  const $selected = (selection: BaseSelection): Copied[] =>
    $generateJSONFromSelectedNodes($getEditor(), selection).nodes as unknown as Copied[];

  const $exportNodes = (selection: BaseSelection): string => {
    const nodes = $selected(selection);
    const token = newId();
    left = { token, how: leaving, nodes, used: false };
    return JSON.stringify({ namespace: 'stet', token, nodes: publishable(nodes).map(withoutFacts) });
  };

  const $importNodes = (data: string, selection: BaseSelection): boolean => {
    const payload: unknown = safeJson(data);
    if (!isPayload(payload)) return false;
    const remembered = left !== null && left.token === payload.token ? left : null;
    const blocks = asBlocks(remembered?.nodes ?? payload.nodes, related());
    if (blocks === null || blocks.length === 0) return false;
    const kept =
      remembered === null || remembered.how === 'copy'
        ? blocks.map(withoutFacts)
        : blocks.map((block) => keepFacts(block, (id) => !remembered.used || !stands(id)));
    if (remembered !== null) remembered.used = true;
    $insertBlocks($nodesOf(kept), selection);
    return true;
  };

  return defineExtension({
    name: 'stet/clipboard',
    dependencies: [
      configExtension(GetClipboardDataExtension, {
        $exportMimeType: {
          [LEXICAL]: [(selection) => (selection === null ? null : $exportNodes(selection))],
          'text/html': [(selection) => (selection === null ? null : clipboardHtml(publishable($selected(selection))))],
          'text/plain': [(selection) => (selection === null ? '' : clipboardText(publishable($selected(selection))))],
        },
      }),
      configExtension(ClipboardImportExtension, {
        $importMimeType: {
          [LEXICAL]: [(data, selection) => $importNodes(data, selection)],
          'text/html': [
            (data, selection) => {
              const blocks = readHtml(data);
              if (blocks.length === 0) return false;
              $insertBlocks($nodesOf(blocks), selection);
              return true;
            },
          ],
          'text/plain': [
            (data, selection) => {
              $insertBlocks($nodesOf(readText(data)), selection);
              return true;
            },
          ],
        },
      }),
    ],
    register: (editor) =>
      mergeRegister(
        editor.registerCommand(
          CUT_COMMAND,
          () => {
            leaving = 'cut';
            return false;
          },
          COMMAND_PRIORITY_CRITICAL,
        ),
        editor.registerCommand(
          DRAGSTART_COMMAND,
          () => {
            leaving = 'cut';
            return false;
          },
          COMMAND_PRIORITY_CRITICAL,
        ),
        editor.registerCommand(
          COPY_COMMAND,
          () => {
            leaving = 'copy';
            return false;
          },
          COMMAND_PRIORITY_CRITICAL,
        ),
      ),
  });
}

/** Notes are private, and a place for a related story means nothing outside. Words inside one note may be copied: whoever selects them means it. */
const publishable = (nodes: readonly Copied[]): Copied[] =>
  nodes.filter(({ type }) => type !== 'note' && type !== 'related');

function mapLeaves<Node extends Copied>(node: Node, change: (ids: readonly string[]) => readonly string[]): Node {
  if (node.type === 'text' || node.type === 'tab') {
    const { $: state, ...rest } = node;
    const ids = change(state?.factIds ?? []);
    return (ids.length > 0 ? { ...rest, $: { factIds: ids } } : rest) as Node;
  }
  if (!('children' in node)) return node;
  const children = (node.children as readonly Copied[]).map((child) => mapLeaves(child, change));
  return { ...node, children } as Node;
}
const withoutFacts = <Node extends Copied>(node: Node): Node => mapLeaves(node, () => []);
const keepFacts = <Node extends Copied>(node: Node, keep: (id: string) => boolean): Node =>
  mapLeaves(node, (ids) => ids.filter(keep));

interface Payload {
  readonly token: string;
  readonly nodes: readonly Copied[];
}
function isPayload(value: unknown): value is Payload {
  if (typeof value !== 'object' || value === null) return false;
  const { namespace, token, nodes } = value as Record<string, unknown>;
  return namespace === 'stet' && typeof token === 'string' && Array.isArray(nodes);
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const INLINE: ReadonlySet<string> = new Set(['text', 'linebreak', 'tab', 'link']);

/** Copied nodes as blocks; null unless they are what a document may hold: any page can write to the clipboard. */
function asBlocks(nodes: readonly Copied[], related: ReadonlySet<string>): Block[] | null {
  const blocks: Block[] = [];
  let run: Inline[] = [];
  const close = (): void => {
    if (run.length > 0) blocks.push(paragraph(...run));
    run = [];
  };
  for (const node of nodes) {
    if (typeof node !== 'object' || node === null) return null;
    if (INLINE.has(node.type)) run.push(node as Inline);
    else {
      close();
      blocks.push(node as Block);
    }
  }
  close();
  try {
    parseDocument(storyDocument(blocks));
  } catch {
    return null;
  }
  return blocks
    .filter((block) => block.type !== 'related' || related.has(block.relatedId))
    .map((block) => withSafeLinks(block));
}

function withSafeLinks<Node extends Copied>(node: Node): Node {
  if (!('children' in node)) return node;
  const children = (node.children as readonly Copied[]).flatMap((child): Copied[] => {
    const inside = withSafeLinks(child);
    if (inside.type !== 'link') return [inside];
    const url = safeLink(inside.url);
    return url === null ? [...inside.children] : [{ ...inside, url }];
  });
  return { ...node, children } as unknown as Node;
}

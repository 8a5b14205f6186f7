// What panels and commands can ask of a manuscript (ManuscriptHandle), done with its session.

import {
  $addUpdateTag,
  $createRangeSelection,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  FORMAT_TEXT_COMMAND,
  HISTORY_PUSH_TAG,
  REDO_COMMAND,
  SKIP_DOM_SELECTION_TAG,
  UNDO_COMMAND,
} from 'lexical';
import type { FactKind } from '#shared/story/facts.ts';
import { newFact } from '#shared/story/records.ts';
import type { Caret, ManuscriptHandle, OpenStoryStore } from '../app/open-story.ts';
import { insertRule, setBlockKind } from './block-commands.ts';
import { lineOf } from './blocks/block-text.ts';
import { $markSelection, $selectFact, $unmark } from './facts/fact-marking.ts';
import { $restoreWords } from './facts/restore-words.ts';
import { verifyFact } from './facts/verify-fact.ts';
import { insertBlock } from './insert-block.ts';
import { newId } from './new-id.ts';
import { $createImageNode } from './nodes/image-node.tsx';
import { $createRelatedNode, $isRelatedNode } from './nodes/related-node.tsx';
import { uploadImage } from './nodes/upload-image.ts';
import { putDocument } from './put-document.ts';
import type { ManuscriptSession } from './session.ts';

/** What only a manuscript on the screen can do. */
export interface Mounted {
  /** The element that scrolls. */
  readonly scroller: HTMLElement;
  focusField(field: string): boolean;
  openFind(): void;
  pickImage(): void;
  editLink(): void;
  /** To the fields above the body. */
  leaveUpwards(): void;
  say(message: string): void;
}

export function createHandle(
  session: ManuscriptSession,
  store: OpenStoryStore,
  flush: ManuscriptHandle['flush'],
): ManuscriptHandle {
  const { editor, registry, index, facts } = session;

  const focusBody = (): void => editor.focus(undefined, { defaultSelection: 'rootStart' });
  const scrollTo = (key: string | undefined): void => {
    const element = key === undefined ? null : editor.getElementByKey(key);
    element?.scrollIntoView({ block: 'center', behavior: calm() ? 'instant' : 'smooth' });
  };
  const say = (message: string): void => session.mounted?.say(message);

  const tag = (kind: FactKind): string | null => {
    const id = newId();
    let marked = false;
    editor.update(
      () => {
        marked = $markSelection($getSelection(), id);
      },
      { discrete: true, tag: HISTORY_PUSH_TAG },
    );
    if (!marked) {
      say('Select the words first, then tag them.');
      return null;
    }
    const fields = newFact(kind);
    facts.begin(id, fields);
    void session.actions.putFact(id, fields).catch(() => {});
    return id;
  };
  const untag = (id: string): void => {
    const leaves = registry.leaves(id);
    editor.update(() => $unmark(leaves, id), { discrete: true, tag: HISTORY_PUSH_TAG });
    facts.forget(id);
    // The archive lets go of a record only when its mark is gone from the saved text.
    void flush('auto')
      .then(() => (registry.has(id) ? undefined : session.client.fact.remove({ id })))
      .catch(() => {});
  };
  const showFact = (id: string): boolean => {
    const leaves = registry.leaves(id);
    if (leaves.length === 0) return false;
    scrollTo(leaves[0]);
    editor.focus(() => {
      editor.update(() => $selectFact(leaves, false));
    });
    return true;
  };
  const atCaret = (): string | null => store.getState().factAtCaret;
  const withFactAtCaret = (act: (id: string) => void): void => {
    const id = atCaret();
    if (id === null) say('Put the caret into a fact first.');
    else act(id);
  };
  const moveToFact = (direction: 'next' | 'previous'): void => {
    const standing = store.getState().factOrder.filter((id) => registry.has(id));
    if (standing.length === 0) {
      say('No fact is tagged in this story yet.');
      return;
    }
    const here = atCaret();
    const at = here === null ? -1 : standing.indexOf(here);
    const step = direction === 'next' ? 1 : -1;
    const from = at < 0 ? nearest(standing, step) : at + step;
    showFact(standing[(from + standing.length) % standing.length] as string);
  };
  /** With the caret in no fact: the first one behind it, or before it. */
  const nearest = (standing: readonly string[], step: 1 | -1): number => {
    const block = editor.getEditorState().read(() => {
      const selection = $getSelection();
      const node = $isRangeSelection(selection) ? selection.anchor.getNode().getTopLevelElement() : null;
      return node === null ? -1 : index.position(node.getKey());
    });
    const positions = standing.map((id) => index.position(registry.blocks(id)[0] ?? ''));
    if (step === 1)
      return Math.max(
        0,
        positions.findIndex((position) => position >= block),
      );
    return positions.findLastIndex((position) => position <= block);
  };

  const COMMANDS: Readonly<Record<string, () => void>> = {
    'edit.find': () => session.mounted?.openFind(),
    'edit.crosshead': () => setBlockKind(editor, 'crosshead'),
    'edit.paragraph': () => setBlockKind(editor, 'paragraph'),
    'edit.quote': () => setBlockKind(editor, 'quote'),
    'edit.pullquote': () => setBlockKind(editor, 'pullquote'),
    'edit.bullets': () => setBlockKind(editor, 'bullets'),
    'edit.numbers': () => setBlockKind(editor, 'numbers'),
    'edit.note': () => setBlockKind(editor, 'note'),
    'edit.rule': () => insertRule(editor),
    'edit.image': () => session.mounted?.pickImage(),
    'edit.link': () => session.mounted?.editLink(),
    'edit.undo': () => editor.dispatchCommand(UNDO_COMMAND, undefined),
    'edit.redo': () => editor.dispatchCommand(REDO_COMMAND, undefined),
    'edit.bold': () => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold'),
    'edit.italic': () => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'italic'),
    'fact.quote': () => tag('quote'),
    'fact.claim': () => tag('claim'),
    'fact.untag': () => withFactAtCaret(untag),
    'fact.verify': () =>
      withFactAtCaret((id) => void verifyFact(session, flush, id).catch((error: Error) => say(error.message))),
    'fact.next': () => moveToFact('next'),
    'fact.previous': () => moveToFact('previous'),
    'fact.found': () => session.walk.toggle(),
  };

  return {
    focus: focusBody,
    showFact,
    showBlock(block) {
      const key = index.order[block];
      if (key === undefined) return;
      scrollTo(key);
      editor.focus(() => {
        editor.update(() => {
          const node = $getNodeByKey(key);
          if ($isElementNode(node)) node.selectStart();
        });
      });
    },
    showField(field) {
      session.mounted?.focusField(field);
    },
    tag,
    untag,
    replaceWords(id, words) {
      const leaves = registry.leaves(id);
      let refused: string | null = null;
      editor.update(
        () => {
          refused = $restoreWords(id, leaves, words);
        },
        { discrete: true, tag: HISTORY_PUSH_TAG },
      );
      if (refused !== null) say(refused);
      return refused === null;
    },
    moveToFact,
    acceptFound: (key) => session.suggestions.accept(key),
    declineFound: (key) => session.suggestions.decline(key),
    walkFound: () => session.walk.toggle(),
    blockTexts: () =>
      index.order.map((key) => {
        const content = index.content(key);
        return content === undefined ? { type: '', text: '' } : { type: content.type, text: lineOf(content) };
      }),
    insertRelated(relatedId, block) {
      if (block === undefined) return insertBlock(editor, () => $createRelatedNode(relatedId));
      editor.update(
        () => {
          const there = $getRoot().getChildAtIndex(block);
          if (there === null) $getRoot().append($createRelatedNode(relatedId));
          else there.insertBefore($createRelatedNode(relatedId));
        },
        { tag: HISTORY_PUSH_TAG },
      );
    },
    removeRelated(relatedId) {
      let block: number | null = null;
      editor.update(
        () => {
          for (const node of $getRoot().getChildren())
            if ($isRelatedNode(node) && node.getRelatedId() === relatedId) {
              block ??= node.getIndexWithinParent();
              node.remove();
            }
        },
        { discrete: true, tag: HISTORY_PUSH_TAG },
      );
      return block;
    },
    async insertImage(file) {
      const fields = await uploadImage(file);
      insertBlock(editor, () => $createImageNode(fields));
    },
    setContent(content) {
      const { document, ...fields } = content;
      session.actions.setFields(fields);
      putDocument(editor, document, HISTORY_PUSH_TAG);
    },
    run(command) {
      COMMANDS[command]?.();
    },
    flush,
    caret(): Caret {
      const scroll = session.mounted?.scroller.scrollTop ?? 0;
      return editor.getEditorState().read(() => {
        const selection = $getSelection();
        if (!$isRangeSelection(selection)) return { block: 0, offset: 0, scroll };
        const node = selection.anchor.getNode();
        const block = node.getTopLevelElement();
        if (block === null) return { block: 0, offset: 0, scroll };
        const content = index.content(block.getKey());
        let offset = 0;
        for (const leaf of content?.leaves ?? []) {
          if (leaf.key === node.getKey()) {
            offset += selection.anchor.type === 'text' ? selection.anchor.offset : 0;
            break;
          }
          offset += leaf.text.length;
        }
        return { block: Math.max(0, index.position(block.getKey())), offset, scroll };
      });
    },
    restoreCaret({ block, offset, scroll }) {
      const content = index.content(index.order[block] ?? '');
      editor.update(
        () => {
          // The caret is put back without taking the focus from where it is.
          if (document.activeElement !== editor.getRootElement()) $addUpdateTag(SKIP_DOM_SELECTION_TAG);
          let left = offset;
          for (const leaf of content?.leaves ?? []) {
            const node = $getNodeByKey(leaf.key);
            if (left <= leaf.text.length && $isTextNode(node)) {
              const selection = $createRangeSelection();
              selection.anchor.set(leaf.key, left, 'text');
              selection.focus.set(leaf.key, left, 'text');
              $setSelection(selection);
              return;
            }
            left -= leaf.text.length;
          }
        },
        { discrete: true },
      );
      if (session.mounted !== null) session.mounted.scroller.scrollTop = scroll;
    },
  };
}

const calm = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

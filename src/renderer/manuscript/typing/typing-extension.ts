// How typing is taken in: smart quotation marks, marks of blocks, the edges of facts, and the keys that lead out of the body.

import { $isListItemNode, $isListNode } from '@lexical/list';
import {
  $findMatchingParent,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $onUpdate,
  BEFORE_INPUT_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  defineExtension,
  FORMAT_TEXT_COMMAND,
  HISTORY_PUSH_TAG,
  INDENT_CONTENT_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
  OUTDENT_CONTENT_COMMAND,
  type TextFormatType,
} from 'lexical';
import type { FactKind } from '#shared/story/facts.ts';
import { $applyBlockMark, $applyRuleMark, $isBlockMark } from './block-shortcuts.ts';
import { $typeAtFact } from './fact-edges.ts';
import { isYearApostrophe, smartMark } from './smart-quotes.ts';

export interface TypingOptions {
  readonly language: () => string;
  readonly kindOf: (factId: string) => FactKind;
  /** ArrowUp in the first line. */
  readonly leaveUpwards: () => void;
}

/** Formats a manuscript has; underlines in it mean facts. */
const FORMATS: ReadonlySet<TextFormatType> = new Set(['bold', 'italic', 'subscript', 'superscript']);

export const typingExtension = (options: TypingOptions) =>
  defineExtension({
    name: 'stet/typing',
    register: (editor) =>
      mergeRegister(
        editor.registerCommand(
          BEFORE_INPUT_COMMAND,
          (event) => $onBeforeInput(editor, event, options),
          COMMAND_PRIORITY_HIGH,
        ),
        editor.registerCommand(FORMAT_TEXT_COMMAND, (format) => !FORMATS.has(format), COMMAND_PRIORITY_CRITICAL),
        editor.registerCommand(
          KEY_ENTER_COMMAND,
          (event) => {
            if (event?.shiftKey || !$applyRuleMark()) return false;
            event?.preventDefault();
            return true;
          },
          COMMAND_PRIORITY_HIGH,
        ),
        editor.registerCommand(
          KEY_TAB_COMMAND,
          (event) => {
            const selection = $getSelection();
            // In a list Tab nests; elsewhere it goes on to the next control, as on every page.
            if (
              $isRangeSelection(selection) &&
              $findMatchingParent(selection.anchor.getNode(), $isListItemNode) !== null
            ) {
              event.preventDefault();
              editor.dispatchCommand(event.shiftKey ? OUTDENT_CONTENT_COMMAND : INDENT_CONTENT_COMMAND, undefined);
            }
            return true;
          },
          COMMAND_PRIORITY_HIGH,
        ),
        editor.registerCommand(INDENT_CONTENT_COMMAND, () => $listDepth() >= MAX_LIST_DEPTH, COMMAND_PRIORITY_CRITICAL),
        editor.registerCommand(
          KEY_ARROW_UP_COMMAND,
          (event) => {
            if (event.shiftKey || event.altKey || event.ctrlKey || event.metaKey || !$isInFirstLine(editor))
              return false;
            event.preventDefault();
            options.leaveUpwards();
            return true;
          },
          COMMAND_PRIORITY_HIGH,
        ),
      ),
  });

/** Lists nest at most this deep: a stored document may be nested 24 levels, two of them for each list. */
const MAX_LIST_DEPTH = 8;

function $listDepth(): number {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return 0;
  let depth = 0;
  for (let node = selection.anchor.getNode().getParent(); node !== null; node = node.getParent())
    if ($isListNode(node)) depth += 1;
  return depth;
}

function $onBeforeInput(editor: LexicalEditor, event: InputEvent, { language, kindOf }: TypingOptions): boolean {
  const { data } = event;
  if (event.inputType !== 'insertText' || data === null || data === '' || editor.isComposing()) return false;
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;

  if (data === '"' || data === "'") {
    const mark = smartMark(data, $textBefore(), language());
    $insert(data, kindOf);
    event.preventDefault();
    // A step of its own, so that undo gives the straight one back.
    $later(editor, () => $replaceBefore(data, mark));
    return true;
  }
  if (data === ' ' && selection.isCollapsed() && $isBlockMark()) {
    $insert(data, kindOf);
    event.preventDefault();
    $later(editor, $applyBlockMark);
    return true;
  }
  if (selection.isCollapsed() && /^\d$/.test(data) && isYearApostrophe($textBefore(), data, language())) {
    $replaceBefore(null, '’');
    $insert(data, kindOf);
    event.preventDefault();
    return true;
  }
  if ($typeAtFact(data, kindOf)) {
    event.preventDefault();
    return true;
  }
  return false;
}

function $insert(text: string, kindOf: TypingOptions['kindOf']): void {
  if ($typeAtFact(text, kindOf)) return;
  const selection = $getSelection();
  if ($isRangeSelection(selection)) selection.insertText(text);
}

/** As an undo step of its own, before the next frame: once what was typed is committed. */
function $later(editor: LexicalEditor, $change: () => void): void {
  $onUpdate(() => editor.update($change, { discrete: true, tag: HISTORY_PUSH_TAG }));
}

/** Puts a mark in the place of the character before the caret; `expected` must stand there, null for any. */
function $replaceBefore(expected: string | null, mark: string): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || selection.anchor.type !== 'text') return;
  const node = selection.anchor.getNode();
  const { offset } = selection.anchor;
  if (!$isTextNode(node) || offset === 0) return;
  if (expected !== null && node.getTextContent()[offset - 1] !== expected) return;
  node.spliceText(offset - 1, 1, mark, true);
}

/** The text of the block before the beginning of the selection, its last 40 characters at most. */
function $textBefore(): string {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return '';
  const start = selection.isBackward() ? selection.focus : selection.anchor;
  const node = start.getNode();
  if (!$isTextNode(node)) return '';
  let text = node.getTextContent().slice(0, start.offset);
  for (let left = node.getPreviousSibling(); left !== null && text.length < 40; left = left.getPreviousSibling())
    text = (left.getType() === 'linebreak' ? '\n' : left.getTextContent()) + text;
  return text.slice(-40);
}

/** True when the caret stands in the first line of the body. */
function $isInFirstLine(editor: LexicalEditor): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const first = $getRoot().getFirstChild();
  const block = selection.anchor.getNode().getTopLevelElement();
  if (first === null || block === null || !block.is(first) || !$isElementNode(first)) return false;
  const element = editor.getElementByKey(first.getKey());
  const caret = document.getSelection();
  if (element === null || caret === null || caret.rangeCount === 0) return true;
  const rect = caret.getRangeAt(0).getBoundingClientRect();
  // An empty block has no rectangle of its own for the caret.
  if (rect.height === 0) return true;
  const style = getComputedStyle(element);
  const lineHeight = Number.parseFloat(style.lineHeight) || rect.height * 1.4;
  return rect.top - element.getBoundingClientRect().top - Number.parseFloat(style.paddingTop) < lineHeight * 0.8;
}

// Walking the quotations found: F7 begins, Tab goes on, Enter accepts, Esc declines; any other key ends the walk and does what it always does.

import {
  $createRangeSelection,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  COMMAND_PRIORITY_CRITICAL,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Found, OpenStoryStore } from '../../app/open-story.ts';
import type { BlockIndex } from '../blocks/block-index.ts';
import type { FoundQuotations } from './found-quotations.ts';

export interface FoundWalk {
  /** Key of the suggestion that the walk stands on; null while nobody walks. */
  readonly at: StoreApi<{ readonly key: string | null }>;
  /** Begins at the next suggestion behind the caret; ends a walk that is under way. */
  toggle(): void;
  next(): void;
  accept(): void;
  decline(): void;
  end(): void;
  stop(): void;
}

export function createFoundWalk(
  editor: LexicalEditor,
  store: OpenStoryStore,
  index: BlockIndex,
  quotations: FoundQuotations,
  say: (message: string) => void,
): FoundWalk {
  const at = createStore<{ readonly key: string | null }>(() => ({ key: null }));
  let moving = false;

  const standOn = (found: Found | undefined): void => {
    if (found === undefined) {
      at.setState({ key: null });
      say('Every quotation found is tagged or declined.');
      return;
    }
    const [first] = quotations.ranges(found);
    if (first === undefined) return;
    moving = true;
    editor.focus(() => {
      editor.update(
        () => {
          if (!$isTextNode($getNodeByKey(first.key))) return;
          const selection = $createRangeSelection();
          selection.anchor.set(first.key, first.start, 'text');
          selection.focus.set(first.key, first.start, 'text');
          $setSelection(selection);
        },
        { discrete: true },
      );
      editor.getElementByKey(first.key)?.scrollIntoView({ block: 'nearest' });
      moving = false;
      at.setState({ key: found.key });
    });
  };
  /** The suggestion behind (or, backwards, before) a place; round the end of the story. */
  const from = (place: { block: number; offset: number }, back: boolean, except?: string): Found | undefined => {
    const found = store.getState().found.filter(({ key }) => key !== except);
    const isBehind = ({ quotation: { from: start } }: Found): boolean =>
      start.paragraph > place.block || (start.paragraph === place.block && start.offset > place.offset);
    const isBefore = ({ quotation: { from: start } }: Found): boolean =>
      start.paragraph < place.block || (start.paragraph === place.block && start.offset < place.offset);
    return back ? (found.findLast(isBefore) ?? found.at(-1)) : (found.find(isBehind) ?? found[0]);
  };
  const place = (): { block: number; offset: number } => {
    const here = store.getState().found.find(({ key }) => key === at.getState().key);
    if (here !== undefined) return { block: here.quotation.from.paragraph, offset: here.quotation.from.offset };
    return editor.getEditorState().read(() => {
      const selection = $getSelection();
      const block = $isRangeSelection(selection) ? selection.anchor.getNode().getTopLevelElement() : null;
      return { block: block === null ? 0 : index.position(block.getKey()), offset: -1 };
    });
  };
  const walk: FoundWalk = {
    at,
    toggle() {
      if (at.getState().key !== null) walk.end();
      else standOn(from(place(), false));
    },
    next() {
      standOn(from(place(), false));
    },
    accept() {
      const { key } = at.getState();
      if (key === null) return;
      const here = place();
      // The words are marked before the archive is asked, and the walk goes on at once: a key pressed meanwhile belongs to the next
      // suggestion, never to the text.
      moving = true;
      const accepted = quotations.accept(key);
      moving = false;
      standOn(from(here, false, key));
      void accepted.then((id) => {
        if (id === null) say('These words have changed; look at them again.');
      });
    },
    decline() {
      const { key } = at.getState();
      if (key === null) return;
      const here = place();
      quotations.decline(key);
      standOn(from(here, false));
    },
    end() {
      at.setState({ key: null });
    },
    stop() {
      for (const stop of stops) stop();
    },
  };
  const stops = [
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      (event) => {
        const { key } = at.getState();
        if (key === null || event.isComposing) return false;
        if (['Shift', 'Control', 'Alt', 'Meta', 'F7'].includes(event.key)) return false;
        const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
        const back = event.shiftKey;
        const act =
          plain && event.key === 'Tab'
            ? () => standOn(from(place(), back))
            : plain && event.key === 'Enter' && !back
              ? walk.accept
              : plain && event.key === 'Escape'
                ? walk.decline
                : null;
        if (act === null) {
          walk.end();
          return false;
        }
        event.preventDefault();
        // A command is handled inside an update of the editor, and the acts are updates of their own.
        queueMicrotask(act);
        return true;
      },
      COMMAND_PRIORITY_CRITICAL,
    ),
    store.subscribe((state) => {
      const { key } = at.getState();
      if (key === null || moving) return;
      if (state.foundAtCaret !== key) at.setState({ key: null });
    }),
  ];
  return walk;
}

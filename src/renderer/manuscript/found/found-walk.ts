// Walking what was found: F7 begins, Tab goes on, Enter accepts, Esc declines; any other key ends the walk and does what it always does.

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
import type { OpenStoryStore } from '../../app/open-story.ts';
import type { BlockIndex } from '../blocks/block-index.ts';
import { comparePlaces, isClaimKey, type Suggestion, type Suggestions, type WalkPlace } from './suggestions.ts';

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
  suggestions: Suggestions,
  say: (message: string) => void,
): FoundWalk {
  const at = createStore<{ readonly key: string | null }>(() => ({ key: null }));
  let moving = false;

  const standOn = (found: Suggestion | undefined): void => {
    if (found === undefined) {
      at.setState({ key: null });
      say('Everything found is tagged or declined.');
      return;
    }
    const [first] = suggestions.ranges(found.key);
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
  const from = (place: WalkPlace, back: boolean, except?: string): Suggestion | undefined => {
    const found = suggestions.list().filter(({ key }) => key !== except);
    return back
      ? (found.findLast((one) => comparePlaces(one, place) < 0) ?? found.at(-1))
      : (found.find((one) => comparePlaces(one, place) > 0) ?? found[0]);
  };
  const place = (): WalkPlace => {
    const here = suggestions.list().find(({ key }) => key === at.getState().key);
    if (here !== undefined) return here;
    return editor.getEditorState().read(() => {
      const selection = $getSelection();
      const block = $isRangeSelection(selection) ? selection.anchor.getNode().getTopLevelElement() : null;
      return { claim: false, block: block === null ? 0 : index.position(block.getKey()), offset: -1 };
    });
  };
  /** Quotations come first, wherever the caret is; a claim only where none is left. */
  const begin = (): Suggestion | undefined => {
    const quotations = suggestions.list().filter(({ claim }) => !claim);
    if (quotations.length === 0) return from({ ...place(), claim: true }, false);
    const caret = place();
    return quotations.find((one) => comparePlaces(one, caret) > 0) ?? quotations[0];
  };
  const walk: FoundWalk = {
    at,
    toggle() {
      if (at.getState().key !== null) walk.end();
      else standOn(begin());
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
      const accepted = suggestions.accept(key);
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
      suggestions.decline(key);
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
      if ((isClaimKey(key) ? state.claimAtCaret : state.foundAtCaret) !== key) at.setState({ key: null });
    }),
  ];
  return walk;
}

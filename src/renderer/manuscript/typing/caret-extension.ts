// The writer's caret kept where it was when the body takes the focus by a key or a script: the browser alone would put it at the beginning.

import { defineExtension } from 'lexical';

export const caretExtension = defineExtension({
  name: 'stet/caret',
  register(editor) {
    let pressed = false;
    const onPointerDown = (): void => {
      pressed = true;
      // A press that leads to no focus says nothing about the next one.
      setTimeout(() => {
        pressed = false;
      });
    };
    const onFocus = (): void => {
      // The pointer says itself where the caret goes.
      if (!pressed) editor.focus(undefined, { defaultSelection: 'rootStart' });
    };
    return editor.registerRootListener((root, before) => {
      before?.removeEventListener('pointerdown', onPointerDown);
      before?.removeEventListener('focus', onFocus);
      root?.addEventListener('pointerdown', onPointerDown);
      root?.addEventListener('focus', onFocus);
    });
  },
});

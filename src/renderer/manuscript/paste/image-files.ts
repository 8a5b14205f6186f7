// Pictures that are pasted or dropped as files become images of the story.

import { DRAG_DROP_PASTE } from '@lexical/rich-text';
import {
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  defineExtension,
  mergeRegister,
  PASTE_COMMAND,
} from 'lexical';
import { IMAGE_TYPES } from '../nodes/upload-image.ts';
import { readHtml } from './read-html.ts';

export const imageFilesExtension = (insert: (files: readonly File[]) => void) =>
  defineExtension({
    name: 'stet/image-files',
    register: (editor) =>
      mergeRegister(
        editor.registerCommand(
          DRAG_DROP_PASTE,
          (files) => {
            const images = files.filter(({ type }) => IMAGE_TYPES.includes(type));
            if (images.length > 0) insert(images);
            return images.length > 0;
          },
          COMMAND_PRIORITY_HIGH,
        ),
        // A browser that copies a picture puts an <img> beside the file: the picture is meant, and the address is never loaded.
        editor.registerCommand(
          PASTE_COMMAND,
          (event) => {
            if (!(event instanceof ClipboardEvent) || event.clipboardData === null) return false;
            const images = [...event.clipboardData.files].filter(({ type }) => IMAGE_TYPES.includes(type));
            const html = event.clipboardData.getData('text/html');
            if (images.length === 0 || html === '' || html.length > 100_000) return false;
            if (!/<img\b/i.test(html) || readHtml(html).length > 0) return false;
            event.preventDefault();
            insert(images);
            return true;
          },
          COMMAND_PRIORITY_CRITICAL,
        ),
      ),
  });

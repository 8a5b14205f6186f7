// How an image looks where it stands in the text, with its caption, credit and alt text to be filled in under it.

import { $getNodeByKey, HISTORY_MERGE_TAG, HISTORY_PUSH_TAG, type NodeKey } from 'lexical';
import { useRef } from 'react';
import { mediaFile } from '#shared/contract/media.ts';
import { useManuscript } from '../manuscript-context.ts';
import type { ImageFields, ImageNode } from './image-node.tsx';

type Written = 'caption' | 'credit' | 'alt';

const FIELDS: readonly { readonly name: Written; readonly label: string; readonly hint: string }[] = [
  { name: 'caption', label: 'Caption', hint: 'Caption: who and what, where and when' },
  { name: 'credit', label: 'Credit', hint: 'Credit' },
  { name: 'alt', label: 'Alt text', hint: 'Alt text: what the picture shows, for people who cannot see it' },
];

export function ImageBlock({ nodeKey, fields }: { readonly nodeKey: NodeKey; readonly fields: ImageFields }) {
  const { session } = useManuscript();
  // One visit to a field is one undo step.
  const visited = useRef<Written | null>(null);
  const write = (name: Written, text: string): void => {
    const tag = visited.current === name ? HISTORY_MERGE_TAG : HISTORY_PUSH_TAG;
    visited.current = name;
    session.editor.update(
      () => {
        const node = $getNodeByKey<ImageNode>(nodeKey);
        node?.setFields({ [name]: text });
      },
      { tag, discrete: true },
    );
  };
  const file = mediaFile(fields.media, fields.mime);
  return (
    <div className="image-block" contentEditable={false}>
      {file === null ? (
        <p className="image-missing">This image is of a kind that Stet does not show.</p>
      ) : (
        <img
          src={`/media/${file}`}
          alt={fields.alt}
          width={fields.width || undefined}
          height={fields.height || undefined}
          draggable={false}
        />
      )}
      <div className="image-fields">
        {FIELDS.map(({ name, label, hint }) => (
          <input
            key={name}
            type="text"
            className={`image-${name}`}
            aria-label={label}
            placeholder={hint}
            value={fields[name]}
            maxLength={2_000}
            onBlur={() => {
              visited.current = null;
            }}
            onChange={(event) => write(name, event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' || event.key === 'Escape') {
                event.preventDefault();
                session.editor.focus(() => {
                  session.editor.update(() => $getNodeByKey(nodeKey)?.selectNext(0, 0));
                });
              }
            }}
          />
        ))}
      </div>
      <button
        type="button"
        className="block-remove"
        aria-label="Remove this image from the story"
        onClick={() => session.editor.update(() => $getNodeByKey(nodeKey)?.remove(), { tag: HISTORY_PUSH_TAG })}
      >
        ×
      </button>
    </div>
  );
}

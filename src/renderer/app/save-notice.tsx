import { useStore } from 'zustand';
import { parseDocument } from '#shared/story/document.ts';
import { plainText } from '#shared/story/text.ts';
import { sessionOf } from '../manuscript/session.ts';
import { Button } from '../ui/button.tsx';
import { toast } from '../ui/toast.tsx';
import { Notice } from './notice.tsx';
import type { OpenStoryStore } from './open-story.ts';

/** The archive refused the words (a full disk, a folder that cannot be written): what is safe, and two ways on. */
export function SaveNotice({ story }: { readonly story: OpenStoryStore }) {
  const message = useStore(story, ({ save }) => (save.kind === 'failed' ? save.message : null));
  if (message === null) return null;
  const copy = async () => {
    const { headline, standfirst, byline } = story.getState().fields;
    const text = [headline, standfirst, byline, plainText(parseDocument(JSON.parse(sessionOf(story).documentText())))]
      .filter(Boolean)
      .join('\n\n');
    try {
      await navigator.clipboard.writeText(text);
      toast({ message: 'The text is on the clipboard. Paste it somewhere safe.' });
    } catch {
      toast({ message: 'The clipboard could not be reached. Select the text and copy it by hand.', tone: 'failure' });
    }
  };
  return (
    <Notice
      tone="failure"
      actions={
        <>
          <Button size="small" onClick={() => void copy()}>
            Copy the text
          </Button>
          <Button
            size="small"
            variant="primary"
            onClick={() =>
              void story
                .getState()
                .manuscript?.flush('auto')
                .catch(() => undefined)
            }
          >
            Save now
          </Button>
        </>
      }
    >
      {message}
    </Notice>
  );
}

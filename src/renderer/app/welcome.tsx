import { ClipboardPaste, FilePlus2, Newspaper } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { WhoIsHere } from '../settings/who-is-here.tsx';
import { ariaKeys, Kbd } from '../ui/kbd.tsx';
import { openSample } from './archive-deeds.ts';
import { keysOf, runCommand } from './commands.ts';
import type { Workspace } from './workspace.ts';
import './welcome.css';

/** An empty archive: what Stet is, and the three ways to begin. */
export function Welcome({ workspace }: { readonly workspace: Workspace }) {
  const [filling, setFilling] = useState(false);
  return (
    <main className="welcome" data-region="manuscript" id="manuscript-region">
      <div className="welcome-page">
        <header className="welcome-head">
          {/* The proofreader's mark itself: dots under the words that shall stand, and the word in the margin. */}
          <span className="welcome-mark" aria-hidden="true">
            stet
          </span>
          <h2>
            <span>Let it stand.</span>
          </h2>
          <p className="welcome-promise">
            Draft the story, tag every quotation with its source, check it once. From then on a checked quote cannot
            change without everyone seeing it.
          </p>
        </header>
        <div className="welcome-ways">
          <Way
            icon={<FilePlus2 />}
            title="New story"
            keys={keysOf('story.new')}
            onClick={() => runCommand('story.new')}
          >
            Begin with a headline and a blank page.
          </Way>
          <Way
            icon={<ClipboardPaste />}
            title="Paste or import copy…"
            keys={keysOf('import.copy')}
            onClick={() => runCommand('import.copy')}
          >
            Raw copy from mail, Word, a wire or a web page, cleaned before your eyes.
          </Way>
          <Way
            icon={<Newspaper />}
            title="Open the sample newsroom"
            busy={filling}
            onClick={() => {
              setFilling(true);
              void openSample(workspace).finally(() => setFilling(false));
            }}
          >
            A small town’s paper at work: stories, sources, quotes in every state.
          </Way>
        </div>
        <WhoIsHere client={workspace.client} settings={workspace.settings} />
        <p className="welcome-foot">
          Everything stays on this desktop. Nothing is sent anywhere. Files can be dropped on this window, and copy
          pasted into it.
        </p>
      </div>
    </main>
  );
}

interface WayProps {
  readonly icon: ReactNode;
  readonly title: string;
  readonly keys?: string | undefined;
  readonly busy?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function Way({ icon, title, keys, busy = false, onClick, children }: WayProps) {
  return (
    <button
      type="button"
      className="way"
      aria-busy={busy || undefined}
      aria-keyshortcuts={keys === undefined ? undefined : ariaKeys(keys)}
      onClick={busy ? undefined : onClick}
    >
      <span className="way-icon" aria-hidden="true">
        {icon}
      </span>
      <span className="way-words">
        <span className="way-title">{busy ? 'Opening…' : title}</span>
        <span className="way-text">{children}</span>
      </span>
      {keys === undefined ? null : <Kbd keys={keys} />}
    </button>
  );
}

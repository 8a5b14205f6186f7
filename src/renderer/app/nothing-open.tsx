import { WhoIsHere } from '../settings/who-is-here.tsx';
import { ariaKeys, Kbd } from '../ui/kbd.tsx';
import { commandOf, runCommand } from './commands.ts';
import type { Workspace } from './workspace.ts';
import './nothing-open.css';

const OFFERED = ['story.new', 'import.copy', 'library.search', 'palette.open'] as const;

/** The desk with stories in the archive and none of them open. */
export interface NothingOpenProps {
  readonly workspace: Workspace;
  /** A story is on its way to the desk. */
  readonly opening: boolean;
}

export function NothingOpen({ workspace, opening }: NothingOpenProps) {
  return (
    <main className="nothing-open" data-region="manuscript">
      {opening ? (
        <p className="visually-hidden">Opening the story…</p>
      ) : (
        <>
          <p className="nothing-open-title">Nothing is on the desk.</p>
          <p className="nothing-open-text">Choose a story from the library, or begin one.</p>
          <div className="nothing-open-ways">
            {OFFERED.map((id) => {
              const { title, keys } = commandOf(id);
              return (
                <button
                  key={id}
                  type="button"
                  aria-keyshortcuts={keys === undefined ? undefined : ariaKeys(keys)}
                  onClick={() => runCommand(id)}
                >
                  <span>{title}</span>
                  {keys === undefined ? null : <Kbd keys={keys} />}
                </button>
              );
            })}
          </div>
          <WhoIsHere client={workspace.client} settings={workspace.settings} />
        </>
      )}
    </main>
  );
}

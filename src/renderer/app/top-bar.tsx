import { PanelLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../ui/button.tsx';
import { ariaKeys, Kbd } from '../ui/kbd.tsx';
import { keysOf, runCommand } from './commands.ts';
import './top-bar.css';

export interface TopBarProps {
  /** In a narrow window the library has a button of its own, because it does not stand beside the manuscript. */
  readonly libraryButton: boolean;
  readonly libraryOpen: boolean;
  readonly children: ReactNode;
}

export function TopBar({ libraryButton, libraryOpen, children }: TopBarProps) {
  const keys = keysOf('palette.open') ?? '';
  return (
    <header className="top-bar" data-region="bar">
      {libraryButton ? (
        <IconButton
          label="Library"
          icon={<PanelLeft />}
          aria-expanded={libraryOpen}
          keys="Mod+Alt+1"
          onClick={() => runCommand('view.library')}
        />
      ) : null}
      <h1 className="wordmark">Stet</h1>
      {children}
      <button
        type="button"
        className="palette-button"
        aria-keyshortcuts={ariaKeys(keys)}
        onClick={() => runCommand('palette.open')}
      >
        <span className="palette-button-label">Search or run a command</span>
        <Kbd keys={keys} />
      </button>
    </header>
  );
}

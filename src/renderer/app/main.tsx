// The page's beginning: connect, read how the desk was left, show it.

import '#shared/without-eval.ts';
import '../styles/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { CannotStart } from './cannot-start.tsx';
import { connect, sentenceOf } from './client.ts';
import { openWorkspace } from './workspace.ts';

const root = createRoot(document.getElementById('root') as HTMLElement, {
  // What an error says may hold a story's words or a source's name; its kind tells enough of where to look.
  onCaughtError: (error) =>
    console.error('A part of the window could not be shown:', error instanceof Error ? error.name : 'unknown error'),
});

// Asked for at the very start: the Electron host gives the ports as soon as the document is there.
connect()
  .then(openWorkspace)
  .then(
    (workspace) => root.render(<App workspace={workspace} />),
    (error: unknown) => root.render(<CannotStart sentence={sentenceOf(error)} />),
  );

// One open story's editor with everything that follows the text: blocks, facts, counts. It lives as long as the story is open, mounted or not.

import { ReactExtension } from '@lexical/react/ReactExtension';
import { ReactProviderExtension } from '@lexical/react/ReactProviderExtension';
import { $getSelection, configExtension, type LexicalEditorWithDispose } from 'lexical';
import type { FactKind } from '#shared/story/facts.ts';
import type { Client } from '../app/client.ts';
import type { OpenStoryStore, StoryActions } from '../app/open-story.ts';
import { BlockIndex } from './blocks/block-index.ts';
import { followWordCount } from './blocks/word-count.ts';
import { FoundClaims } from './claims/found-claims.ts';
import { buildManuscriptEditor } from './editor.ts';
import { $factsAtCaret } from './facts/fact-marking.ts';
import { registerFactMarks } from './facts/fact-marks.ts';
import { FactRegistry } from './facts/fact-registry.ts';
import { LiveFacts } from './facts/live-facts.ts';
import { FoundQuotations } from './found/found-quotations.ts';
import { createFoundWalk, type FoundWalk } from './found/found-walk.ts';
import { joinSuggestions, type Suggestions } from './found/suggestions.ts';
import { createHandle, type Mounted } from './handle.ts';
import { clipboardExtension } from './paste/clipboard.ts';
import { imageFilesExtension } from './paste/image-files.ts';
import { caretExtension } from './typing/caret-extension.ts';
import { typingExtension } from './typing/typing-extension.ts';

export interface ManuscriptSession {
  readonly editor: LexicalEditorWithDispose;
  readonly index: BlockIndex;
  readonly registry: FactRegistry;
  readonly facts: LiveFacts;
  readonly found: FoundQuotations;
  readonly claims: FoundClaims;
  readonly suggestions: Suggestions;
  readonly walk: FoundWalk;
  readonly client: Client;
  readonly actions: StoryActions;
  /** What only the mounted component can do; null while the story's tab is not shown. */
  mounted: Mounted | null;
  /** The body as it stands, as JSON text. */
  documentText(): string;
  dispose(): void;
}

export interface SessionOptions {
  readonly store: OpenStoryStore;
  readonly actions: StoryActions;
  readonly client: Client;
  /** The body was changed by typing, pasting or undoing. */
  readonly changed: () => void;
  readonly flush: (reason: 'auto' | 'kept') => Promise<void>;
}

/** Changes made by the app itself, which the archive knows already. */
export const FROM_ARCHIVE = 'from-archive';

const sessions = new WeakMap<OpenStoryStore, ManuscriptSession>();

/** The session of an open story. */
export function sessionOf(store: OpenStoryStore): ManuscriptSession {
  const session = sessions.get(store);
  if (session === undefined)
    throw new Error('This story has no manuscript: it was not opened through open-stories.ts.');
  return session;
}

export function openManuscript({ store, actions, client, changed, flush }: SessionOptions): ManuscriptSession {
  const { story } = store.getState();
  const kindOf = (id: string): FactKind => store.getState().facts.get(id)?.record.kind ?? 'quote';
  const say = (message: string): void => session.mounted?.say(message);
  const extensions = [
    ReactProviderExtension,
    configExtension(ReactExtension, { contentEditable: null }),
    typingExtension({
      language: () => store.getState().fields.language,
      kindOf,
      leaveUpwards: () => session.mounted?.leaveUpwards(),
    }),
    clipboardExtension({
      stands: (id) => registry.has(id),
      related: () => new Set(store.getState().fields.related.map(({ id }) => id)),
    }),
    caretExtension,
    imageFilesExtension((files) => {
      for (const file of files) handle.insertImage(file).catch((error: Error) => say(error.message));
    }),
  ];
  const editor = buildManuscriptEditor(story.content.document, extensions, (error) => {
    reportError(error);
    say('That change could not be made. The text is as it was before it.');
  });
  const index = new BlockIndex(editor);
  const registry = new FactRegistry(index);
  const marks = registerFactMarks(editor, (id) => facts.look(id));
  const facts = new LiveFacts(store, registry, story.facts, (leaves) => marks.refresh(leaves));
  const day = (story.published ?? new Date().toISOString()).slice(0, 10);
  const claims = new FoundClaims({ store, editor, index, facts, client, actions, day });
  const found = new FoundQuotations({
    ...{ store, editor, index, facts, client, actions },
    onRead: (quotations) => claims.leaveOut(quotations),
  });
  const suggestions = joinSuggestions(store, found, claims);
  const walk = createFoundWalk(editor, store, index, suggestions, say);

  const stops = [
    marks.stop,
    walk.stop,
    index.onChange(({ tags }) => {
      if (!tags.has(FROM_ARCHIVE)) changed();
    }),
    followWordCount(index, (words) => store.setState({ words })),
    editor.registerUpdateListener(({ editorState }) => {
      const [factAtCaret = null] = editorState.read(() => $factsAtCaret($getSelection()));
      if (factAtCaret !== store.getState().factAtCaret) store.setState({ factAtCaret });
    }),
  ];
  const session: ManuscriptSession = {
    editor,
    index,
    registry,
    facts,
    found,
    claims,
    suggestions,
    walk,
    client,
    actions,
    mounted: null,
    documentText: () => index.documentText(),
    dispose() {
      for (const stop of stops) stop();
      found.dispose();
      claims.dispose();
      facts.dispose();
      registry.dispose();
      index.dispose();
      editor.dispose();
      sessions.delete(store);
      store.setState({ manuscript: null });
    },
  };
  const handle = createHandle(session, store, flush);
  sessions.set(store, session);
  store.setState({ manuscript: handle });
  return session;
}

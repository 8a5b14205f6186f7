import { type LexicalEditorWithDispose } from 'lexical';
import type { StoryDocument } from '#shared/story/document.ts';
import type { Client } from '../app/client.ts';
import type { OpenStoryStore, StoryActions } from '../app/open-story.ts';
import { BlockIndex } from './blocks/block-index.ts';
import { FactRegistry } from './facts/fact-registry.ts';
import { LiveFacts } from './facts/live-facts.ts';
import { type Mounted } from './handle.ts';
export interface ManuscriptSession {
    readonly editor: LexicalEditorWithDispose;
    readonly index: BlockIndex;
    readonly registry: FactRegistry;
    readonly facts: LiveFacts;
    readonly client: Client;
    readonly actions: StoryActions;
    /** What only the mounted component can do; null while the story's tab is not shown. */
    mounted: Mounted | null;
    /** The body as it stands. */
    document(): StoryDocument;
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
export declare const FROM_ARCHIVE = "from-archive";
/** The session of an open story. */
export declare function sessionOf(store: OpenStoryStore): ManuscriptSession;
export declare function openManuscript({ store, actions, client, changed, flush }: SessionOptions): ManuscriptSession;

import type { ManuscriptHandle, OpenStoryStore } from '../app/open-story.ts';
import type { ManuscriptSession } from './session.ts';
/** What only a manuscript on the screen can do. */
export interface Mounted {
    /** The element that scrolls. */
    readonly scroller: HTMLElement;
    focusField(field: string): boolean;
    openFind(): void;
    pickImage(): void;
    editLink(): void;
    say(message: string): void;
}
export declare function createHandle(session: ManuscriptSession, store: OpenStoryStore, flush: ManuscriptHandle['flush']): ManuscriptHandle;

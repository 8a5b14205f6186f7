import type { ManuscriptHandle } from '../../app/open-story.ts';
import type { ManuscriptSession } from '../session.ts';
/** @throws an error whose message is a sentence for the user; nothing was sealed then. */
export declare function verifyFact(session: ManuscriptSession, flush: ManuscriptHandle['flush'], id: string): Promise<void>;

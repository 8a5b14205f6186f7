import type { NodeKey } from 'lexical';
import { type Fact, type FactFields } from '#shared/story/records.ts';
import type { OpenStoryStore } from '../../app/open-story.ts';
import type { FactLook } from './fact-marks.ts';
import type { FactRegistry } from './fact-registry.ts';
export declare class LiveFacts {
    #private;
    constructor(store: OpenStoryStore, registry: FactRegistry, records: readonly Fact[], repaint: (leaves: Iterable<NodeKey>) => void);
    record(id: string): Fact | undefined;
    look(id: string): FactLook;
    /** The records as the archive has them now; facts that the archive does not know yet stay while they stand in the text. */
    setRecords(records: readonly Fact[]): void;
    setRecord(record: Fact): void;
    /** A record for a mark that was just made, until the archive answers with its own. */
    begin(id: string, fields: FactFields): void;
    forget(id: string): void;
    dispose(): void;
}

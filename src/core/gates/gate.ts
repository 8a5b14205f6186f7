// What a gate is: a rule with a name, a default level, and findings that each say in one sentence what to do.

import type { GateFinding } from '#shared/contract/exchange.ts';
import type { Story } from '#shared/contract/story.ts';
import type { PublicStory } from '#shared/story/public-story.ts';
import type { Fact, Source } from '#shared/story/records.ts';
import type { GateParagraph } from './paragraphs.ts';

export interface GateInput {
  readonly story: Story;
  /** The sources of the story's facts, second ones too, by id. */
  readonly sources: ReadonlyMap<string, Source>;
  /** Keys of quotations that an editor declined to tag. */
  readonly declined: ReadonlySet<string>;
  /** Hashes of images whose file is not in the archive's media folder. */
  readonly missingMedia: ReadonlySet<string>;
  /** ISO 8601. */
  readonly now: string;
  /** What would be published. */
  readonly view: PublicStory;
  /** The paragraphs of the body without notes, off-record words still in them. */
  readonly paragraphs: readonly GateParagraph[];
  /** Facts whose words stand in these paragraphs, in reading order. */
  readonly standing: readonly Fact[];
  /** Facts that one person has verified where a second must too. */
  readonly oneVerified: ReadonlySet<string>;
  /** Off-record words whose mark is gone from these paragraphs, as they last stood there. */
  readonly hidden: readonly HiddenWords[];
}

export interface HiddenWords {
  /** The fact's. */
  readonly id: string;
  readonly words: string;
}

/** A sentence never repeats words or names that the reader may not know: reports reach screens, terminals and error messages. */
export type Finding = Pick<GateFinding, 'message' | 'at'>;

export interface Gate {
  readonly name: string;
  /** As a list of gates and a report call it. */
  readonly label: string;
  /** What it speaks of, in a sentence for those who set its level. */
  readonly rule: string;
  /** Unless the newsroom sets another. */
  readonly level: GateFinding['level'];
  /** False for what no newsroom and no reason may let pass. */
  readonly lowerable: boolean;
  /** Pure; the story is all it needs to know. */
  readonly find: (input: GateInput) => Finding[];
}

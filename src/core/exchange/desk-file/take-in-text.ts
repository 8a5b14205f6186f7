// The text of a desk file: new, ours, further than ours, behind ours, or another one that a person has to choose between.

import type { Database } from 'better-sqlite3';
import type { TakenIn } from '#shared/contract/desk-file.ts';
import type { StoryContent } from '#shared/story/content.ts';
import { countWords, plainText } from '#shared/story/text.ts';
import { prepared } from '../../archive/prepared.ts';
import type { Context } from '../../context.ts';
import { remapFacts } from '../../facts/own-fact-ids.ts';
import { applyDelta, type Delta } from '../../revisions/delta.ts';
import { keepRevision } from '../../revisions/revisions-rows.ts';
import { contentJson, contentOf } from '../../stories/content-json.ts';
import { keepContent, keepNewStory } from '../../stories/keep-content.ts';
import { readStory } from '../../stories/stories-rows.ts';
import { readWithView } from '../public-story.ts';
import type { DeskFile } from './parts.ts';
import { jsonOfContent, revisionTexts } from './revision-texts.ts';
import type { TakingIn } from './taking-in.ts';
import { withoutPrivate } from './without-private.ts';

/** A story that the archive does not have: with its revisions where the file holds them. */
export function takeInNewStory(taking: TakingIn, { story, revisions }: DeskFile): void {
  const { db, storyId, told } = taking;
  let { externalId } = story;
  if (externalId !== null && prepared<[string]>(db, 'SELECT 1 FROM stories WHERE external_id = ?').get(externalId)) {
    told.notes.push('Another story here has the id that an import had given it, so it came in without that id.');
    externalId = null;
  }
  const { status, created, published } = story;
  const keeping = { at: utc(story.updated), by: taking.by, reason: 'imported' } as const;
  const row = {
    id: storyId,
    externalId,
    status,
    created: utc(created),
    published: published === null ? null : utc(published),
  };
  keepNewStory(db, row, ownContent(taking, story.content), keeping);
  if (revisions.length > 0) keepRevisions(taking, revisions);
}

/** In the order of the file, the one that was kept with the story replaced. */
function keepRevisions(taking: TakingIn, revisions: DeskFile['revisions']): void {
  const { db, storyId } = taking;
  prepared<[string]>(db, 'DELETE FROM revisions WHERE story_id = ?').run(storyId);
  let number = 0;
  let before: string | null = null;
  for (const { revision, json } of revisionTexts(revisions)) {
    number += 1;
    const { at, by, reason, status } = revision;
    const content = ownContent(taking, contentOf(json));
    const own = jsonOfContent(content);
    const words = countWords(plainText(content.document));
    keepRevision(db, { storyId, number, at: utc(at), by, reason, status, words }, own, before);
    before = own;
  }
  prepared<[number, string]>(db, 'UPDATE stories SET revision = ? WHERE id = ?').run(number, storyId);
}

/** Never writes over a text: what was ours is a revision, and what is not taken waits to be chosen. */
export function takeInKnownStory(context: Context, taking: TakingIn, file: DeskFile): TakenIn['text'] {
  const { db, storyId, at } = taking;
  const theirs = ownContent(taking, file.story.content);
  const theirJson = jsonOfContent(theirs);
  if (!file.manifest.private) {
    // Without its private fields a text can be compared with nothing but what would be handed on from here.
    const ours = jsonOfContent(withoutPrivate(readWithView(context, storyId)).content);
    if (ours === theirJson) return 'same';
  } else {
    const story = readStory(db, storyId);
    const ourJson = contentJson(story.fields, story.document);
    if (ourJson === theirJson) return 'same';
    if (isRevisionHere(db, storyId, theirJson)) return 'earlier';
    for (const { json } of revisionTexts(file.revisions)) {
      if (jsonOfContent(ownContent(taking, contentOf(json))) !== ourJson) continue;
      keepContent(db, story, theirs, { at, by: taking.by, reason: 'imported' });
      return 'taken';
    }
  }
  taking.differ({ record: 'text', recordId: storyId, theirs: { private: file.manifest.private, content: theirs } });
  return 'differs';
}

function isRevisionHere(db: Database, storyId: string, json: string): boolean {
  let text = '';
  for (const delta of prepared<[string], Delta>(db, DELTAS).iterate(storyId)) {
    text = applyDelta(text, delta);
    if (text === json) return true;
  }
  return false;
}
const DELTAS = `SELECT prefix_length AS prefixLength, suffix_length AS suffixLength, middle
  FROM revisions WHERE story_id = ? ORDER BY number`;

const ownContent = ({ factIds }: TakingIn, content: StoryContent): StoryContent => ({
  ...content,
  document: remapFacts(content.document, factIds),
});

/** Lists and revisions are ordered by these texts, so all of them are in one zone. */
const utc = (instant: string): string => new Date(instant).toISOString();

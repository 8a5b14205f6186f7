// A fact id belongs to one story of the archive; a mark that brings another story's id along gets an id of its own.

import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { DocumentNode, StoryDocument } from '#shared/story/document.ts';
import { prepared } from '../archive/prepared.ts';

/** Those of `ids` that belong to another story than `storyId`. */
export function foreignFactIds(db: Database, storyId: string, ids: readonly string[]): string[] {
  if (ids.length === 0) return [];
  return prepared<[string, string], string>(db, FOREIGN).pluck().all(JSON.stringify(ids), storyId);
}
const FOREIGN = 'SELECT f.id FROM json_each(?) j JOIN facts f ON f.id = j.value WHERE f.story_id <> ?';

/**
 * The id that a foreign mark gets in a story: always the same one. So a window that goes on saving the foreign id keeps one fact, not a
 * new one with every save, and nothing has to be remembered.
 */
export const ownFactId = (storyId: string, foreignId: string): string =>
  `f-${createHash('sha256').update(`${storyId}\n${foreignId}`).digest('hex').slice(0, 30)}`;

/** The document with fact ids replaced; the same object when there is nothing to replace. */
export function remapFacts(document: StoryDocument, ids: ReadonlyMap<string, string>): StoryDocument {
  if (ids.size === 0) return document;
  const remap = <Node extends DocumentNode>(node: Node): Node => {
    if (node.type === 'text' || node.type === 'tab') {
      const factIds = node.$?.factIds;
      if (factIds === undefined || !factIds.some((id) => ids.has(id))) return node;
      const own = [...new Set(factIds.map((id) => ids.get(id) ?? id))].sort();
      return { ...node, $: { ...node.$, factIds: own } };
    }
    return 'children' in node ? { ...node, children: node.children.map(remap) } : node;
  };
  return { ...document, root: { ...document.root, children: document.root.children.map(remap) } };
}

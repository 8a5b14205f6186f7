// The checking desk: the queue over 10,000 stories in which facts wait, and the facts of one story derived anew on a save.
//
// The peer of the queue is the plainest query that gives the same order: every story joined with its waiting facts, counted, sorted.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkingQueue, type QueueQuery, WAITS } from '#core/checking/queue.ts';
import { deriveFacts } from '#core/facts/derive-facts.ts';
import { newIds } from '#core/new-ids.ts';
import { createNewsroom } from '#core/newsroom.ts';
import { createStories, type NewStory } from '#core/stories/create-stories.ts';
import { paragraph, type StoryDocument, storyDocument, textLeaf } from '#shared/story/document.ts';
import { factSpans } from '#shared/story/facts.ts';
import { newFact } from '#shared/story/records.ts';
import { prose } from './prose.ts';
import { ms, percentile, table } from './table.ts';

const BATCH = 250;
const ROUNDS = 40;
const DESKS = ['News', 'Sport', 'Arts', 'Money', 'Courts'];

export async function run([count = '10000']: readonly string[]): Promise<void> {
  const stories = Number(count);
  const folder = mkdtempSync(join(tmpdir(), 'stet-bench-'));
  const host = { folder, name: 'Benchmark', version: '0', now: Date.now, newId: newIds(), log: () => undefined };
  const newsroom = await createNewsroom(host);
  try {
    const { context } = newsroom;
    const { db } = context.archive;
    const words = prose(3);
    for (let made = 0; made < stories; made += BATCH)
      createStories(
        context,
        Array.from({ length: Math.min(BATCH, stories - made) }, (_, index) => storyOf(made + index, words)),
      );
    const facts = Number(db.prepare('SELECT count(*) FROM facts').pluck().get());
    process.stdout.write(`${stories} stories with ${facts} facts.\n\n`);

    const queue = (query: Partial<QueueQuery>) => () =>
      checkingQueue(db, { order: 'deadline', desk: null, storyId: null, offset: 0, limit: 50, ...query });
    const peer = db.prepare(`SELECT s.*, count(*) AS waiting FROM stories s JOIN facts f ON f.story_id = s.id
      WHERE f.${WAITS.replace('state', 'f.state')} AND s.binned_at IS NULL GROUP BY s.id
      ORDER BY coalesce(s.embargo, s.updated) LIMIT 50`);
    table(
      ['50 stories of the queue', 'p50', 'p95'],
      [
        row('by deadline', queue({})),
        row('by status', queue({ order: 'status' })),
        row('by desk', queue({ order: 'desk' })),
        row('one desk', queue({ desk: 'Courts' })),
        row('the last page', queue({ offset: Math.max(0, stories - 50) })),
        row('one story alone', queue({ storyId: 'story-7' })),
        row('the plain join, without facts and totals', () => peer.all()),
      ],
    );
    process.stdout.write('\n');

    const [before, after] = [manuscript(words.sentence(8), 60), manuscript(words.sentence(9), 60)];
    createStories(context, [
      {
        id: 'long',
        externalId: null,
        content: { document: before },
        facts: factSpans(before).map(({ id }) => ({ id, fields: newFact('quote'), checks: [{ result: 'verified' }] })),
      },
    ]);
    let turn = 0;
    const derive = (documents: readonly StoryDocument[]) => () => {
      turn += 1;
      const document = documents[turn % documents.length] ?? before;
      context.archive.transaction(() =>
        deriveFacts(db, 'long', factSpans(document), { at: context.at(), by: 'Bench' }),
      );
    };
    table(
      ['60 facts derived in a save, with its transaction', 'p50', 'p95'],
      [row('no fact changed', derive([before])), row('every fact changed', derive([before, after]))],
    );
  } finally {
    await newsroom.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Six facts; of every story two to four wait. */
function storyOf(index: number, words: ReturnType<typeof prose>): NewStory {
  const ids = Array.from({ length: 6 }, (_, fact) => `f-${index}-${fact}`);
  const texts = words.paragraphs(300);
  return {
    id: `story-${index}`,
    externalId: `agency-${index}`,
    status: index % 3 === 0 ? 'checking' : 'editing',
    updated: new Date(Date.UTC(2020, 0, 1) + ((index * 7919) % 10_000) * 60_000).toISOString(),
    content: {
      headline: words.sentence(9),
      desk: DESKS[index % DESKS.length] ?? '',
      embargo: index % 5 === 0 ? new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString() : null,
      document: storyDocument([
        ...texts.map((text) => paragraph(text)),
        ...ids.map((id) => paragraph(textLeaf('“'), textLeaf(words.sentence(12), 0, [id]), textLeaf('” he said.'))),
      ]),
    },
    facts: ids.slice(0, 2 + (index % 3)).map((id) => ({
      id,
      fields: newFact('quote'),
      checks: [{ result: 'verified' }],
      evidence: [{ kind: 'text', title: 'Tape', text: texts[0] ?? '', url: '', locator: '' }],
    })),
  };
}

const manuscript = (words: string, facts: number): StoryDocument =>
  storyDocument(
    Array.from({ length: facts }, (_, index) =>
      paragraph(textLeaf('“'), textLeaf(`${words} ${index}`, 0, [`long-${index}`]), textLeaf('” he said.')),
    ),
  );

function row(name: string, work: () => unknown): string[] {
  work();
  const took = Array.from({ length: ROUNDS }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
  return [name, ms(percentile(took, 0.5)), ms(percentile(took, 0.95))];
}

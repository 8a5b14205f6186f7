// One long transcript that stands behind every quote of a story: what the window's calls take, and how much they carry.
//
// The calls go through the router in this process; an answer's size is that of its JSON.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newIds } from '#core/new-ids.ts';
import { createNewsroom } from '#core/newsroom.ts';
import { createStories } from '#core/stories/create-stories.ts';
import { paragraph, storyDocument, textLeaf } from '#shared/story/document.ts';
import { newFact } from '#shared/story/records.ts';
import { prose } from './prose.ts';
import { ms, percentile, table } from './table.ts';

const WORDS = 200_000;
const FACTS = 60;
const ROUNDS = 5;

export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'stet-bench-'));
  const host = { folder, name: 'Benchmark', version: '0', now: Date.now, newId: newIds(), log: () => undefined };
  const newsroom = await createNewsroom(host);
  try {
    const { client, context } = newsroom;
    const transcript = prose(3).paragraphs(WORDS);
    const said = transcript.slice(0, FACTS).map((words) => words.split(' ').slice(0, 12).join(' '));
    createStories(context, [
      {
        id: 'court',
        externalId: null,
        status: 'checking',
        content: { document: storyDocument(said.map((words, at) => paragraph(textLeaf(words, 0, [`f${at}`])))) },
        facts: said.map((_, at) => ({
          id: `f${at}`,
          fields: newFact('quote'),
          evidence: [{ kind: 'text', title: 'Transcript', text: transcript.join('\n'), url: '', locator: '' }],
        })),
      },
    ]);
    const verdict = { id: 'f0', result: 'verified', words: said[0] ?? '', evidenceId: null, note: '' } as const;
    const queue = { order: 'deadline', desk: null, storyId: 'court', offset: 0, limit: 1 } as const;
    table(
      [`${WORDS} words behind ${FACTS} facts`, 'p50', 'carried'],
      [
        await row('story.open', () => client.story.open({ id: 'court' })),
        await row('fact.list', () => client.fact.list({ storyId: 'court' })),
        await row('checking.queue', () => client.checking.queue(queue)),
        await row('fact.check', () => client.fact.check(verdict)),
      ],
    );
  } finally {
    await newsroom.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function row(name: string, call: () => Promise<unknown>): Promise<string[]> {
  const took: number[] = [];
  let bytes = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = performance.now();
    bytes = Buffer.byteLength(JSON.stringify(await call()));
    took.push(performance.now() - began);
  }
  return [name, ms(percentile(took, 0.5)), `${(bytes / 1000).toFixed(1)} kB`];
}

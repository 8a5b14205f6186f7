// Saving a 2,500-word story, from call to acknowledgement, in a quiet archive and while 10,000 stories are imported and searches run.
//
// The real core in its thread, two clients on two message ports, a new archive on disk. The peer is the plainest save that keeps the
// same rules: one row replaced with better-sqlite3, WAL, synchronous=FULL, a full-text row beside it, no facts, no revisions.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import Database from 'better-sqlite3';
import { startCore } from '#core/start-core.ts';
import type { Contract } from '#shared/contract/index.ts';
import { paragraph, type StoryDocument, storyDocument, textLeaf } from '#shared/story/document.ts';
import { prose } from './prose.ts';
import { ms, percentile, table } from './table.ts';

const IMPORTED = 10_000;
const QUIET_SAVES = 300;

export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'stet-bench-'));
  const core = startCore({ folder, hostName: 'Benchmark', version: '0' });
  try {
    const ready = await core.ready;
    if (!ready.ok) throw new Error(ready.sentence);
    const client = () => createORPCClient<ContractRouterClient<Contract>>(new RPCLink({ port: core.connect() }));
    const [desk, importer, searcher] = [client(), client(), client()];

    const save = await typist(desk);
    for (let i = 0; i < 30; i += 1) await save();
    const quiet: number[] = [];
    for (let i = 0; i < QUIET_SAVES; i += 1) quiet.push(await save());

    const busy: number[] = [];
    let importing = true;
    const searching = (async () => {
      const words = prose(5);
      let searches = 0;
      for (; importing; searches += 1) {
        await searcher.search.stories({ query: words.word(), limit: 20, exclude: null });
        await pause(100);
      }
      return searches;
    })();
    const saving = (async () => {
      while (importing) {
        busy.push(await save());
        await pause(20);
      }
    })();
    const began = performance.now();
    const stream = await importer.importing.file({ name: 'agency.jsonl', format: 'jsonl', data: archive() });
    let imported = 0;
    for await (const event of stream) if (event.kind === 'done') imported = event.imported;
    const seconds = (performance.now() - began) / 1000;
    importing = false;
    const [searches] = await Promise.all([searching, saving]);
    if (imported !== IMPORTED) throw new Error(`${imported} stories were imported, not ${IMPORTED}.`);

    const plain = plainSaves(folder);
    const row = (name: string, values: readonly number[]) => [
      name,
      String(values.length),
      ms(percentile(values, 0.5)),
      ms(percentile(values, 0.95)),
      ms(percentile(values, 0.99)),
      ms(Math.max(...values)),
      `${(percentile(values, 0.5) / percentile(plain, 0.5)).toFixed(1)} ×`,
    ];
    process.stdout.write(
      `${imported} stories imported in ${seconds.toFixed(1)} s (${Math.round(imported / seconds)} a second) beside ${busy.length} saves and ${searches} searches.\n\n`,
    );
    table(
      ['save of a 2,500-word story', 'saves', 'p50', 'p95', 'p99', 'longest', 'p50 against the plain row'],
      [
        row('plain row, better-sqlite3, no import', plain),
        row('Stet, quiet', quiet),
        row('Stet, during the import', busy),
      ],
    );
  } finally {
    await core.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const pause = (time: number) => new Promise((resolve) => setTimeout(resolve, time));

/** Opens a story with facts in every second paragraph; each call changes one word, saves, and answers how long it took in ms. */
async function typist(client: ContractRouterClient<Contract>): Promise<() => Promise<number>> {
  const made = await client.story.create({ content: { headline: 'The story that is being written', slug: 'typing' } });
  const texts = prose(1).paragraphs(2_500);
  let { revision } = made;
  let key = 0;
  return async () => {
    key += 1;
    const content = { ...made.content, document: manuscript(texts, key) };
    const began = performance.now();
    const kept = await client.story.save({ id: made.id, base: revision, reason: 'auto', content });
    const took = performance.now() - began;
    revision = kept.revision;
    return took;
  };
}

const manuscript = (texts: readonly string[], key: number): StoryDocument =>
  storyDocument(
    texts.map((text, index) => {
      const typed = index === 20 ? `${text} ${key}` : text;
      const end = typed.indexOf('”');
      return index % 2 === 1 && end > 0
        ? paragraph(
            textLeaf(typed.slice(0, 1)),
            textLeaf(typed.slice(1, end), 0, [`fact-${index}`]),
            textLeaf(typed.slice(end)),
          )
        : paragraph(typed);
    }),
  );

function archive(): string {
  const words = prose(2);
  return Array.from({ length: IMPORTED }, (_, index) =>
    JSON.stringify({
      id: `agency-${index}`,
      title: words.sentence(9),
      text: words.paragraphs(300).join('\n\n'),
      date: '2026-01-02',
    }),
  ).join('\n');
}

function plainSaves(folder: string): number[] {
  const db = new Database(join(folder, 'plain.db'));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec(
    'CREATE TABLE story (number INTEGER PRIMARY KEY, document TEXT) STRICT; CREATE VIRTUAL TABLE words USING fts5(body)',
  );
  const put = db.prepare('INSERT OR REPLACE INTO story VALUES (1, ?)');
  const clear = db.prepare('DELETE FROM words WHERE rowid = 1');
  const index = db.prepare('INSERT INTO words (rowid, body) VALUES (1, ?)');
  const texts = prose(1).paragraphs(2_500);
  const took: number[] = [];
  for (let key = 0; key < QUIET_SAVES; key += 1) {
    const document = JSON.stringify(manuscript(texts, key));
    const body = texts.join('\n');
    const began = performance.now();
    db.transaction(() => {
      put.run(document);
      clear.run();
      index.run(body);
    }).immediate();
    took.push(performance.now() - began);
  }
  db.close();
  return took;
}

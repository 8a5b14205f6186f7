// The command line from outside: what a script sees of it.

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCore } from '#core/start-core.ts';

const CLI = join(import.meta.dirname, 'index.ts');

interface Answer {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}
function stet(words: readonly string[], input: string | Buffer = ''): Answer {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...words], {
    input,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  return { code: status, out: stdout, err: stderr };
}
const values = ({ out }: Answer): Record<string, unknown>[] =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'stet-cli-'));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));
const at = (name: string): readonly string[] => ['--archive', join(home, name)];

describe('wrong usage ends with exit code 2 and says why', () => {
  test.each([
    [['nonsense'], 'unknown command'],
    [['list', '--limit', 'many'], 'whole number'],
    [['list', '--status', 'nearly'], 'draft, editing'],
    [['export', 'x', '--format', 'pdf', '--out', 'x'], 'html-fragment'],
    [['export', 'x', '--format', 'html'], '--out'],
    [['import', 'no-such-file.txt'], 'There is no file or folder no-such-file.txt'],
    [['import', CLI], 'Stet does not know what this file holds'],
    [['import', CLI, '--format', 'pages'], 'text, html, json'],
    [['check'], 'missing required argument'],
  ])('stet %j', (words, said) => {
    const answer = stet([...words, ...at('unused')]);
    expect(answer).toMatchObject({ code: 2, out: '' });
    expect(answer.err).toContain(said);
    expect(existsSync(join(home, 'unused'))).toBe(false);
  });
});

test('help goes to standard output and is no failure', () => {
  const answer = stet(['--help']);
  expect(answer.code).toBe(0);
  for (const command of ['import', 'list', 'search', 'quotes', 'check', 'export', 'backup', 'verify', 'sample'])
    expect(answer.out).toMatch(new RegExp(`^ +${command}\\b`, 'm'));
});

describe('quotes', () => {
  test('answers every line that it can, names the others, and ends with exit code 2', () => {
    const lines = [
      '{"id":"a","text":"“We will rebuild the wall,” said Nora Whitfield."}',
      'not JSON',
      '',
      '{"id":7,"text":"No quotation here."}\r',
      '{"text":"no id"}',
      '{"id":"b"}',
      '[1]',
      '{"id":"c","text":"He said:\\u2028“Yes, we will do it.”","language":"en-GB"}',
    ];
    const answer = stet(['quotes', '--jsonl'], lines.join('\n'));
    expect(answer.code).toBe(2);
    const [a, seven, c, ...rest] = values(answer);
    expect(rest).toEqual([]);
    expect([a?.id, seven?.id, c?.id]).toEqual(['a', 7, 'c']);
    expect(seven?.quotes).toEqual([]);
    const [quote] = (a?.quotes ?? []) as Record<string, unknown>[];
    expect(Object.keys(quote ?? {})).toEqual(['start', 'end', 'speaker', 'cue', 'kind', 'confidence']);
    expect(quote).toMatchObject({ start: 0, end: 27, speaker: { start: 33, end: 47, name: 'Nora Whitfield' } });
    expect(answer.err.match(/^Line \d+/gm)).toEqual(['Line 2', 'Line 5', 'Line 6', 'Line 7']);
  });

  test('a raw line separator of Unicode inside a text does not split its line', () => {
    const text = 'One\u2028“Two,” he said.\u2029Three\u0085';
    const answer = stet(['quotes'], `${JSON.stringify({ id: 'a', text })}\n`);
    expect(answer.code).toBe(0);
    expect(values(answer)).toHaveLength(1);
  });

  test('opens no archive and loads no SQLite', () => {
    const script = `process.on('exit', () => console.error(process.report.getReport().sharedObjects.join('\\n')));
      process.argv.splice(2, 0, 'quotes'); await import(${JSON.stringify(pathToFileURL(CLI).href)});`;
    const file = join(home, 'shared-objects.mjs');
    writeFileSync(file, script);
    const { stderr, status } = spawnSync(process.execPath, [file], { input: '', encoding: 'utf8' });
    expect(status).toBe(0);
    expect(stderr).not.toMatch(/sqlite/i);
  });

  test('a stream larger than memory buffers comes through whole and in order', () => {
    const text = `“We will rebuild the wall,” said Nora Whitfield. ${'The tide was low. '.repeat(200)}`;
    const input = Array.from({ length: 1_000 }, (_, id) => JSON.stringify({ id, text })).join('\n');
    const answer = stet(['quotes', '--jsonl'], input);
    expect(answer.code).toBe(0);
    expect(values(answer).map(({ id }) => id)).toEqual(Array.from({ length: 1_000 }, (_, id) => id));
  });

  test('a reader that has enough ends it quietly', async () => {
    const child = spawn(process.execPath, [CLI, 'quotes'], { stdio: ['pipe', 'pipe', 'pipe'] });
    let err = '';
    child.stderr.on('data', (text) => {
      err += text;
    });
    child.stdin.on('error', () => undefined);
    child.stdout.once('data', () => child.stdout.destroy());
    const line = `${JSON.stringify({ id: 1, text: '“Yes,” he said. '.repeat(500) })}\n`;
    const ended = once(child, 'exit');
    const feeding = setInterval(() => child.stdin.write(line), 1);
    const [code] = await ended;
    clearInterval(feeding);
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
});

describe('an archive', () => {
  test('that is not there is not made by a reader', () => {
    for (const words of [['list'], ['search', 'wall'], ['verify'], ['check', 'x'], ['backup']]) {
      const answer = stet([...words, ...at('nowhere')]);
      expect(answer).toMatchObject({ code: 1, out: '' });
      expect(answer.err).toContain('There is no archive');
    }
    expect(existsSync(join(home, 'nowhere'))).toBe(false);
  });

  test('is filled from JSON Lines, text and HTML, and listed and searched', () => {
    const folder = join(home, 'copy');
    mkdirSync(folder);
    const lines = [
      {
        id: 'wire/1',
        title: 'Sea wall cracks',
        text: 'The sea wall has cracked.\n\n“It will hold,” she said.',
        date: '2026-01-02T08:00:00Z',
      },
      { id: 'wire/2', title: 'Ferry late', text: 'The ferry was late again.' },
    ].map((story) => JSON.stringify(story));
    writeFileSync(join(folder, 'a.jsonl'), [lines[0], '{broken', lines[1]].join('\n'));
    writeFileSync(join(folder, 'b.txt'), 'Harbour fair opens\n\nThe fair opened on Friday with a parade of boats.');
    writeFileSync(
      join(folder, 'c.html'),
      '<h1>School roof leaks</h1><p>The roof of the school leaks.</p><script>x()</script>',
    );
    writeFileSync(join(folder, 'd.dat'), 'not read');
    const answer = stet(['import', folder, ...at('main')]);
    expect(answer.code).toBe(2);
    expect(values(answer)).toEqual([
      {
        imported: 4,
        skipped: 0,
        failed: [{ file: join(folder, 'a.jsonl'), line: 2, reason: expect.any(String) }],
        quotations: 1,
      },
    ]);

    const listed = values(stet(['list', ...at('main')]));
    expect(listed.map(({ headline }) => headline).sort()).toEqual([
      'Ferry late',
      'Harbour fair opens',
      'School roof leaks',
      'Sea wall cracks',
    ]);
    expect(Object.keys(listed[0] ?? {})).toEqual(['id', 'externalId', 'slug', 'headline', 'status', 'updated']);
    expect(values(stet(['list', '--limit', '2', ...at('main')]))).toHaveLength(2);
    const drafts = JSON.parse(stet(['list', '--json', '--status', 'draft', ...at('main')]).out) as unknown[];
    expect(drafts).toEqual(listed.filter(({ status }) => status === 'draft'));
    expect(drafts.length).toBeGreaterThan(0);

    const [hit, ...others] = values(stet(['search', 'sea', 'wal', ...at('main')]));
    expect(others).toEqual([]);
    expect(hit).toMatchObject({
      externalId: 'wire/1',
      headline: 'Sea wall cracks',
      date: expect.stringContaining('2026-01-02'),
    });
    expect(Object.keys(hit ?? {})).toEqual(['id', 'externalId', 'headline', 'date', 'snippet', 'score']);
  });

  test('takes a story once: the same external id again is skipped', () => {
    const line = JSON.stringify({ id: 'wire/1', title: 'Sea wall cracks', text: 'Again.' });
    const answer = stet(['import', '-', ...at('main')], `${line}\n`);
    expect(answer.code).toBe(0);
    expect(values(answer)).toEqual([{ imported: 0, skipped: 1, failed: [], quotations: 0 }]);
  });

  test('is verified, and the harm that is done to it is found', () => {
    const sound = stet(['verify', ...at('main')]);
    expect(sound.code).toBe(0);
    expect(values(sound)).toEqual([{ ok: true, problems: [], stories: 4, facts: 0, revisions: 4, stale: 0, audit: 1 }]);
    const harm = (sql: string): void => {
      const db = new Database(join(home, 'main', 'archive.db'));
      db.exec(sql);
      db.close();
    };
    harm('UPDATE stories SET facts_total = 5');
    const harmed = stet(['verify', ...at('main')]);
    expect(harmed.code).toBe(1);
    expect(values(harmed)[0]).toMatchObject({ ok: false, stories: 4 });
    harm('UPDATE stories SET facts_total = 0');
  });

  test('is backed up beside its owner, also to a file of one’s own', async () => {
    const core = startCore({ folder: join(home, 'main'), hostName: 'Browser', version: '1' });
    await core.ready;
    const out = join(home, 'copy.db');
    const [made] = values(stet(['backup', '--out', out, ...at('main')]));
    expect(made).toMatchObject({ file: out, bytes: expect.any(Number), at: expect.stringMatching(/Z$/) });
    expect(readFileSync(out).subarray(0, 15).toString()).toBe('SQLite format 3');
    stet(['backup', ...at('main')]);
    expect(readdirSync(join(home, 'main', 'backups'))).toHaveLength(1);
    await core.close();
  });

  test('that another owns is read, and a write says who it is', async () => {
    const core = startCore({ folder: join(home, 'main'), hostName: 'Browser', version: '1' });
    await core.ready;
    expect(values(stet(['list', ...at('main')]))).toHaveLength(4);
    const refused = stet(['import', '-', '--format', 'text', ...at('main')], 'A story');
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toContain(`Browser, process ${process.pid}`);
    await core.close();
  });

  test('that is damaged is told in a sentence', () => {
    stet(['import', '-', '--format', 'text', ...at('harmed')], 'Headline\n\nA story.');
    truncateSync(join(home, 'harmed', 'archive.db'), 20_000);
    const answer = stet(['list', ...at('harmed')]);
    expect(answer).toMatchObject({ code: 1, out: '' });
    expect(answer.err).toContain('Nothing was changed and nothing was deleted.');
  });
});

describe('the sample newsroom', () => {
  test('fills an empty archive, once', () => {
    const answer = stet(['sample', ...at('sample')]);
    expect(answer.code).toBe(0);
    expect(values(answer)[0]?.stories).toBeGreaterThanOrEqual(12);
    expect(stet(['sample', ...at('sample')])).toMatchObject({ code: 1, out: '' });
  });

  test('has a story that gates stop and stories that they let through, by exit code and by file', () => {
    const stories = values(stet(['list', ...at('sample')])).map(({ id }) => String(id));
    let blocked = '';
    let free = '';
    for (const id of stories) {
      const { code, out } = stet(['check', id, ...at('sample')]);
      expect(code).toBe((JSON.parse(out) as { blocked: boolean }).blocked ? 1 : 0);
      if (code === 1) blocked = id;
      else free = id;
      if (blocked !== '' && free !== '') break;
    }
    const out = join(home, 'site');
    const answer = stet(['export', free, blocked, 'nobody', '--format', 'html', '--out', out, ...at('sample')]);
    expect(answer.code).toBe(1);
    const [written, ...others] = values(answer);
    expect(others).toEqual([]);
    expect(written?.id).toBe(free);
    const files = written?.files as string[];
    expect(files).toHaveLength(1);
    expect(readFileSync(files[0] ?? '', 'utf8')).toContain('<article');
    expect(readdirSync(out)).toHaveLength(1);
    expect(answer.err).toMatch(new RegExp(`^${blocked}: .+\\.$`, 'm'));
    expect(answer.err).toMatch(/^nobody: .+\.$/m);
    for (const format of ['json', 'html-fragment'])
      expect(stet(['export', free, '--format', format, '--out', out, ...at('sample')]).code).toBe(0);
  });
});

test('D3: an import that is killed half way leaves a sound archive with whole stories, and can be run again', async () => {
  const count = 3_000;
  const lines = Array.from({ length: count }, (_, n) =>
    JSON.stringify({ id: `k/${n}`, title: `Story ${n}`, text: 'It rained. '.repeat(60) }),
  );
  const file = join(home, 'many.jsonl');
  writeFileSync(file, lines.join('\n'));
  const child: ChildProcess = spawn(process.execPath, [CLI, 'import', file, ...at('killed')], { stdio: 'ignore' });
  const wal = join(home, 'killed', 'archive.db-wal');
  while (!existsSync(wal) || statSync(wal).size < 500_000) {
    expect(child.exitCode).toBeNull();
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  child.kill('SIGKILL');
  await once(child, 'exit');
  const [report] = values(stet(['verify', ...at('killed')]));
  expect(report).toMatchObject({ ok: true });
  const stories = Number(report?.stories);
  expect(stories).toBeLessThan(count);
  const again = stet(['import', file, ...at('killed')]);
  expect(values(again)).toEqual([{ imported: count - stories, skipped: stories, failed: [], quotations: 0 }]);
}, 180_000);

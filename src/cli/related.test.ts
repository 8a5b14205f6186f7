import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const CLI = join(import.meta.dirname, 'index.ts');
interface Line {
  readonly id: string;
  readonly related: readonly string[];
  readonly reasons: readonly (readonly string[])[];
}

let home: string;
const stet = (words: readonly string[], input = '') => {
  const options = { input, encoding: 'utf8' as const };
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...words, '--archive', home], options);
  const lines = stdout.split('\n').filter((line) => line !== '');
  return { code: status, err: stderr, values: lines.map((line) => JSON.parse(line) as Line) };
};

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'stet-related-'));
  const story = (id: string, title: string, text: string) =>
    JSON.stringify({ id, title, text, date: '2025-03-04', outlet: 'Courier' });
  const lines = [
    story('wire/1', 'Sea wall fails at Kessing Harbour', 'The storm broke the wall. Nora Whitfield saw it happen.'),
    story('wire/2', 'Storm breaks sea wall', 'Families left Kessing Harbour, Nora Whitfield said, after the storm.'),
    ...Array.from({ length: 20 }, (_, at) =>
      story(`other/${at}`, `Prize ${at}`, `A baker won prize ${at} at the fair.`),
    ),
  ];
  expect(stet(['import', '-', '--format', 'jsonl'], lines.join('\n')).code).toBe(0);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

test('answers with ids of the kind that was asked with, and says why', () => {
  const { code, values } = stet(['related', 'wire/1', '--limit', '3']);
  expect(code).toBe(0);
  expect(values).toHaveLength(1);
  const [answer] = values;
  expect([answer?.id, answer?.related[0]]).toEqual(['wire/1', 'wire/2']);
  expect(answer?.reasons[0]).toContain('Nora Whitfield');
  expect(answer?.reasons.length).toBe(answer?.related.length);
  const id = stet(['search', 'Kessing families']).values[0]?.id ?? '';
  const own = stet(['related', id]).values[0];
  expect(own?.id).toBe(id);
  expect(own?.related[0]).not.toMatch(/^wire/);
});

test('answers every line that it can with --jsonl, names the others, and ends with exit code 2', () => {
  const { code, err, values } = stet(
    ['related', '--jsonl'],
    '{"id":"wire/1"}\nnot JSON\n\n{"id":"nobody"}\n{"id":"wire/2"}\n',
  );
  expect(code).toBe(2);
  expect(values.map(({ id }) => id)).toEqual(['wire/1', 'wire/2']);
  expect(err).toContain('Line 2');
  expect(err).toContain('Line 4');
});

test('is told what is missing: the stories, or one that the archive does not have', () => {
  expect(stet(['related'])).toMatchObject({ code: 2, values: [] });
  expect(stet(['related', 'nobody'])).toMatchObject({ code: 1, values: [] });
});

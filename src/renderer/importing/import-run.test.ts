import { expect, test } from 'vitest';
import { takeIncoming } from '#core/exchange/import/run/incoming.ts';
import { testNewsroom } from '#core/test-newsroom.ts';
import { type ImportRun, importFiles } from './import-run.ts';
import { pickedFiles } from './picked-files.ts';

const story = (index: number) =>
  JSON.stringify({ id: `wire-${index}`, title: `Story ${index}`, text: `The tide came in ${index} times.` });

const runOf = async (files: readonly File[], stopAfter?: number) => {
  const newsroom = await testNewsroom();
  const states: ImportRun[] = [];
  const stop = new AbortController();
  const show = (run: ImportRun) => {
    states.push(run);
    if (stopAfter !== undefined && states.length >= stopAfter) stop.abort();
  };
  await importFiles(newsroom.client, pickedFiles(files), stop.signal, show, (id, path, file) =>
    takeIncoming(newsroom.host.folder, id, path, file.stream()),
  );
  const { stories } = await newsroom.client.archive.status({});
  await newsroom[Symbol.asyncDispose]();
  return { states, last: states.at(-1) as ImportRun, stories };
};

test('what the run says was imported is what the archive holds', async () => {
  const lines = Array.from({ length: 40 }, (_, index) => story(index));
  const { last, stories } = await runOf([
    new File([lines.join('\n')], 'wire.jsonl'),
    new File(['One\n\nTwo words.'], 'a.txt'),
  ]);
  expect(last).toMatchObject({ state: 'done', imported: 41, skipped: 0, failed: [] });
  expect(stories).toBe(41);
  expect(last.share).toBeCloseTo(1);
});

test('a line that is no story is reported with its file and line, and the others come in', async () => {
  const { last, stories } = await runOf([new File([`${story(1)}\nnot a story\n${story(2)}\n`], 'wire.jsonl')]);
  expect(last).toMatchObject({ state: 'done', imported: 2 });
  expect(last.failed).toMatchObject([{ file: 'wire.jsonl', line: 2 }]);
  expect(last.failed[0]?.reason).toMatch(/\.$/);
  expect(stories).toBe(2);
});

test('a story that the archive has already is skipped, not doubled', async () => {
  const { last, stories } = await runOf([
    new File([story(1)], 'first.jsonl'),
    new File([`${story(1)}\n${story(2)}`], 'second.jsonl'),
  ]);
  expect(last).toMatchObject({ imported: 2, skipped: 1 });
  expect(stories).toBe(2);
});

test('stopping ends the run, and says so', async () => {
  const files = Array.from({ length: 600 }, (_, index) => new File([story(index)], `${index}.jsonl`));
  const { last, stories } = await runOf(files, 3);
  expect(last.state).toBe('stopped');
  expect(stories).toBeLessThan(600);
});

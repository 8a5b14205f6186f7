import { expect, test } from 'vitest';
import { chunksOf } from './file-chunks.ts';

const all = async (file: File, size?: number) => {
  const chunks = [];
  for await (const chunk of chunksOf(file, size)) chunks.push(chunk);
  return chunks;
};

test('a file of JSON Lines is cut at line ends and nothing of it is lost', async () => {
  const lines = Array.from({ length: 500 }, (_, index) => JSON.stringify({ headline: `Story ${index} – ü` }));
  const text = `${lines.join('\n')}\n`;
  const chunks = await all(new File([text], 'stories.jsonl'), 1_000);
  expect(chunks.length).toBeGreaterThan(10);
  expect(chunks.map((chunk) => chunk.data).join('')).toBe(text);
  for (const chunk of chunks) expect(chunk.data.endsWith('\n')).toBe(true);
});

test('each piece knows the line where it begins, so that a failure names the line of the file', async () => {
  const text = Array.from({ length: 90 }, (_, index) => `{"n":${index}}`).join('\n');
  for (const chunk of await all(new File([text], 'a.jsonl'), 64)) {
    expect(chunk.data.startsWith(`{"n":${chunk.firstLine}}`)).toBe(true);
  }
});

test('a line longer than a piece stays whole', async () => {
  const long = `{"body":"${'x'.repeat(300)}"}`;
  const chunks = await all(new File([`{"a":1}\n${long}\n{"b":2}`], 'a.jsonl'), 50);
  expect(chunks.map((chunk) => chunk.data).join('')).toBe(`{"a":1}\n${long}\n{"b":2}`);
  expect(chunks.some((chunk) => chunk.data.includes(long))).toBe(true);
});

test('other files go whole, by their kind', async () => {
  expect(await all(new File(['<p>a</p>'], 'a.html'))).toMatchObject([{ format: 'html', data: '<p>a</p>' }]);
  expect(await all(new File(['a'], 'a.txt'))).toMatchObject([{ format: 'text', firstLine: 0 }]);
});

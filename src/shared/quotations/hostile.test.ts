import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createReading, findQuotations } from './index.ts';

const MARKS = ['"', "'", '“', '”', '‘', '’', '„', '‚', '«', '»', '‹', '›', '「', '」', '``', "''", '″'];
const MANY = 100_000;
/** Milliseconds. Far more than any machine needs: it stops a run that would never end. */
const PATIENCE = 300_000;

/** These finish or the run does not: a step that grows with the square of the length would take hours. */
describe('hostile text', { timeout: PATIENCE }, () => {
  it.each(MARKS)('is read to its end when it is nothing but %s', (mark) => {
    for (const text of [
      mark.repeat(MANY),
      `${mark} `.repeat(MANY / 10),
      `a${mark}b `.repeat(MANY / 10),
      `${mark}a\n`.repeat(MANY / 10),
    ])
      expect(Array.isArray(findQuotations(text))).toBe(true);
  });

  it('is read to its end for every pairing of marks', () => {
    for (const opening of MARKS) {
      for (const closing of MARKS) {
        expect(Array.isArray(findQuotations(`${opening}It is safe,${closing} she said. `.repeat(60)))).toBe(true);
        expect(Array.isArray(findQuotations(opening.repeat(1000) + closing.repeat(1000)))).toBe(true);
      }
    }
  });

  it.each([
    ['one word', 'a'.repeat(1_000_000)],
    ['words without a mark', 'she said it was so '.repeat(60_000)],
    ['names', 'Ada Dunmore '.repeat(80_000)],
    ['commas', 'Ada Dunmore, '.repeat(80_000)],
    ['quotations in one line', '“It is safe,” Ada Dunmore said, “yes,” she said. '.repeat(20_000)],
    ['quotations with nobody', '“yes” '.repeat(150_000)],
    ['verbs', 'said '.repeat(200_000)],
    ['adverbs', 'also '.repeat(200_000)],
    ['tags that never end', '<a '.repeat(300_000)],
    ['white space', ' '.repeat(1_000_000)],
    ['full stops', '. '.repeat(400_000)],
    ['relative pronouns', 'Ada, who who who '.repeat(60_000)],
    ['anonymity without an end', `“no,” said one on condition of anonymity because ${'it is '.repeat(150_000)}`],
  ])('of a megabyte of %s in one line is read to its end', (_, text) => {
    expect(Array.isArray(findQuotations(text))).toBe(true);
  });

  it.each([
    [
      'many surnames of one family',
      Array.from({ length: 6000 }, (_, at) => `Ada${at} Dunmore came. “Yes,” Dunmore said.`),
    ],
    ['pronouns alone', Array.from({ length: 6000 }, () => '“Yes,” he said.')],
    ['a monologue', Array.from({ length: 6000 }, () => '“Yes.')],
  ])('of %s paragraph by paragraph is read to its end, and again after a change', (_, texts) => {
    const reading = createReading(texts);
    reading.replace(0, 1, ['Mary Holt said: “Yes.']);
    reading.replace(texts.length - 1, 1, []);
    expect(reading.quotations.length).toBeGreaterThan(0);
  });
});

const ARTICLES = new URL('../../../../shared/data/articles/articles.jsonl.gz', import.meta.url);

const readArticles = (): readonly { readonly id: string; readonly text: string; readonly lang: string }[] | null => {
  try {
    return gunzipSync(readFileSync(ARTICLES))
      .toString('utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line));
  } catch {
    return null;
  }
};

describe('published articles', { timeout: PATIENCE }, () => {
  const articles = readArticles();

  it.skipIf(articles === null)(
    'are read with every offset inside its text (skipped where the articles are absent)',
    () => {
      const wrong: string[] = [];
      for (const { id, text, lang } of articles ?? []) {
        let last = 0;
        for (const { start, end, parts, speaker, cue } of findQuotations(text, { language: lang })) {
          const spans = [
            { start, end },
            ...parts,
            ...(speaker === null ? [] : [speaker]),
            ...(cue === null ? [] : [cue]),
          ];
          if (!spans.every((span) => span.start >= 0 && span.end > span.start && span.end <= text.length))
            wrong.push(id);
          if (start < last) wrong.push(id);
          last = end;
        }
      }
      expect(wrong).toEqual([]);
    },
  );
});

import { readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { paragraph, storyDocument, textLeaf } from '#shared/story/document.ts';
import { type EvidenceFile, evidenceFileName } from '#shared/story/evidence-file.ts';
import { newFact } from '#shared/story/records.ts';
import { archiveFiles } from '../archive/layout.ts';
import { type TestNewsroom, testNewsroom } from '../test-newsroom.ts';
import { keepEvidenceFile } from './keep-file.ts';
import { lockedPdf, pdfOf } from './read/test-files.ts';
import { startReadings } from './readings.ts';

const WORDS = 'We will not close the harbour';
const MINUTES = pdfOf([['Minutes of the board.'], ['MS RAE: We will not close', 'the harbour before the spring.']]);

async function* pieces(content: Uint8Array | string, size = 1_000): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(content);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function storyWithQuotes(desk: TestNewsroom, ...ids: string[]): Promise<string> {
  const document = storyDocument(ids.map((id) => paragraph(textLeaf(WORDS, 0, [id]), ' she said.')));
  const { id } = await desk.client.story.create({ content: { headline: 'Harbour stays', document } });
  for (const factId of ids) await desk.client.fact.put({ storyId: id, id: factId, fields: newFact('quote') });
  return id;
}

const keep = async (desk: TestNewsroom, content: Uint8Array | string, name: string): Promise<EvidenceFile> => ({
  ...(await keepEvidenceFile(desk.host.folder, pieces(content))),
  name,
});
const attach = (desk: TestNewsroom, factId: string, file: EvidenceFile) =>
  desk.client.evidence.attachFile({ factId, file, title: '', url: '', locator: '', origin: 'sent by the board' });

describe('a file as evidence', () => {
  it('is kept once under its hash, read, searched, and the page of the words is found', async () => {
    await using desk = await testNewsroom();
    const storyId = await storyWithQuotes(desk, 'q1', 'q2');
    const file = await keep(desk, MINUTES, 'minutes.pdf');
    const { evidence } = await attach(desk, 'q1', file);
    expect(evidence).toMatchObject([
      { kind: 'file', file, hash: file.hash, locator: 'page 2', origin: 'sent by the board', read: true, note: '' },
    ]);
    const textHash = evidence[0]?.textHash ?? '';
    const given = await desk.client.evidence.text({ textHash, fileHash: file.hash });
    expect(given).toMatchObject({ text: expect.stringContaining('the harbour before the spring') });
    expect(given.places).toMatchObject({
      unit: 'page',
      starts: [
        [0, 1],
        [expect.any(Number), 2],
      ],
    });

    // The same file for another fact: nothing is kept or read twice.
    await attach(desk, 'q2', await keep(desk, MINUTES, 'again.pdf'));
    const [first] = evidence;
    await desk.client.evidence.attachSame({ factId: 'q2', evidenceId: first?.id ?? '' });
    expect(readdirSync(archiveFiles(desk.host.folder).evidence)).toEqual([evidenceFileName(file)]);
    expect(desk.context.archive.db.prepare('SELECT count(*) FROM evidence_texts').pluck().get()).toBe(1);

    const { hits, total } = await desk.client.evidence.find({ query: 'harbour spring', limit: 10 });
    expect(total).toBe(3);
    expect(hits[0]).toMatchObject({ factId: 'q2', storyId, headline: 'Harbour stays', locator: 'page 2' });
    expect(hits[0]?.snippet.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(['harbour', 'spring']);
    expect((await desk.client.evidence.find({ query: 'again pdf', limit: 10 })).total).toBe(1);
    expect((await desk.client.evidence.find({ query: 'board -harbour', limit: 10 })).total).toBe(0);
  });

  it('that cannot be read is attached with a sentence that says why', async () => {
    await using desk = await testNewsroom();
    await storyWithQuotes(desk, 'q1');
    const { evidence } = await attach(desk, 'q1', await keep(desk, lockedPdf(), 'locked.pdf'));
    expect(evidence).toMatchObject([
      { textHash: null, read: true, locator: '', note: expect.stringContaining('password') },
    ]);
    expect((await desk.client.evidence.find({ query: 'locked', limit: 10 })).total).toBe(1);
  });

  it('comes back after it was taken off, with the check that rests on it', async () => {
    await using desk = await testNewsroom();
    const storyId = await storyWithQuotes(desk, 'q1');
    const { evidence } = await attach(desk, 'q1', await keep(desk, MINUTES, 'minutes.pdf'));
    const which = { factId: 'q1', evidenceId: evidence[0]?.id ?? '' };
    await desk.client.fact.check({
      id: 'q1',
      result: 'verified',
      words: WORDS,
      evidenceId: which.evidenceId,
      note: '',
    });
    expect((await desk.client.fact.removeEvidence(which)).evidence).toEqual([]);
    expect((await desk.client.evidence.find({ query: 'harbour', limit: 10 })).total).toBe(0);
    const back = await desk.client.evidence.restore(which);
    expect(back.evidence).toEqual(evidence);
    expect(back.checks).toMatchObject([{ evidenceId: which.evidenceId }]);
    await desk.client.story.bin({ id: storyId });
    expect((await desk.client.evidence.find({ query: 'harbour', limit: 10 })).total).toBe(0);
  });

  it('that was not read before the newsroom was closed is read after the next start', async () => {
    await using desk = await testNewsroom();
    await storyWithQuotes(desk, 'q1');
    const file = await keep(desk, MINUTES, 'minutes.pdf');
    await desk.context.readings.stop();
    expect((await attach(desk, 'q1', file)).evidence).toMatchObject([{ read: false, textHash: null, locator: '' }]);
    await using again = await desk.restart();
    await again.newsroom.resume();
    const [evidence] =
      (
        await again.client.fact.list({
          storyId:
            (await again.client.story.list({ view: 'all', desk: null, offset: 0, limit: 1 })).stories[0]?.id ?? '',
        })
      )[0]?.evidence ?? [];
    expect(evidence).toMatchObject({ read: true, locator: 'page 2' });
  });

  it('must be in the archive’s folder, and belong to a fact', async () => {
    await using desk = await testNewsroom();
    await storyWithQuotes(desk, 'q1');
    const file = await keep(desk, MINUTES, 'minutes.pdf');
    await expect(attach(desk, 'nobody', file)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    rmSync(join(archiveFiles(desk.host.folder).evidence, evidenceFileName(file)));
    await expect(attach(desk, 'q1', file)).rejects.toMatchObject({
      code: 'NOT_FOUND',
      message: expect.stringContaining('add the file again'),
    });
    await expect(desk.client.evidence.attachSame({ factId: 'q1', evidenceId: 'none' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe('verifying', () => {
  it('tells of evidence that is gone or is not what was taken in', async () => {
    await using desk = await testNewsroom();
    await storyWithQuotes(desk, 'q1');
    const minutes = await keep(desk, MINUTES, 'minutes.pdf');
    const notes = await keep(desk, WORDS, 'notes.txt');
    for (const file of [minutes, notes]) await attach(desk, 'q1', file);
    expect(await desk.client.archive.verify({})).toMatchObject({ ok: true, problems: [] });
    const place = archiveFiles(desk.host.folder).evidence;
    writeFileSync(join(place, evidenceFileName(notes)), WORDS.replace('not ', ''));
    rmSync(join(place, evidenceFileName(minutes)));
    desk.context.archive.db.exec(`UPDATE evidence_texts SET text = 'other' WHERE text = '${WORDS}'`);
    const { ok, problems } = await desk.client.archive.verify({});
    expect(ok).toBe(false);
    expect(problems).toEqual([
      expect.stringMatching(/^A text of the evidence/),
      expect.stringMatching(/\.pdf” is missing/),
      expect.stringMatching(/\.txt” is not what was taken in/),
    ]);
  });
});

describe('keeping a file', () => {
  it('leaves nothing behind that is empty, has no room, or breaks off', async () => {
    await using desk = await testNewsroom();
    const { folder } = desk.host;
    await expect(keepEvidenceFile(folder, pieces(''))).rejects.toMatchObject({ code: 'INVALID' });
    await expect(keepEvidenceFile(folder, pieces('words'), async () => 70 * 1_048_576)).rejects.toMatchObject({
      code: 'DISK',
    });
    async function* broken() {
      yield Buffer.from('half');
      throw new Error('gone');
    }
    await expect(keepEvidenceFile(folder, broken())).rejects.toThrow('gone');
    expect(readdirSync(archiveFiles(folder).evidence)).toEqual([]);
  });

  it('what a crash left of an upload goes after a day; what is being kept, and kept files, stay', async () => {
    await using desk = await testNewsroom();
    const { folder } = desk.host;
    const file = await keep(desk, 'words', 'a.txt');
    const place = archiveFiles(folder).evidence;
    const [old, young] = [`.${'0'.repeat(36)}.tmp`, `.${'1'.repeat(36)}.tmp`];
    for (const name of [old, young]) writeFileSync(join(place, name), 'half');
    const now = desk.host.now() / 1_000;
    utimesSync(join(place, old), now - 90_000, now - 90_000);
    utimesSync(join(place, young), now, now);
    await desk.newsroom.resume();
    expect(readdirSync(place).sort()).toEqual([young, evidenceFileName(file)].sort());
  });
});

describe('a reading', () => {
  it('ends in a sentence when it takes too long, and the next file is read', async () => {
    await using desk = await testNewsroom();
    const path = join(archiveFiles(desk.host.folder).evidence, evidenceFileName(await keep(desk, MINUTES, 'a.pdf')));
    const hurried = startReadings(() => undefined, { time: 1, memory: 256 });
    expect(await hurried.read(path, 'application/pdf')).toMatchObject({
      text: '',
      note: expect.stringContaining('took too long'),
    });
    await hurried.stop();
    const small = startReadings(() => undefined, { time: 60_000, memory: 4 });
    expect(await small.read(path, 'application/pdf')).toMatchObject({
      text: '',
      note: expect.stringContaining('memory'),
    });
    await small.stop();
    expect(await desk.context.readings.read(path, 'application/pdf')).toMatchObject({ note: '' });
  });
});

describe('finding evidence', () => {
  it.each([
    '',
    '"',
    'NOT',
    '* AND (',
    '-only',
    'a'.repeat(2_000),
    '\u202eharbour',
    'NEAR(a b)',
    "'; DROP TABLE evidence; --",
  ])('answers %j', async (query) => {
    await using desk = await testNewsroom();
    expect(await desk.client.evidence.find({ query, limit: 5 })).toEqual({ hits: [], total: 0 });
  });
});

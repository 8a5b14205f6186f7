import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { image, paragraph, storyDocument, textLeaf } from '#shared/story/document.ts';
import { newFact, newSource, onRecord } from '#shared/story/records.ts';
import { storeMedia } from '../../media/media.ts';
import { testNewsroom } from '../../test-newsroom.ts';
import { exportToFolder } from './export-story.ts';

/** A PNG of one pixel. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

let out: string;
beforeEach(() => {
  out = join(mkdtempSync(join(tmpdir(), 'stet-export-')), 'new');
});
afterEach(() => rmSync(join(out, '..'), { recursive: true, force: true }));

async function newsroomWithStory() {
  const desk = await testNewsroom();
  const { hash, mime, width, height } = await storeMedia(desk.host.folder, PIXEL);
  const picture = image({ media: hash, mime, width, height, alt: 'A wall', caption: 'The wall', credit: 'N. W.' });
  const content = {
    ...{ headline: 'Sea wall gives way', slug: 'sea-wall', byline: 'Nora Whitfield' },
    document: storyDocument([paragraph(textLeaf('“It went,”', 0, ['f1']), ' said Elias Corran.'), picture]),
  };
  const { id } = await desk.client.story.create({ content });
  const source = await desk.client.source.create({
    fields: { ...newSource('person', 'Elias Corran'), contact: '0123 456', note: 'Rings at night' },
  });
  await desk.client.fact.put({ storyId: id, id: 'f1', fields: { ...newFact('quote'), sourceId: source.id } });
  return { desk, id, file: `${hash}.png`, sourceId: source.id };
}

describe('a story is exported', () => {
  it('as a page that holds its images', async () => {
    const { desk, id } = await newsroomWithStory();
    await using _ = desk;
    expect(await exportToFolder(desk.context, id, 'html', out)).toEqual([join(out, 'sea-wall.html')]);
    const html = readFileSync(join(out, 'sea-wall.html'), 'utf8');
    expect(parseHTML(html).document.querySelector('img')?.getAttribute('src')).toBe(
      `data:image/png;base64,${PIXEL.toString('base64')}`,
    );
    expect(html).not.toMatch(/0123 456|Rings at night/);
    expect(readdirSync(out)).toEqual(['sea-wall.html']);
    expect((await desk.client.exporting.make({ id, format: 'html' })).text).toBe(html);
  });

  it.each([
    ['html-fragment', 'sea-wall.fragment.html'],
    ['json', 'sea-wall.json'],
  ] as const)('as %s, with its images beside it', async (format, name) => {
    const { desk, id, file } = await newsroomWithStory();
    await using _ = desk;
    expect(await exportToFolder(desk.context, id, format, out)).toEqual([join(out, name), join(out, 'media', file)]);
    expect(readFileSync(join(out, 'media', file))).toEqual(PIXEL);
    expect(readFileSync(join(out, name), 'utf8')).toContain(`media/${file}`);
  });

  it('over what stands there already, whole, with nothing left beside it', async () => {
    const { desk, id } = await newsroomWithStory();
    await using _ = desk;
    await exportToFolder(desk.context, id, 'json', out);
    await exportToFolder(desk.context, id, 'json', out);
    expect(readdirSync(out).sort()).toEqual(['media', 'sea-wall.json']);
  });

  it('beside another story of the run with the same slug, whatever its case, under its own id', async () => {
    const { desk, id } = await newsroomWithStory();
    await using _ = desk;
    const content = { headline: 'The wall again', slug: 'Sea-Wall', byline: 'Nora Whitfield' };
    const second = await desk.client.story.create({ content });
    const renamed: string[] = [];
    const run = { names: new Map(), renamed: (file: string) => renamed.push(file) };
    const files: string[] = [];
    for (const each of [id, second.id, id, second.id])
      files.push(...(await exportToFolder(desk.context, each, 'html', out, run)));
    const [first, other] = [join(out, 'sea-wall.html'), join(out, `Sea-Wall-${second.id}.html`)];
    expect(files).toEqual([first, other, first, other]);
    expect(renamed).toEqual(Array(2).fill(`Sea-Wall-${second.id}.html`));
    expect(readFileSync(first, 'utf8')).toContain('Sea wall gives way');
    expect(readFileSync(other, 'utf8')).toContain('The wall again');
  });

  it('with addresses on the newsroom’s site, however its address is written', async () => {
    const { desk, id } = await newsroomWithStory();
    await using _ = desk;
    for (const site of ['https://news.example', 'https://news.example/?x#y']) {
      await desk.client.settings.set({ site });
      expect((await desk.client.exporting.preview({ id, format: 'html' })).text).toContain(
        '<link rel="canonical" href="https://news.example/sea-wall">',
      );
    }
    await expect(desk.client.settings.set({ site: 'javascript:alert(1)' })).rejects.toMatchObject({ code: 'INVALID' });
  });

  it('even when an image is gone, which a gate tells', async () => {
    const { desk, id, file } = await newsroomWithStory();
    await using _ = desk;
    rmSync(join(desk.host.folder, 'media', file));
    const { gates, blocked } = await desk.client.gate.report({ id });
    expect([blocked, gates.some(({ gate }) => gate === 'image-file')]).toEqual([false, true]);
    expect((await desk.client.exporting.make({ id, format: 'html' })).text).toContain(`src="media/${file}"`);
  });
});

describe('a gate that blocks', () => {
  it('refuses the export with its sentence and writes nothing; a preview is still made, without what may not be seen', async () => {
    const { desk, id, sourceId } = await newsroomWithStory();
    await using _ = desk;
    const attribution = { ...onRecord(), terms: 'off-record' as const };
    await desk.client.fact.put({ storyId: id, id: 'f1', fields: { ...newFact('quote'), sourceId, attribution } });
    const refusal = {
      code: 'REFUSED',
      message: 'Off-record words stand in the text: take them out, or agree other terms with the source.',
    };
    await expect(desk.client.exporting.make({ id, format: 'json' })).rejects.toMatchObject(refusal);
    await expect(exportToFolder(desk.context, id, 'html', out)).rejects.toMatchObject(refusal);
    expect(existsSync(out)).toBe(false);
    const { text, file } = await desk.client.exporting.preview({ id, format: 'html' });
    expect(file).toBe('sea-wall.html');
    expect(text).not.toContain('It went');
  });

  it('asks for a story that the archive has', async () => {
    await using desk = await testNewsroom();
    await expect(desk.client.exporting.preview({ id: 'nothing', format: 'html' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(desk.client.gate.report({ id: 'nothing' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

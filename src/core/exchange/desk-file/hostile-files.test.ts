// T-17: what a desk file from anybody may hold. Each ends in a sentence, and neither the archive nor its folder has changed.

import { readdirSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { paragraph, storyDocument, textLeaf } from '#shared/story/document.ts';
import { type TestNewsroom, testNewsroom } from '../../test-newsroom.ts';
import { makeDeskFile } from './make-desk-file.ts';
import { sha256Of } from './read-desk-file.ts';
import { lookIntoDeskFile, takeInDeskFile } from './take-in.ts';

type Parts = Record<string, Uint8Array>;
const SAID = '“We saw it go”';
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text));
const jsonOf = (value: unknown) => bytesOf(JSON.stringify(value));

let here: TestNewsroom;
let sound: Uint8Array;
beforeAll(async () => {
  await using other = await testNewsroom();
  const document = storyDocument([paragraph(textLeaf(SAID, 0, ['f1']))]);
  const { id } = await other.client.story.create({ content: { headline: 'The wall', document } });
  await other.client.fact.check({ id: 'f1', result: 'verified', words: SAID, evidenceId: null, note: '' });
  sound = (await makeDeskFile(other.context, { id, withPrivate: true })).bytes;
  here = await testNewsroom();
  await here.client.story.create({ content: { headline: 'Mine' } });
});
afterAll(() => here[Symbol.asyncDispose]());

/** The sound file with parts changed; its list is made to agree unless it is one of them. */
function withParts(change: (parts: Parts) => void, agree = true): Uint8Array {
  const parts: Parts = unzipSync(sound);
  change(parts);
  if (agree) {
    const manifest = JSON.parse(Buffer.from(parts['manifest.json'] as Uint8Array).toString());
    manifest.parts = Object.entries(parts)
      .filter(([name]) => name !== 'manifest.json')
      .map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: sha256Of(bytes) }));
    parts['manifest.json'] = jsonOf(manifest);
  }
  return zipSync(parts);
}
const withJson = (name: string, change: (value: never) => unknown): Uint8Array =>
  withParts((parts) => {
    parts[name] = jsonOf(change(JSON.parse(Buffer.from(parts[name] as Uint8Array).toString()) as never));
  });
/** Every place where the needle stands in the file's own structures replaced. */
function patched(bytes: Uint8Array, change: (file: Buffer, central: number, local: number) => void): Uint8Array {
  const file = Buffer.from(bytes);
  const end = file.length - 22;
  const central = file.readUInt32LE(end + 16);
  change(file, central, file.readUInt32LE(central + 42));
  return new Uint8Array(file);
}
const named = (name: string) =>
  withParts((parts) => {
    parts[name] = bytesOf('x');
  });
const bomb = zipSync({ 'manifest.json': new Uint8Array(30_000_000) });

const HOSTILE: [string, () => Uint8Array, RegExp][] = [
  ['nothing', () => new Uint8Array(), /cut off, or another kind/],
  ['text', () => bytesOf('Hello'.repeat(100)), /another kind of file/],
  ['a traversal', () => named('../../evil.sh'), /name that no desk file has/],
  ['a traversal below media', () => named(`media/../../${'a'.repeat(64)}.png`), /name that no desk file has/],
  ['an absolute name', () => named('/etc/passwd'), /name that no desk file has/],
  ['a name of Windows', () => named('C:\\evil.exe'), /name that no desk file has/],
  ['a share', () => named('\\\\host\\share'), /name that no desk file has/],
  ['a name with NUL', () => named('story.json\0.sh'), /name that no desk file has/],
  ['a name of objects', () => named('constructor'), /name that no desk file has/],
  ['an SVG among the pictures', () => named(`media/${'a'.repeat(64)}.svg`), /name that no desk file has/],
  ['evidence with another ending', () => named(`evidence/${'a'.repeat(64)}.exe`), /name that no desk file has/],
  ['a traversal below evidence', () => named('evidence/../../x.txt'), /name that no desk file has/],
  ['evidence under a wrong name', () => named(`evidence/${'a'.repeat(64)}.txt`), /file in it is not the one/],
  ['a picture that is none', () => named(`media/${'a'.repeat(64)}.png`), /picture in it is not the one/],
  [
    'ten thousand entries',
    () => zipSync(Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`${index}`, new Uint8Array()]))),
    /unpacks to more/,
  ],
  ['a bomb', () => bomb, /unpacks to more/],
  [
    'a bomb that announces a little',
    () =>
      patched(bomb, (file, central, local) => {
        file.writeUInt32LE(1_000, central + 24);
        file.writeUInt32LE(1_000, local + 22);
      }),
    /is damaged/,
  ],
  [
    'a part larger than the whole',
    () => patched(sound, (file, central) => file.writeUInt32LE(3_000_000_000, central + 24)),
    /unpacks to more/,
  ],
  [
    'a symbolic link',
    () => patched(sound, (file, central) => file.writeUInt32LE(0o120777 * 65_536, central + 38)),
    /link or a folder/,
  ],
  ['an encrypted part', () => patched(sound, (file, central) => file.writeUInt16LE(1, central + 8)), /encrypted/],
  ['an unknown packing', () => patched(sound, (file, central) => file.writeUInt16LE(99, central + 10)), /unknown way/],
  ['two names for one part', () => patched(sound, (file, _, local) => file.write('xx', local + 30)), /two names/],
  [
    'the same part twice',
    () => {
      const twice = zipSync({ 'story.json': bytesOf('{}'), 'storx.json': bytesOf('{}') });
      return new Uint8Array(Buffer.from(Buffer.from(twice).toString('latin1').replaceAll('storx', 'story'), 'latin1'));
    },
    /same part twice/,
  ],
  [
    'parts that overlap',
    () => {
      const file = Buffer.from(zipSync({ 'facts.json': bytesOf('[]'), 'audit.json': bytesOf('[]') }));
      const central = file.readUInt32LE(file.length - 22 + 16);
      const next = central + 46 + 'facts.json'.length;
      file.writeUInt32LE(file.readUInt32LE(central + 42), next + 42);
      return new Uint8Array(file);
    },
    /overlap|two names/,
  ],
  [
    'a wrong sum',
    () => patched(sound, (file, central) => file.writeUInt32LE(crc32('other'), central + 16)),
    /is damaged/,
  ],
  ['half of it', () => sound.slice(0, sound.length / 2), /cut off/],
  ['all but its beginning', () => sound.slice(100), /cut off|broken|missing/],
  [
    'a part that its list does not know',
    () =>
      withParts((parts) => {
        parts['facts.json'] = jsonOf([]);
      }, false),
    /not what its list says/,
  ],
  [
    'no list',
    () =>
      withParts((parts) => {
        delete parts['manifest.json'];
      }, false),
    /missing/,
  ],
  [
    'no facts',
    () =>
      withParts((parts) => {
        delete parts['facts.json'];
      }),
    /not complete/,
  ],
  [
    'a list that is no JSON',
    () =>
      withParts((parts) => {
        parts['manifest.json'] = bytesOf('{');
      }, false),
    /no JSON/,
  ],
  [
    'letters that are none',
    () =>
      withParts((parts) => {
        parts['facts.json'] = new Uint8Array([0xff, 0xfe, 0x5b]);
      }),
    /no JSON/,
  ],
  [
    'a newer version',
    () => withJson('manifest.json', (manifest: object) => ({ ...manifest, version: 2 })),
    /newer Stet/,
  ],
  ['facts that are no list', () => withJson('facts.json', () => ({ length: 1 })), /another kind/],
  ['facts of null', () => withJson('facts.json', () => [null]), /another kind/],
  [
    'an id that is a path',
    () => withJson('facts.json', (facts: object[]) => facts.map((fact) => ({ ...fact, id: '../x' }))),
    /another kind .*0\.id/,
  ],
  [
    'an id that is a prototype’s',
    () =>
      withParts((parts) => {
        parts['facts.json'] = bytesOf('[{"__proto__":{"id":"f1"},"id":{"toString":1}}]');
      }),
    /another kind/,
  ],
  [
    'the same fact twice',
    () => withJson('facts.json', (facts: object[]) => [...facts, ...facts]),
    /two records with one id/,
  ],
  [
    'a check of the future',
    () =>
      withJson('facts.json', (facts: { checks: object[] }[]) =>
        facts.map((fact) => ({
          ...fact,
          checks: fact.checks.map((one) => ({ ...one, at: '2999-01-01T00:00:00.000Z' })),
        })),
      ),
    /dated in the future/,
  ],
  [
    'a source that is not there',
    () =>
      withJson('facts.json', (facts: { fields: object }[]) =>
        facts.map((fact) => ({ ...fact, fields: { ...fact.fields, sourceId: 'nobody' } })),
      ),
    /source that is not there/,
  ],
  [
    'evidence that was changed',
    () =>
      withJson('facts.json', (facts: object[]) =>
        facts.map((fact) => ({
          ...fact,
          evidence: [
            {
              id: 'e',
              kind: 'text',
              title: '',
              text: 'a',
              url: '',
              locator: '',
              captured: '2026-01-01T00:00:00Z',
              by: '',
              hash: 'b'.repeat(64),
              removed: null,
            },
          ],
        })),
      ),
    /not what was taken in|another kind/,
  ],
  [
    'a document 10,000 levels deep',
    () =>
      withParts((parts) => {
        const story = Buffer.from(parts['story.json'] as Uint8Array).toString();
        const deep = `${'{"type":"list","children":['.repeat(10_000)}${']}'.repeat(10_000)}`;
        parts['story.json'] = bytesOf(story.replace('"children":[', `"children":[${deep},`));
      }),
    /another kind|no JSON/,
  ],
  [
    'a link that could run',
    () =>
      withParts((parts) => {
        const story = Buffer.from(parts['story.json'] as Uint8Array).toString();
        parts['story.json'] = bytesOf(
          story.replace(
            '"related":[]',
            '"related":[{"id":"r","role":"similar","storyId":null,"url":"javascript:alert(1)","title":"x","seenStatus":null}]',
          ),
        );
      }),
    /another kind/,
  ],
  [
    'half a surrogate pair',
    () =>
      withParts((parts) => {
        const story = Buffer.from(parts['story.json'] as Uint8Array).toString();
        parts['story.json'] = bytesOf(story.replace('The wall', 'The \\ud800 wall'));
      }),
    /another kind/,
  ],
  [
    'revisions that double',
    () =>
      withJson('revisions.json', (revisions: object[]) => [
        ...revisions.map((one) => ({ ...one, prefixLength: 0, suffixLength: 0, middle: 'x'.repeat(1_000) })),
        ...Array.from({ length: 40 }, (_, index) => ({
          ...revisions[0],
          prefixLength: 1_000 * 2 ** index,
          suffixLength: 1_000 * 2 ** index,
          middle: '',
        })),
      ]),
    /do not fit together/,
  ],
  [
    'a newest revision with another text',
    () =>
      withJson('story.json', (story: { content: object }) => ({
        ...story,
        content: { ...story.content, headline: 'Other' },
      })),
    /newest revision is not its text/,
  ],
  [
    'an audit that was changed',
    () => withJson('audit.json', (entries: object[]) => entries.map((entry) => ({ ...entry, by: 'Nobody' }))),
    /audit is broken/,
  ],
];

const everything = async () => ({
  stories: await here.client.story.list({ view: 'all', desk: null, offset: 0, limit: 50 }),
  sources: await here.client.source.find({ query: '', limit: 50 }),
  files: readdirSync(here.host.folder, { recursive: true })
    .filter((name) => !String(name).includes('archive.db'))
    .sort(),
});

test.each(HOSTILE)('%s is refused in a sentence, and nothing has changed', async (_, make, why) => {
  const before = await everything();
  const bytes = make();
  for (const take of [async () => lookIntoDeskFile(here.context, bytes), () => takeInDeskFile(here.context, bytes)]) {
    const error: unknown = await take().then(
      () => new Error('It was taken in.'),
      (thrown: unknown) => thrown,
    );
    expect(error).toMatchObject({ code: expect.stringMatching(/^(?:INVALID|TOO_LARGE)$/) });
    expect((error as Error).message).toMatch(why);
    expect((error as Error).message).toMatch(/[Nn]othing was changed.*\.$/);
  }
  expect(await everything()).toEqual(before);
});

test('no cut and no changed byte of a file is taken for a sound one, or harms', async () => {
  const before = await everything();
  let refused = 0;
  for (let at = 0; at < sound.length; at += Math.ceil(sound.length / 150)) {
    const bytes = sound.slice();
    bytes[at] = (bytes[at] as number) ^ 0x55;
    for (const broken of [bytes, sound.slice(0, at)])
      try {
        lookIntoDeskFile(here.context, broken);
      } catch (error) {
        refused += 1;
        expect(error).toMatchObject({ name: 'NewsroomError' });
      }
  }
  // Times and versions in the headers of a zip mean nothing to it; everything else does.
  expect(refused).toBeGreaterThan(200);
  expect(await everything()).toEqual(before);
});

test('the sound file itself comes in', async () => {
  await using own = await testNewsroom();
  expect(await takeInDeskFile(own.context, sound)).toMatchObject({ text: 'new', facts: 1, checks: 1 });
});

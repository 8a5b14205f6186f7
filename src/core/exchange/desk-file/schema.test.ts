// The published schema of desk files is made from the schemas that read them, and every part that is made follows it.

import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { paragraph, storyDocument, textLeaf } from '#shared/story/document.ts';
import { newFact, newSource } from '#shared/story/records.ts';
import { testNewsroom } from '../../test-newsroom.ts';
import { makeDeskFile } from './make-desk-file.ts';
import { AuditPart, DESK_FILE_SCHEMA, FactsPart, Manifest, RevisionsPart, SourcesPart, StoryPart } from './parts.ts';

const FILE = new URL('../../../../resources/schemas/desk-file-1.json', import.meta.url);
const PARTS = {
  'manifest.json': Manifest,
  'story.json': StoryPart,
  'facts.json': FactsPart,
  'sources.json': SourcesPart,
  'revisions.json': RevisionsPart,
  'audit.json': AuditPart,
};

/** One definition a part; within version 1 fields may be added, so none is forbidden. */
const published = () => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: DESK_FILE_SCHEMA,
  title: 'Parts of a Stet desk file, version 1',
  description:
    'A desk file is a zip. Each definition describes the part of that name; media/HASH.EXT and evidence/HASH.EXT hold files under the SHA-256 of their bytes. Whoever reads one leaves fields that it does not know alone.',
  $defs: Object.fromEntries(
    Object.entries(PARTS).map(([name, schema]) => {
      const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input' });
      return [name, JSON.parse(JSON.stringify(rest).replaceAll(',"additionalProperties":false', ''))];
    }),
  ),
});

test('the published schema is the one that desk files are read by', async () => {
  await expect(`${JSON.stringify(published(), null, 2)}\n`).toMatchFileSnapshot(FILE.pathname);
});

test.each([true, false])(
  'every part that is made follows the published schema (private fields: %s)',
  async (withPrivate) => {
    await using desk = await testNewsroom();
    const { id: sourceId } = await desk.client.source.create({ fields: newSource('person', 'Elias Corran') });
    const document = storyDocument([paragraph(textLeaf('We saw it go', 0, ['f1']))]);
    const { id } = await desk.client.story.create({ content: { headline: 'The wall', document } });
    await desk.client.fact.put({ storyId: id, id: 'f1', fields: { ...newFact('quote'), sourceId, day: '2026-01-02' } });
    const evidence = { kind: 'text', title: '', text: 'We saw it go', url: '', locator: '' } as const;
    await desk.client.fact.addEvidence({ factId: 'f1', fields: evidence });
    await desk.client.fact.check({ id: 'f1', result: 'verified', words: 'We saw it go', evidenceId: null, note: '' });
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    ajv.addSchema(JSON.parse(readFileSync(FILE, 'utf8')));
    const parts = unzipSync((await makeDeskFile(desk.context, { id, withPrivate })).bytes);
    for (const name of Object.keys(PARTS)) {
      const validate = ajv.compile({ $ref: `${DESK_FILE_SCHEMA}#/$defs/${name}` });
      validate(JSON.parse(Buffer.from(parts[name] ?? []).toString()));
      expect([name, validate.errors]).toEqual([name, null]);
    }
  },
);

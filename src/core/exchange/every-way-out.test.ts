// Strings planted in every private field of every record, and every way out of the archive searched for them.

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { EXPORT_FORMATS } from '#shared/contract/exchange.ts';
import { StoryContent } from '#shared/story/content.ts';
import { note, paragraph, storyDocument, textLeaf } from '#shared/story/document.ts';
import {
  Check,
  Evidence,
  EvidenceFields,
  Fact,
  FactFields,
  newFact,
  newSource,
  Source,
  SourceFields,
  WholeEvidence,
} from '#shared/story/records.ts';
import { testContent } from '#shared/story/test-story.ts';
import { type TestNewsroom, testNewsroom } from '../test-newsroom.ts';
import { makeDeskFile } from './desk-file/make-desk-file.ts';
import { previewStory } from './export/export-story.ts';
import { makeFactSheet } from './export/fact-sheet.ts';
import {
  CHECK_FIELDS,
  EVIDENCE_FIELDS,
  FACT_FIELDS,
  fieldsOf,
  type Privacy,
  planted,
  SOURCE_FIELDS,
  STORY_FIELDS,
} from './field-privacy.ts';

test.each<[string, z.ZodType, Readonly<Record<string, Privacy>>]>([
  ['a story', StoryContent, STORY_FIELDS],
  ['a fact', Fact.omit({ evidence: true, checks: true }), FACT_FIELDS],
  ['a check', Check, CHECK_FIELDS],
  ['evidence', WholeEvidence.extend(Evidence.shape), EVIDENCE_FIELDS],
  ['a source', Source, SOURCE_FIELDS],
])('every field of %s is said to be public, for the desk or private', (_, schema, fields) => {
  expect(Object.keys(fields).sort()).toEqual(fieldsOf(schema));
});

const SAID = '“We saw the wall go”';
const MARK = 'CANARY';

/** Two facts, one of a source that is named and one of a source that is protected, an off-record one, and one that is gone from the text. */
async function deskWithSecrets(): Promise<{ desk: TestNewsroom; id: string; marks: string[] }> {
  const desk = await testNewsroom();
  const marks: string[] = [];
  const plant = <Value extends object>(
    record: Value,
    name: string,
    fields: Readonly<Record<string, Privacy>>,
    parse: z.ZodType<Value>,
    privacies: readonly Privacy[] = ['private'],
  ): Value => {
    const { record: taken, marks: own } = planted(record, { fields, privacies, mark: `${MARK}-${name}`, parse });
    marks.push(...own);
    return taken;
  };
  const everyList = {
    ...{ aliases: ['x'], roles: [{ title: 'harbour master', from: '', until: '' }] },
    contacts: [{ label: 'press office', value: '0123', public: true }],
  };
  const everything: readonly Privacy[] = ['private', 'desk', 'public'];
  const open = { ...newSource('person', 'Elias Corran'), ...everyList };
  const named = await desk.client.source.create({ fields: plant(open, 'named', SOURCE_FIELDS, SourceFields) });
  const hidden = await desk.client.source.create({
    fields: plant({ ...open, protected: true }, 'hidden', SOURCE_FIELDS, SourceFields, everything),
  });
  const document = storyDocument([
    paragraph('He said ', textLeaf(SAID, 0, ['named']), ' and ', textLeaf('it was an accident', 0, ['hidden']), '.'),
    paragraph(textLeaf(`${MARK}-off the record words`, 0, ['off'])),
    note(`${MARK}-note in the body`),
    paragraph(textLeaf('For a while', 0, ['gone'])),
  ]);
  marks.push(`${MARK}-off the record words`, `${MARK}-note in the body`);
  const base = testContent({ document, corrections: [{ at: '2026-01-02T12:00:00.000Z', text: 'It was blue.' }] });
  const content = plant(base, 'story', STORY_FIELDS, StoryContent);
  const story = await desk.client.story.create({ content });
  const disputes = [{ when: 'x', by: 'x', what: 'x', decision: 'x', decidedBy: 'x' }];
  const fact = { ...newFact('quote'), disputes };
  const put = (id: string, fields: FactFields, privacies?: readonly Privacy[]) =>
    desk.client.fact.put({ storyId: story.id, id, fields: plant(fields, id, FACT_FIELDS, FactFields, privacies) });
  await put('named', { ...fact, sourceId: named.id, how: 'phone', to: 'the Courier' });
  // Who is behind it, when and where may not be told either.
  await put(
    'hidden',
    { ...fact, sourceId: hidden.id, attribution: { ...fact.attribution, terms: 'deep-background' } },
    everything,
  );
  await put(
    'off',
    { ...fact, sourceId: hidden.id, attribution: { ...fact.attribution, terms: 'off-record' } },
    everything,
  );
  await put('gone', { ...fact, sourceId: hidden.id }, everything);
  for (const id of ['named', 'hidden', 'off', 'gone']) {
    const fields = { kind: 'text', title: 'x', text: 'x', url: 'x', locator: 'x', origin: 'x' } as const;
    const parse = EvidenceFields as unknown as z.ZodType<EvidenceFields>;
    await desk.client.fact.addEvidence({ factId: id, fields: plant(fields, `${id}-evidence`, EVIDENCE_FIELDS, parse) });
  }
  const checkOf = (id: string, words: string, text: string) =>
    desk.client.fact.check({ id, result: 'verified', words, evidenceId: null, note: text });
  await checkOf('named', SAID, `${MARK}-check note`);
  await checkOf('off', `${MARK}-off the record words`, `${MARK}-off check note`);
  marks.push(`${MARK}-check note`, `${MARK}-off check note`);
  const [withoutLast] = [{ root: { ...document.root, children: document.root.children.slice(0, 3) } }];
  await desk.client.story.save({
    id: story.id,
    base: story.revision,
    reason: 'kept',
    content: { ...content, document: withoutLast },
  });
  return { desk, id: story.id, marks };
}

const textsOf = (bytes: Uint8Array): string =>
  Object.entries(unzipSync(bytes))
    .map(([name, content]) => name + Buffer.from(content).toString('utf8'))
    .join('\n');
const messageOf = (call: Promise<unknown>): Promise<string> =>
  call.then(
    () => {
      throw new Error('It was answered.');
    },
    (error: unknown) => JSON.stringify(error) + String((error as Error).message),
  );

test('nothing that was planted in a private field leaves by any export, preview, desk file, fact sheet, report, hit, log, error or command', async () => {
  const { desk, id, marks } = await deskWithSecrets();
  await using _ = desk;
  expect(marks.length).toBeGreaterThan(100);
  const whole = textsOf((await makeDeskFile(desk.context, { id, withPrivate: true })).bytes);
  // What is sought can be found: all of it is in the file that was asked for with private fields.
  expect(marks.filter((mark) => !whole.includes(mark))).toEqual([]);

  const out: Record<string, string> = {};
  for (const format of EXPORT_FORMATS) out[format] = (await previewStory(desk.context, id, format)).text;
  out['desk file'] = textsOf((await makeDeskFile(desk.context, { id, withPrivate: false })).bytes);
  out['fact sheet'] = makeFactSheet(desk.context, { id, withPrivate: false }).text;
  out['gate report'] = JSON.stringify(await desk.client.gate.report({ id }));
  const { stories } = await desk.client.checking.queue({
    order: 'desk',
    desk: null,
    storyId: null,
    offset: 0,
    limit: 9,
  });
  // A checker sees the words of facts, and a protected source under what was agreed to be told of it.
  const sources = JSON.stringify(stories.flatMap(({ listed }) => listed.map(({ source }) => source)));
  out.queue = sources.replaceAll(/CANARY-\w+ attribution\.description/g, '');
  out.library = JSON.stringify(await desk.client.story.list({ view: 'all', desk: null, offset: 0, limit: 50 }));
  const { revision, content } = await desk.client.story.open({ id });
  out.errors = [
    await messageOf(
      desk.client.story.save({ id, base: revision + 7, reason: 'auto', content: { ...content, headline: 'x' } }),
    ),
    await messageOf(
      desk.client.story.save({
        id,
        base: revision,
        reason: 'auto',
        content: { ...content, language: content.notes.repeat(9) },
      }),
    ),
    await messageOf(
      desk.client.fact.check({ id: 'off', result: 'verified', words: 'other', evidenceId: null, note: '' }),
    ),
    await messageOf(desk.client.story.setStatus({ id, status: 'ready', base: revision })),
    await messageOf(desk.client.exporting.make({ id, format: 'html' })),
  ].join('\n');
  out.log = desk.host.logged.join('\n');
  const cli = async (...words: string[]) => {
    const command = ['src/cli/index.ts', '--archive', desk.host.folder, ...words];
    const ran = await promisify(execFile)(process.execPath, command).catch(
      (error: { stdout: string; stderr: string }) => error,
    );
    return ran.stdout + ran.stderr;
  };
  out['stet check'] = await cli('check', id);
  out['stet list'] = await cli('list');
  out['stet search'] = await cli('search', 'accident wall');
  out['stet export'] = await cli('export', id, '--format', 'html', '--out', desk.host.folder);
  for (const [way, text] of Object.entries(out))
    expect([way, text.includes(MARK) ? text.slice(text.indexOf(MARK) - 60, text.indexOf(MARK) + 80) : null]).toEqual([
      way,
      null,
    ]);
}, 30_000);

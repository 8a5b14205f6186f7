import { expect, test } from 'vitest';
import { createReading } from '#shared/quotations/index.ts';
import type { Source, SourceFields } from '#shared/story/records.ts';
import { testSource } from '#shared/story/test-story.ts';
import type { Client } from '../../app/client.ts';
import { speakerFields } from './speaker-fields.ts';

const DAY = '2026-01-02';

/** An archive whose source list must not be asked. */
const closed = new Proxy({} as Client, {
  get() {
    throw new Error('the source list was asked');
  },
});

test('a doubtful speaker leaves the source unset, and the circumstances stand', async () => {
  const [quotation] = createReading([
    'Ada Dunmore came first. Tom Dunmore came late.',
    '“The bridge is safe,” Dunmore told the Aberwen Echo on Friday.',
  ]).quotations;
  if (quotation === undefined) throw new Error('nothing was found');
  const fields = await speakerFields(closed, quotation, quotation.speaker, 'Dunmore', DAY);
  expect(fields).toMatchObject({ sourceId: null, attribution: { description: '' } });
  expect(fields.to).toContain('Echo');
});

test('an unnamed speaker is described', async () => {
  const [quotation] = createReading(['“The bridge is safe,” a ministry official said.']).quotations;
  if (quotation === undefined) throw new Error('nothing was found');
  const fields = await speakerFields(closed, quotation, quotation.speaker, 'a ministry official', DAY);
  expect(fields.attribution).toMatchObject({ naming: 'described', description: 'ministry official' });
});

/** The archive at the end of the line, with these sources. */
function archive(...known: readonly Source[]) {
  const made: SourceFields[] = [];
  const source = {
    find: async () => known,
    create: async ({ fields }: { fields: SourceFields }) => {
      made.push(fields);
      return testSource('new', fields);
    },
  };
  return { client: { source } as unknown as Client, made };
}
const acceptOf = async (client: Client) => {
  const [quotation] = createReading([
    '“The bridge is safe,” said Tom Dunmore, the harbour master of Aberwen.',
  ]).quotations;
  if (quotation === undefined) throw new Error('nothing was found');
  return speakerFields(client, quotation, quotation.speaker, 'Tom Dunmore', DAY);
};

test('a speaker who is not in the list joins it with the title of the text, dated to the story’s day', async () => {
  const { client, made } = archive();
  expect(await acceptOf(client)).toMatchObject({ sourceId: 'new', attribution: { naming: 'named' } });
  expect(made).toMatchObject([
    { name: 'Tom Dunmore', description: '', roles: [{ title: 'harbour master of Aberwen', from: DAY, until: '' }] },
  ]);
});

test('a speaker who is protected in the list is not named', async () => {
  const { client, made } = archive(testSource('tom', { name: 'Tom Dunmore', protected: true, description: 'a pilot' }));
  expect(await acceptOf(client)).toMatchObject({
    sourceId: 'tom',
    attribution: { naming: 'anonymous', description: 'a pilot' },
  });
  expect(made).toEqual([]);
});

import { expect, test } from 'vitest';
import { createReading } from '#shared/quotations/index.ts';
import type { Client } from '../../app/client.ts';
import { speakerFields } from './speaker-fields.ts';

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
  const fields = await speakerFields(closed, quotation, quotation.speaker, 'Dunmore');
  expect(fields).toMatchObject({ sourceId: null, attribution: { description: '' } });
  expect(fields.to).toContain('Echo');
});

test('an unnamed speaker is described', async () => {
  const [quotation] = createReading(['“The bridge is safe,” a ministry official said.']).quotations;
  if (quotation === undefined) throw new Error('nothing was found');
  const fields = await speakerFields(closed, quotation, quotation.speaker, 'a ministry official');
  expect(fields.attribution).toMatchObject({ naming: 'described', description: 'ministry official' });
});

import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { createReading } from '#shared/quotations/index.ts';
import type { Found } from '../app/open-story.ts';
import { FoundRow, speakerOf } from './found-row.tsx';

const foundIn = (...paragraphs: string[]): Found => {
  const [quotation] = createReading(paragraphs).quotations;
  if (quotation === undefined) throw new Error('nothing was found');
  return { quotation, key: quotation.key };
};
const shown = (found: Found): string => {
  const nothing = () => {};
  const acts = { onShow: nothing, onAccept: nothing, onAcceptSpeaker: nothing, onDecline: nothing };
  return renderToStaticMarkup(
    createElement(FoundRow, { found, current: false, reachable: true, fromSpeaker: 2, ...acts }),
  );
};

test('a speaker in doubt is asked about, and no others are accepted with it', () => {
  const found = foundIn('Ada Dunmore came first. Tom Dunmore came late.', '“The bridge is safe,” Dunmore said.');
  expect(shown(found)).toContain('Perhaps <strong>Tom Dunmore</strong>?');
  expect(shown(found)).not.toContain('Accept all');
  expect(speakerOf(found)).toBe('');
});

test('a sure speaker is named', () => {
  const found = foundIn('“The bridge is safe,” Tom Dunmore said.');
  expect(shown(found)).toContain('Found: <strong>Tom Dunmore</strong>');
  expect(shown(found)).toContain('Accept all 2 from Tom Dunmore');
});

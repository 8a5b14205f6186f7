import { expect, test } from 'vitest';
import { hostIsOurs, originIsOurs, readerIsOurs } from './door.ts';

const door = { host: '127.0.0.1:4242' };

test.each([
  undefined,
  '',
  'localhost:4242',
  '127.0.0.1',
  '127.0.0.1:4243',
  'evil.example:4242',
  '127.0.0.1:4242.evil.example',
])('A request for the host %j is refused', (host) => {
  expect(hostIsOurs(door, host === undefined ? {} : { host })).toBe(false);
});

test.each([
  undefined,
  '',
  'null',
  'http://localhost:4242',
  'https://127.0.0.1:4242',
  'http://127.0.0.1:4242/',
  'http://127.0.0.1:4243',
  'http://127.0.0.1:4242.evil.example',
  'file://',
])('A page of the origin %j may not change anything', (origin) => {
  expect(originIsOurs(door, origin === undefined ? {} : { origin })).toBe(false);
});

test('Our own page may ask and change', () => {
  expect(hostIsOurs(door, { host: '127.0.0.1:4242' })).toBe(true);
  expect(originIsOurs(door, { origin: 'http://127.0.0.1:4242' })).toBe(true);
  expect(readerIsOurs(door, { 'sec-fetch-site': 'same-origin' })).toBe(true);
  expect(readerIsOurs(door, { 'sec-fetch-site': 'none' })).toBe(true);
  expect(readerIsOurs(door, {})).toBe(true);
});

test('A page of another site may not even read', () => {
  expect(readerIsOurs(door, { 'sec-fetch-site': 'cross-site' })).toBe(false);
  expect(readerIsOurs(door, { 'sec-fetch-site': 'same-site' })).toBe(false);
  expect(readerIsOurs(door, { origin: 'null' })).toBe(false);
});

import { expect, test } from 'vitest';
import { chromiumPlaces } from './chromium.ts';

test('On Linux the folders of the path are searched, Chromium before the others', () => {
  expect(chromiumPlaces('linux', { PATH: '/usr/local/bin::/usr/bin' }).slice(0, 2)).toEqual([
    '/usr/local/bin/chromium',
    '/usr/bin/chromium',
  ]);
  expect(chromiumPlaces('linux', {})).toEqual([]);
});

test('On macOS and Windows the usual places are searched', () => {
  expect(chromiumPlaces('darwin', {})).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
  const windows = chromiumPlaces('win32', { ProgramFiles: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Local' });
  expect(windows.some((place) => place.includes('C:\\Program Files') && place.endsWith('chrome.exe'))).toBe(true);
  expect(windows.some((place) => place.includes('C:\\Local') && place.endsWith('msedge.exe'))).toBe(true);
});

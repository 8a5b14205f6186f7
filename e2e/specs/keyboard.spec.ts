// The main job with the keyboard alone: no pointer is used in these tests.

import type { Locator } from '@playwright/test';
import { RAW_COPY, readRawCopy } from '../data/raw-copy.ts';
import { expect, test } from '../fixtures.ts';
import { CopyPage } from '../pages/copy-page.ts';
import { DeskPage } from '../pages/desk-page.ts';
import { InspectorPage } from '../pages/inspector-page.ts';
import { paste } from '../pages/paste.ts';
import { WalkPage } from '../pages/walk-page.ts';

test('From raw copy to a verified quote, a related story and the export, by keys', async ({ page }) => {
  test.slow();
  const [ours] = RAW_COPY;
  if (ours === undefined) throw new Error('Our own copy is missing.');
  const copy = readRawCopy(ours);
  const { keyboard } = page;
  const sheet = new DeskPage(page);
  const panel = new InspectorPage(page);
  const { inspector } = panel;
  const walk = new WalkPage(page);
  const dialog = new CopyPage(page);
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await keyboard.press(key);
  };
  const tabTo = async (control: Locator): Promise<void> => {
    const isThere = (): Promise<boolean> => control.evaluate((element) => element === document.activeElement);
    for (let stops = 0; stops < 20 && !(await isThere()); stops += 1) await press('Tab');
    await expect(control).toBeFocused();
  };

  await test.step('A story of the archive, from the first field to the last', async () => {
    await expect(page.getByRole('button', { name: /^New story/ }).first()).toBeVisible();
    await press('ControlOrMeta+N');
    await expect(sheet.headline).toBeFocused();
    await keyboard.type('Divers find the wall sound');
    await press('Enter');
    await expect(page.getByRole('textbox', { name: 'Standfirst' })).toBeFocused();
    await press('Enter', 'Enter', 'Enter');
    await expect(sheet.body).toBeFocused();
    await keyboard.type('Divers went down on Monday.');
    await press('ArrowUp');
    await expect(page.getByRole('textbox', { name: 'Byline' })).toBeFocused();
    await sheet.saved();
  });

  await test.step('Copy is taken in: the lines are walked and one is decided otherwise', async () => {
    await press('ControlOrMeta+Shift+I');
    await expect(dialog.asking.getByRole('textbox', { name: 'Copy' })).toBeFocused();
    await paste(page.locator(':focus'), { text: copy.text });
    await expect(dialog.understood).toBeVisible();
    await expect(dialog.understood.getByRole('list', { name: 'Lines of the copy' }).locator('..')).toBeFocused();
    await press('ArrowDown', 'ArrowDown', 'ArrowDown', 's');
    await expect(dialog.understood.getByText('your decision')).toHaveCount(1);
    await expect(dialog.preview).toContainText(copy.paragraphs[0] ?? '');
    await press('p');
    await expect(dialog.understood.getByText('your decision')).toHaveCount(0);
    await press('ControlOrMeta+Enter');
    await expect(dialog.understood).toBeHidden();
    await expect(sheet.headline).toHaveValue(copy.headline);
  });

  await test.step('F6 goes round the regions and back to the very place', async () => {
    await expect(sheet.body).toBeFocused();
    const last = copy.paragraphs.at(-1) ?? '';
    await press('ControlOrMeta+End', 'ArrowLeft', 'ArrowLeft');
    await keyboard.type('X');
    await expect(sheet.body).toContainText(`${last.slice(0, -2)}X${last.slice(-2)}`);
    const around: string[] = [];
    for (let steps = 0; steps < 4; steps += 1) {
      await press('F6');
      around.push(
        await page.evaluate(() => {
          const region = document.activeElement?.closest('nav, aside, main, header');
          return region?.getAttribute('aria-label') ?? region?.tagName.toLowerCase() ?? '';
        }),
      );
    }
    expect(around).toEqual(['Inspector', 'header', 'Library', 'main']);
    await expect(sheet.body).toBeFocused();
    await keyboard.type('Y');
    await expect(sheet.body).toContainText(`${last.slice(0, -2)}XY${last.slice(-2)}`);
    await press('Backspace', 'Backspace');
    await expect(sheet.body).toContainText(last);
  });

  await test.step('Quotations are walked: F7, Tab, Esc, Enter', async () => {
    await expect(panel.button(/Found: /).first()).toBeVisible();
    await walk.begin(sheet.body);
    await press('Tab', 'Escape', 'Enter');
    await walk.standsAt(2);
    await press('F7');
    await expect(walk.card).toBeHidden();
    await expect(panel.button(/Unchecked/)).toHaveCount(1);
  });

  await test.step('Alt and the arrows go from fact to fact, F8 verifies where the caret stands', async () => {
    await press('ControlOrMeta+Home', 'Alt+ArrowDown');
    await expect(page.getByRole('complementary', { name: 'Fact: Unchecked quote' })).toBeVisible();
    await press('F8');
    await expect(panel.button(/Verified/)).toHaveCount(1);
    await keyboard.type('x');
    await expect(panel.button(/Stale/)).toHaveCount(1);
    await press('ControlOrMeta+Z');
    await expect(panel.button(/Verified/)).toHaveCount(1);
  });

  await test.step('The inspector: panels by number, rows by arrows, a record and back', async () => {
    await press('Alt+1');
    await expect(inspector.getByRole('tab', { name: 'Facts' })).toBeFocused();
    await press('ArrowRight');
    await expect(inspector.getByRole('tab', { name: 'Related', selected: true })).toBeFocused();
    await press('ArrowLeft');
    await panel.button(/Verified/).focus();
    await press('Enter');
    await expect(inspector.getByRole('heading', { level: 2, name: /^Quote 1 of 1$/ })).toBeFocused();
    await press('Escape');
    await expect(panel.button(/Verified/)).toBeFocused();
  });

  await test.step('A related story at the caret', async () => {
    await press('ControlOrMeta+Shift+R');
    await expect(inspector.getByRole('combobox', { name: 'Find in the archive' })).toBeFocused();
    await keyboard.type('divers');
    await expect(inspector.getByRole('option', { name: /Divers find the wall sound/ })).toBeVisible();
    await press('Enter');
    await expect(sheet.body).toContainText('Divers find the wall sound');
  });

  await test.step('The palette runs what has no key, and finds stories', async () => {
    await press('ControlOrMeta+K');
    await keyboard.type('pull quote');
    const palette = page.getByRole('dialog').filter({ has: page.getByRole('combobox') });
    await expect(palette.getByRole('option', { selected: true })).toContainText('Pull quote');
    await press('Escape');
    await expect(palette).toBeHidden();
    await expect(sheet.body).toBeFocused();
    await press('ControlOrMeta+K');
    await keyboard.type('divers find');
    await expect(palette.getByRole('option', { selected: true })).toContainText('Divers find the wall sound');
    await press('Enter');
    await expect(sheet.headline).toHaveValue('Divers find the wall sound');
    await press('ControlOrMeta+Alt+ArrowRight');
    await expect(sheet.headline).toHaveValue(copy.headline);
  });

  await test.step('Export: what stands in the way leads to its place, then a file is saved', async () => {
    const byline = inspector.getByRole('button', { name: /has no byline/ });
    await press('Alt+6');
    await expect(inspector.getByRole('tab', { name: 'Export' })).toBeFocused();
    await expect(byline).toBeVisible();
    await tabTo(byline);
    await press('Enter');
    await expect(page.getByRole('textbox', { name: 'Byline' })).toBeFocused();
    await keyboard.type('Jo Marsh');
    await expect(panel.button('Save HTML page')).toBeEnabled();
    await press('Alt+6');
    const leaves = page.waitForEvent('download');
    await tabTo(panel.button('Save HTML page'));
    await press('Enter');
    expect((await leaves).suggestedFilename()).toMatch(/\.html$/);
  });
});

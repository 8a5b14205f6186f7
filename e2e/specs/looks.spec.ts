// What everybody must be able to see and reach: the accessibility checker in light and dark, and a small window.

import { RAW_COPY, readRawCopy } from '../data/raw-copy.ts';
import { expect, test } from '../fixtures.ts';
import { accessibilityProblems } from '../pages/accessibility.ts';
import { CopyPage } from '../pages/copy-page.ts';
import { DeskPage } from '../pages/desk-page.ts';
import { InspectorPage, type PanelName } from '../pages/inspector-page.ts';
import { WalkPage } from '../pages/walk-page.ts';

const PANELS: readonly PanelName[] = ['Facts', 'Related', 'Story', 'Notes', 'History', 'Export'];
const copy = () => readRawCopy(RAW_COPY[0] ?? { name: '', path: '' });

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(() => {
    test.use({ colorScheme });

    test(`The checker finds nothing in any view, ${colorScheme}`, async ({ page }) => {
      test.slow();
      const sheet = new DeskPage(page);
      const panel = new InspectorPage(page);
      const dialog = new CopyPage(page);
      const clean = async (view: string): Promise<void> => {
        await test.step(view, async () => expect(await accessibilityProblems(page)).toEqual([]));
      };
      await expect(page.getByRole('button', { name: /^New story/ }).first()).toBeVisible();
      await clean('welcome');
      await dialog.open();
      await clean('asking for copy');
      await dialog.paste({ text: copy().text });
      await clean('what was understood');
      await page.keyboard.press('Escape');
      await expect(dialog.understood).toBeHidden();

      await panel.openSample();
      await clean('the desk with a story');
      // The panels are looked at one by one in inspector.spec.ts.
      await sheet.body.getByText('small, measured and continuing').click();
      await expect(page.getByRole('complementary', { name: /^Fact: / })).toBeVisible();
      await clean('a fact’s card');
      await new WalkPage(page).begin(sheet.body);
      await expect(page.getByRole('complementary', { name: /^Fact: / })).toBeHidden();
      await clean('the walk');
      await page.keyboard.press('ControlOrMeta+F');
      await expect(page.getByRole('textbox', { name: 'Replace with' })).toBeVisible();
      await clean('find and replace');
      await page.keyboard.press('Escape');
      await page.keyboard.press('ControlOrMeta+K');
      await expect(page.getByRole('dialog', { name: 'Search or run a command' })).toBeVisible();
      await page.keyboard.type('harbour');
      await clean('the palette');
      await page.keyboard.press('Escape');
      await page.keyboard.press('ControlOrMeta+,');
      await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
      await clean('settings');
      await page.keyboard.press('Escape');
      await sheet.library.getByRole('searchbox', { name: 'Search the library' }).fill('zzzz');
      await expect(sheet.library.getByText('No story has these words')).toBeVisible();
      await clean('a search without a result');
    });
  });
}

test.describe(() => {
  test.use({ viewport: { width: 960, height: 640 } });

  test('In a window of 960 × 640 nothing is cut off and everything is reached', async ({ page }) => {
    const sheet = new DeskPage(page);
    const panel = new InspectorPage(page);
    const dialog = new CopyPage(page);
    /** Elements that are drawn beyond the window's right edge or that scroll sideways. */
    const beyond = (): Promise<string[]> =>
      page.evaluate(() => {
        const wide = [...document.querySelectorAll<HTMLElement>('body, body *')].filter((element) => {
          const style = getComputedStyle(element);
          const scrolls = /auto|scroll/.test(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
          const box = element.getBoundingClientRect();
          const out =
            box.width > 1 && box.right > innerWidth + 1 && element.checkVisibility() && style.position !== 'fixed';
          return scrolls || out || (element === document.body && element.scrollWidth > innerWidth);
        });
        return wide.map((element) => `${element.tagName} ${element.className}`);
      });
    const fits = async (view: string): Promise<void> => {
      await test.step(view, async () => expect(await beyond()).toEqual([]));
    };

    await expect(page.getByRole('button', { name: /^New story/ }).first()).toBeVisible();
    await fits('welcome');
    for (const way of [/^New story/, /^Paste or import copy/, /^Open the sample newsroom/])
      await expect(page.getByRole('button', { name: way }).first()).toBeInViewport();
    await dialog.open();
    await fits('asking for copy');
    await dialog.paste({ text: copy().text });
    await fits('what was understood');
    await expect(dialog.understood.getByRole('button', { name: /^Make story/ })).toBeInViewport();
    await dialog.line(copy().foot);
    await page.keyboard.press('Escape');

    await panel.openSample();
    await fits('the desk with a story');
    await expect(page.getByRole('contentinfo')).toBeInViewport();
    for (const name of PANELS) {
      await panel.show(name);
      await expect(panel.inspector.getByRole('tabpanel', { name })).not.toBeEmpty();
      await fits(`the panel ${name}`);
    }
    await panel.openFact(/^small, measured/);
    await fits('a fact’s record');
    await expect(panel.button(/Verify/).last()).toBeInViewport();
    await sheet.body.getByText('small, measured and continuing').click();
    await expect(page.getByRole('complementary', { name: /^Fact: / })).toBeInViewport({ ratio: 1 });
    await fits('a fact’s card');

    await page.getByRole('button', { name: 'Library', exact: true }).click();
    await expect(sheet.library).toBeInViewport();
    await fits('the library over the story');
    await sheet.library.getByRole('option').nth(1).click();
    await expect(sheet.library).toBeHidden();
    await expect(page.getByRole('tab', { selected: true }).first()).toBeInViewport();
    await page.keyboard.press('ControlOrMeta+,');
    const settings = page.getByRole('dialog', { name: 'Settings' });
    await expect(settings.getByRole('button', { name: 'Done' })).toBeInViewport();
    await fits('settings');
    await page.keyboard.press('Escape');
    await expect(settings).toBeHidden();
    await panel.show('Export');
    await panel.button('Large').click();
    await expect(page.getByRole('dialog', { name: 'Preview' })).toBeInViewport();
    await fits('the large preview');
  });
});

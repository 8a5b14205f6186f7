// Two windows on one archive. Only the browser host has more than one; the contract is the same in every host.

import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { DeskPage } from '../pages/desk-page.ts';
import { InspectorPage } from '../pages/inspector-page.ts';

const HEADLINE = 'Night ferry to run all winter';
const BODY = 'The night ferry will run all winter, the port said.';

test.beforeEach(({ hostKind }) => {
  test.skip(hostKind !== 'browser', 'The Electron host has one window.');
});

test('What one window writes, tags, verifies and withdraws shows in the other', async ({ desk }) => {
  const one = new DeskPage(desk.page);
  await one.newStory();
  await one.writeHeadline(HEADLINE);
  await one.writeBody(BODY);
  await one.saved();

  const second = await desk.openWindow();
  const two = new DeskPage(second);
  await two.storyInLibrary(HEADLINE).click();
  await expect(two.body).toContainText(BODY);

  await one.page.bringToFront();
  await one.body.click();
  await one.page.keyboard.press('ControlOrMeta+End');
  await one.page.keyboard.type(' Fares stay as they are.');
  await expect(two.body).toContainText('Fares stay as they are.');
  await expect(two.page.getByRole('alert').filter({ hasText: 'saved somewhere else' })).toHaveCount(0);

  await one.body.getByText(BODY).dblclick({ position: { x: 60, y: 12 } });
  await expect(one.page.getByRole('button', { name: 'Tag claim' })).toBeVisible();
  await one.page.keyboard.press('ControlOrMeta+Shift+C');
  await second.bringToFront();
  const panel = new InspectorPage(second);
  await panel.show('Facts');
  await expect(panel.button(/Unchecked claim/)).toBeVisible();
  await panel.button(/Unchecked claim/).click();
  await panel.button(/^Verify and seal/).click();
  await expect(new InspectorPage(one.page).button(/Verified claim/)).toBeVisible();

  await panel.show('Story');
  await panel.inspector.getByLabel('Status').selectOption({ label: 'Withdrawn' });
  // Off the list of stories in work, in the other window too.
  await expect(one.storyInLibrary(HEADLINE)).toHaveCount(0);
  await expect(one.headline).toHaveValue(HEADLINE);
});

for (const choice of ['Keep mine on top', 'Take the other one'] as const) {
  test(`Two texts of one story: “${choice}” loses neither`, async ({ desk }) => {
    const first = new DeskPage(desk.page);
    await first.newStory();
    await first.writeHeadline(HEADLINE);
    await first.writeBody(BODY);
    await first.saved();
    const second = new DeskPage(await desk.openWindow());
    await second.storyInLibrary(HEADLINE).click();
    await expect(second.body).toContainText(BODY);

    const windows = [
      { ...first, sheet: first, which: 'first', wrote: ' Written in the first window.' },
      { ...second, sheet: second, which: 'second', wrote: ' Written in the second window.' },
    ];
    for (const { page, body } of windows) {
      await body.click();
      await page.keyboard.press('ControlOrMeta+End');
    }
    // In one breath: whoever is saved second has a base that is not the newest any more.
    await Promise.all(windows.map(({ page, wrote }) => page.keyboard.insertText(wrote)));
    const asked = (page: Page) => page.getByRole('alert').filter({ hasText: 'saved somewhere else' });
    await expect
      .poll(async () => Promise.all(windows.map(({ page }) => asked(page).count())))
      .toEqual(expect.arrayContaining([0, 1]));
    const [mine = windows[0], theirs = windows[1]] =
      (await asked(first.page).count()) === 1 ? windows : windows.toReversed();
    if (mine === undefined || theirs === undefined) throw new Error('There are two windows.');

    await test.step('Both texts stand where they were written, and nothing is called saved that is not', async () => {
      await expect(mine.body).toContainText(mine.wrote);
      await expect(theirs.body).toContainText(theirs.wrote);
      await expect(mine.page.getByRole('contentinfo')).toContainText('Not saved: two texts');
      await theirs.sheet.saved();
    });

    await test.step('The difference is shown before the choice', async () => {
      await mine.page.getByRole('button', { name: 'See the difference' }).click();
      const shown = mine.page.getByRole('dialog', { name: 'From the other text to yours' });
      await expect(shown.getByRole('insertion').filter({ hasText: mine.which })).toBeVisible();
      await expect(shown.getByRole('deletion').filter({ hasText: theirs.which })).toBeVisible();
      await mine.page.keyboard.press('Escape');
      await expect(shown).toHaveCount(0);
    });

    const kept = choice === 'Keep mine on top' ? mine : theirs;
    const other = kept === mine ? theirs : mine;
    await mine.page.getByRole('button', { name: choice }).click();
    for (const { sheet, body, page } of windows) {
      await expect(asked(page)).toHaveCount(0);
      await expect(body).toContainText(kept.wrote);
      await expect(body).not.toContainText(other.wrote);
      await sheet.saved();
    }

    const panel = new InspectorPage(other.page);
    await panel.show('History');
    await panel.inspector
      .getByRole('list', { name: /^Revisions/ })
      .getByRole('button')
      .first()
      .click();
    await expect(panel.inspector.getByRole('insertion').filter({ hasText: kept.which })).toBeVisible();
    await expect(panel.inspector.getByRole('deletion').filter({ hasText: other.which })).toBeVisible();
  });
}

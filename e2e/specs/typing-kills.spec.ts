// D2 and D3 as a person meets them: the power goes while somebody types.

import { expect, test } from '../fixtures.ts';
import { DeskPage } from '../pages/desk-page.ts';

const KILLS = 5;

test('What was shown as saved is there after every power cut, and at most two seconds of typing are gone', async ({
  desk,
}) => {
  test.slow();
  let page = desk.page;
  let window = new DeskPage(page);
  await window.newStory();
  await window.writeHeadline('Typing through the storm');
  await window.writeBody('Begin.');
  await window.saved();
  for (let kill = 1; kill <= KILLS; kill += 1) {
    await window.body.click();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.insertText(` saved${kill}.`);
    await expect(page.getByRole('contentinfo').getByText(/^Saved/)).toBeVisible();
    // Typing that is older than two seconds when the power goes.
    await page.keyboard.insertText(` older${kill}.`);
    await page.waitForTimeout(2_000 + 137 * kill);
    await page.keyboard.type(` young${kill}`, { delay: 20 });
    await desk.kill();
    page = await desk.restart();
    window = new DeskPage(page);
    await window.storyInLibrary('Typing through the storm').click();
    await expect(window.body).toContainText(`older${kill}.`);
    for (let earlier = 1; earlier <= kill; earlier += 1) await expect(window.body).toContainText(`saved${earlier}.`);
  }
});

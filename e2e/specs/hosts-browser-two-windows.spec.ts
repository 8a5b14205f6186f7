// One story in two windows: words never vanish, whoever saves first.

import { expect, test } from '../fixtures.ts';
import { ManuscriptPage } from '../pages/manuscript-page.ts';

test('a window in which nobody writes follows the other; two that write keep both texts', async ({ desk }) => {
  const one = new ManuscriptPage(desk.page);
  await one.newStory();
  await one.type('The port halts.');
  await one.saved();

  const other = new ManuscriptPage(await desk.openWindow());
  await expect(other.body).toHaveText('The port halts.');
  await one.type(' At night.');
  await one.saved();
  await expect(other.body).toHaveText('The port halts. At night.');

  await other.body.click();
  await other.page.keyboard.press('ControlOrMeta+End');
  await Promise.all([one.type(' One.'), other.type(' Other.')]);
  const conflicts = [one, other].map(({ page }) => page.getByRole('alert').getByText(/saved somewhere else/));
  await expect
    .poll(async () => (await Promise.all(conflicts.map((bar) => bar.isVisible()))).filter(Boolean).length)
    .toBe(1);
  const late = (await conflicts[0]?.isVisible()) ? one : other;
  const early = late === one ? other : one;
  const words = await late.body.textContent();
  await late.page.getByRole('button', { name: 'Keep mine on top' }).click();
  await late.saved();
  await expect(early.body).toHaveText(words ?? '');
});

// Facts in the manuscript: tagging, sealing, going stale at once, restoring, orphans, and the walk through what was found.

import { expect, test } from '../fixtures.ts';
import { ManuscriptPage } from '../pages/manuscript-page.ts';

test('a sealed quote turns stale with the first changed letter, and its seal can be put back', async ({ page }) => {
  const manuscript = new ManuscriptPage(page);
  await manuscript.newStory();
  await manuscript.type('"We told them twice," the clerk said.');
  await manuscript.select('We told them twice');
  await page.keyboard.press('ControlOrMeta+Shift+q');
  await expect.poll(() => manuscript.facts('unchecked')).toEqual(['We told them twice']);

  await manuscript.select('told');
  await page.keyboard.press('F8');
  await expect.poll(() => manuscript.facts('verified')).toEqual(['We told them twice']);

  await manuscript.select('twice');
  await page.keyboard.type('once');
  await expect.poll(() => manuscript.facts('stale')).toEqual(['We told them once']);
  // Typing over a selection and going on typing may be one step or two.
  await expect(async () => {
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => manuscript.facts('verified'), { timeout: 1_000 }).toEqual(['We told them twice']);
  }).toPass();

  await manuscript.select('them');
  await page.keyboard.type('us');
  await manuscript.body.locator('[data-fact-state="stale"]').hover();
  const card = page.getByRole('complementary', { name: /^Fact: Stale/ });
  await expect(card).toContainText('the words changed after the check');
  await card.getByRole('button', { name: 'Restore the seal' }).click();
  await expect.poll(() => manuscript.facts('verified')).toEqual(['We told them twice']);
  await expect(manuscript.body).toHaveText('“We told them twice,” the clerk said.');
});

test('words slipped in between a sealed quote and its mark break the seal; words behind it do not', async ({
  page,
}) => {
  const manuscript = new ManuscriptPage(page);
  await manuscript.newStory();
  await manuscript.type('"We told them" is what she said.');
  await manuscript.select('We told them');
  await page.keyboard.press('ControlOrMeta+Shift+q');
  await manuscript.select('told');
  await page.keyboard.press('F8');
  await expect.poll(() => manuscript.facts('verified')).toEqual(['We told them']);

  await manuscript.select('them');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type(' all');
  await expect.poll(() => manuscript.facts('stale')).toEqual(['We told them all']);
  for (let key = 0; key < 4; key += 1) await page.keyboard.press('Backspace');
  await expect.poll(() => manuscript.facts('verified')).toEqual(['We told them']);

  await manuscript.select(' is what');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type(', twice,');
  await expect(manuscript.body).toHaveText('“We told them”, twice, is what she said.');
  await expect.poll(() => manuscript.facts('verified')).toEqual(['We told them']);
});

test('deleted words make an orphan that undo brings back; a copy carries no marks, a cut does', async ({ page }) => {
  const manuscript = new ManuscriptPage(page);
  await manuscript.newStory();
  await manuscript.type('It cost £2.3 million in all.\nThe end');
  await manuscript.select('£2.3 million');
  await page.keyboard.press('ControlOrMeta+Shift+c');
  await expect.poll(() => manuscript.facts('unchecked')).toEqual(['£2.3 million']);
  await manuscript.select('£2.3 million');
  await page.keyboard.press('Delete');
  await expect(page.getByText(/1 fact whose words are gone|orphan|brings it back/i).first()).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => manuscript.facts('unchecked')).toEqual(['£2.3 million']);

  await manuscript.select('£2.3 million');
  await page.keyboard.press('ControlOrMeta+c');
  await manuscript.select('end');
  await page.keyboard.press('ControlOrMeta+v');
  await expect(manuscript.body).toContainText('The £2.3 million');
  await expect.poll(() => manuscript.facts('unchecked')).toEqual(['£2.3 million']);
  await page.keyboard.press('ControlOrMeta+z');

  await manuscript.select('£2.3 million');
  await page.keyboard.press('ControlOrMeta+x');
  await expect.poll(() => manuscript.facts('unchecked')).toEqual([]);
  await manuscript.select('end');
  await page.keyboard.press('ControlOrMeta+v');
  await expect.poll(() => manuscript.facts('unchecked')).toEqual(['£2.3 million']);
  await expect(manuscript.body).toContainText('The £2.3 million');
});

test('F7 walks what was found: Tab goes on, Enter tags with the speaker, Esc declines for good', async ({ desk }) => {
  const { page } = desk;
  const manuscript = new ManuscriptPage(page);
  await manuscript.newStory();
  await manuscript.type(
    '"We knew in the spring," Mara Stott told reporters on Monday.\n"It was never safe," said Elias Corran.\n"Nobody asked us," said Mara Stott.\nThe end. ',
  );
  await manuscript.saved();
  const card = page.getByRole('complementary', { name: 'Quotation found' });
  await expect(async () => {
    await page.keyboard.press('F7');
    await expect(card).toContainText('1 of 3', { timeout: 1_000 });
  }).toPass();
  await expect(card).toContainText('Mara Stott');
  await page.keyboard.press('Tab');
  await expect(card).toContainText('Elias Corran');
  await page.keyboard.press('Enter');
  await expect.poll(() => manuscript.facts('unchecked')).toEqual(['It was never safe,']);
  await expect(card).toContainText('2 of 2');
  await page.keyboard.press('Escape');
  await expect(card).toContainText('1 of 1');
  // Any other key ends the walk and does what it always does.
  await page.keyboard.press('End');
  await expect(card).toBeHidden();
  await expect(page.getByRole('complementary', { name: 'Inspector' })).toContainText('Elias Corran');
  await manuscript.saved();

  const again = new ManuscriptPage(await desk.restart());
  await again.body.click();
  const cardAgain = again.page.getByRole('complementary', { name: 'Quotation found' });
  await expect(async () => {
    await again.page.keyboard.press('F7');
    await expect(cardAgain).toContainText('1 of 1', { timeout: 1_000 });
  }).toPass();
  await expect(cardAgain).toContainText('Mara Stott');
});

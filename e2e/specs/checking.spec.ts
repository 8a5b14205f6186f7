// The checking desk: a story walked with the keys alone, the copy corrected to the evidence, the queue over all stories.

import { expect, test } from '../fixtures.ts';
import { accessibilityProblems } from '../pages/accessibility.ts';
import { CheckingPage } from '../pages/checking-page.ts';
import { DeskPage } from '../pages/desk-page.ts';
import { InspectorPage } from '../pages/inspector-page.ts';

/** Two hours, a turn a minute; the words that are looked for stand at its end. */
const TAPE = Array.from({ length: 120 }, (_, minute) => {
  const said = minute === 117 ? 'I shall be careful with the word knew.' : 'Please go on.';
  return `0${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}:08 CORONER: ${said}`;
}).join('\n');

const INQUEST = /^Ferry firm knew of faulty doors/;

test('A checker corrects the copy to the tape, seals it, disputes a quote and adds evidence, with the keys alone', async ({
  page,
}) => {
  await new InspectorPage(page).openSample();
  const desk = new DeskPage(page);
  await desk.storyInLibrary('Ferry firm knew of faulty doors for a year, inquest told').click();
  await expect(desk.headline).toHaveText(INQUEST);

  const checking = new CheckingPage(page);
  await checking.open();
  await expect(checking.place).toHaveText('Quote 2 of 7 · Paragraph 3');
  await expect(checking.alignment).toContainText('Altered');
  await expect(checking.alignment).toContainText('“might” became “would”. A modal changes what was claimed');
  await expect(checking.evidence.locator('mark').last()).toContainText('might');

  // Altered words are not sealed by a slip of the finger.
  await checking.press('v');
  await expect(checking.desk.getByRole('alert')).toContainText('Press V again');
  await checking.press('c');
  await expect(checking.alignment).toContainText('Tidied');
  await expect(checking.desk.locator('blockquote')).toContainText('We told them the seals might not last');
  await expect(checking.told).toContainText('The copy says what the evidence says.');
  await checking.press('v');

  await expect(checking.place).toHaveText('Quote 3 of 7 · Paragraph 4');
  await checking.press('m');
  await page.keyboard.type('He may have said it twice.');
  await page.keyboard.press('Enter');
  await checking.press('d');

  await expect(checking.place).toHaveText('Claim 4 of 7 · Paragraph 5');
  await checking.press('k');
  await expect(checking.desk).toContainText('He may have said it twice.');
  await checking.walkTo('I shall be careful');
  await checking.press('e');
  await page.keyboard.insertText(TAPE);
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(checking.alignment).toContainText('Identical');
  await expect(checking.evidence.getByText('I shall be careful with the word knew')).toBeInViewport();
  await expect(checking.desk.getByText(/, 01:57:08 · kept/)).toBeVisible();
  await checking.press('v');
  await expect(checking.place).toHaveText('Quote 7 of 7 · Paragraph 7');
  await checking.press('n');

  // What was passed over comes again. Enter shows the words where they stand: the manuscript has the correction.
  await expect(checking.place).toHaveText('Quote 3 of 7 · Paragraph 4');
  await checking.press('Enter');
  await expect(desk.body).toContainText('“We told them the seals might not last another winter,” he says.');
  await expect(desk.inspector.getByText('3 of 7')).toBeVisible();
  await desk.saved();
});

test('The queue leads from story to story, and says so when nothing waits any more', async ({ page }) => {
  await new InspectorPage(page).openSample();
  const checking = new CheckingPage(page);
  await checking.open();
  const head = checking.queue.getByRole('button', { name: /facts? waits? in \d+ stor/ });
  await head.click();
  await page.getByRole('menuitemcheckbox', { name: 'Courts', exact: true }).click();
  await expect(head).toContainText(/5 facts wait in 1 story/);
  await checking.queue.getByRole('button', { name: /Ferry firm knew/ }).click();
  await expect(checking.place).toHaveText(/^Quote 2 of 7/);
  await checking.desk.focus();
  for (let left = 4; left >= 0; left -= 1) {
    const before = (await checking.place.textContent()) ?? '';
    await checking.press('n');
    if (left > 0) await expect(checking.place).not.toHaveText(before);
    await expect(head).toContainText(`${left} ${left === 1 ? 'fact waits' : 'facts wait'}`);
  }
  await expect(checking.desk.getByText('Nothing waits', { exact: true })).toBeVisible();
  await checking.press('Escape');
  await expect(page.getByRole('textbox', { name: 'Body' })).toBeVisible();
});

test('A protected source is called what the reader is told of it, and its true name is nowhere on the desk', async ({
  page,
}) => {
  await new InspectorPage(page).openSample();
  const checking = new CheckingPage(page);
  await checking.open();
  await checking.walkTo('£2.3 million');
  await expect(checking.desk.getByText('protected', { exact: true })).toBeVisible();
  await expect(checking.desk).not.toContainText('Philippa Drewe');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });
    test('nothing on the desk stands in the way of a screen reader or of weak eyes', async ({ page }) => {
      await new InspectorPage(page).openSample();
      const checking = new CheckingPage(page);
      await checking.open();
      const clean = async () => expect(await accessibilityProblems(page)).toEqual([]);
      await clean();
      await checking.queue.getByRole('button', { name: /Ferry firm knew/ }).click();
      await expect(checking.alignment).toContainText('Altered');
      await clean();
      await page.setViewportSize({ width: 960, height: 640 });
      await clean();
      await checking.desk.focus();
      await checking.press('e');
      await expect(page.getByRole('dialog', { name: 'Add evidence' })).toBeVisible();
      await clean();
    });
  });
}

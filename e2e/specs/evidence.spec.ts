// Evidence that is a file: taken in at the checking desk, opened beside the quote at the place that matches, used for a second fact.

import { captions, type FileToAdd, pdfFile, recording } from '../data/evidence-files.ts';
import { expect, test } from '../fixtures.ts';
import { accessibilityProblems } from '../pages/accessibility.ts';
import { CheckingPage } from '../pages/checking-page.ts';
import { DeskPage } from '../pages/desk-page.ts';
import { InspectorPage } from '../pages/inspector-page.ts';

test('A PDF opens at its page, a recording plays from the second of its captions, and both serve a second fact', async ({
  page,
}) => {
  await new InspectorPage(page).openSample();
  const desk = new DeskPage(page);
  await desk.storyInLibrary('Ferry firm knew of faulty doors for a year, inquest told').click();
  const checking = new CheckingPage(page);
  await checking.open();
  await checking.walkTo('I shall be careful');

  const dialog = page.getByRole('dialog', { name: 'Add evidence' });
  const add = async (file: FileToAdd): Promise<void> => {
    await checking.desk.focus();
    await checking.press('e');
    const chooser = page.waitForEvent('filechooser');
    await dialog.getByRole('button', { name: 'Choose a file…' }).click();
    await (await chooser).setFiles(file);
    await expect(dialog.getByText(file.name)).toBeVisible();
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(dialog).toBeHidden();
  };

  await add(pdfFile('transcript.pdf', ['Nothing of it here.', 'CORONER: I shall be careful with the word knew.']));
  await expect(checking.alignment).toContainText('Identical');
  await expect(checking.evidence.getByText('page 2').first()).toBeVisible();
  await expect(checking.evidence.getByText('I shall be careful with the word knew')).toBeInViewport();

  await add(recording('tape.wav', 50));
  await add(captions('tape.srt', ['Good morning.', 'Please sit.', 'I shall be careful with the word knew.']));
  await checking.evidence.getByRole('combobox', { name: 'Evidence' }).click();
  await page.getByRole('option', { name: 'tape.wav' }).click();
  const player = checking.evidence.getByLabel('Recording: tape.wav');
  await checking.evidence.getByRole('button', { name: /^Play from/ }).click();
  // The PDF has no timecode, so the captions' is the one that is played from.
  await expect.poll(() => player.evaluate((audio: HTMLAudioElement) => audio.currentTime)).toBeGreaterThanOrEqual(20);
  expect(await accessibilityProblems(page)).toEqual([]);

  await checking.desk.focus();
  await checking.press('j');
  await expect(checking.place).toHaveText(/^Quote 7 of 7/);
  await checking.press('e');
  await dialog.getByRole('button', { name: 'transcript.pdf' }).click();
  await expect(dialog).toBeHidden();
  await expect(checking.desk.getByText(/^transcript\.pdf.* · kept/)).toBeVisible();
});

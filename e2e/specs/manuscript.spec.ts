// Drafting: typing, marks, blocks, undo, moving between the fields and the body, finding and replacing.

import { expect, test } from '../fixtures.ts';
import { ManuscriptPage } from '../pages/manuscript-page.ts';

test('straight marks become curly ones as they are typed, and undo gives the straight one back', async ({ page }) => {
  const manuscript = new ManuscriptPage(page);
  await manuscript.newStory();
  await manuscript.type(`"It's the '90s again," she said`);
  await expect(manuscript.body).toHaveText('“It’s the ’90s again,” she said');
  await manuscript.type(' "');
  await expect(manuscript.body).toHaveText('“It’s the ’90s again,” she said “');
  await page.keyboard.press('ControlOrMeta+z');
  await expect(manuscript.body).toHaveText('“It’s the ’90s again,” she said "');
});

test('marks at the beginning of a line make crossheads, quotes, lists and rules', async ({ page }) => {
  const manuscript = new ManuscriptPage(page);
  await manuscript.newStory();
  await manuscript.type('## The wall\nIt stood.\n> We are not going to gamble.\n- one\ntwo');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await manuscript.type('---');
  await page.keyboard.press('Enter');
  await manuscript.type('The end.');
  await expect(manuscript.body.getByRole('heading', { level: 2 })).toHaveText('The wall');
  await expect(manuscript.body.getByRole('blockquote')).toHaveText('We are not going to gamble.');
  await expect(manuscript.body.getByRole('listitem')).toHaveText(['one', 'two']);
  await expect(manuscript.body.getByRole('separator')).toHaveCount(1);
  await expect(manuscript.body.getByRole('paragraph').last()).toHaveText('The end.');
});

test('Enter and the arrow keys lead from field to field into the body and back', async ({ page }) => {
  const manuscript = new ManuscriptPage(page);
  await manuscript.newStory();
  await manuscript.headline.click();
  await manuscript.type('Port halts dredging');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Engineers say it moves.');
  await expect(page.getByRole('textbox', { name: 'Standfirst' })).toHaveValue('Engineers say it moves.');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('textbox', { name: 'Byline' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(manuscript.body).toBeFocused();
  await manuscript.type('The port.');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('textbox', { name: 'Byline' })).toBeFocused();
});

test('bold, italic and links by key; a link that is not to the web or to mail is refused', async ({ page }) => {
  const manuscript = new ManuscriptPage(page);
  await manuscript.newStory();
  await manuscript.type('The board met on Friday.');
  await manuscript.select('board');
  await page.keyboard.press('ControlOrMeta+b');
  await expect(manuscript.body.locator('strong')).toHaveText('board');
  await manuscript.select('Friday');
  await page.keyboard.press('ControlOrMeta+Alt+k');
  const address = page.getByRole('textbox', { name: 'Address of the link' });
  await address.fill('javascript:alert(1)');
  await address.press('Enter');
  await expect(page.getByText(/links to web and mail addresses only/).first()).toBeVisible();
  await address.fill('marlow.example/minutes');
  await address.press('Enter');
  await expect(manuscript.body.getByRole('link', { name: 'Friday' })).toHaveAttribute(
    'href',
    'https://marlow.example/minutes',
  );
});

test('find walks the matches, replace all is one undo step', async ({ page }) => {
  const manuscript = new ManuscriptPage(page);
  await manuscript.newStory();
  await manuscript.type('The wall. A wall.\nThe Wall’s end.');
  await manuscript.select('wall');
  await page.keyboard.press('ControlOrMeta+f');
  const bar = page.getByRole('search', { name: 'Find and replace in the body' });
  await expect(bar.getByRole('textbox', { name: 'Find' })).toHaveValue('wall');
  await expect(bar.getByRole('status')).toHaveText('1 of 3');
  await page.keyboard.press('Enter');
  await expect(bar.getByRole('status')).toHaveText('2 of 3');
  await bar.getByRole('textbox', { name: 'Replace with' }).fill('pier');
  await bar.getByRole('button', { name: 'Replace all' }).click();
  await expect(manuscript.body).toContainText('The pier. A pier.');
  await bar.getByRole('textbox', { name: 'Find' }).press('Escape');
  await expect(manuscript.body).toBeFocused();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(manuscript.body).toContainText('The wall. A wall.');
  await expect(manuscript.body).toContainText('The Wall’s end.');
});

test('what was typed is there after a restart', async ({ desk }) => {
  const manuscript = new ManuscriptPage(desk.page);
  await manuscript.newStory();
  await manuscript.headline.click();
  await manuscript.type('Port halts dredging');
  await manuscript.body.click();
  await manuscript.type('It "moved".');
  await expect(desk.page.getByRole('contentinfo').getByText('2 words')).toBeVisible();
  await manuscript.saved();
  const again = new ManuscriptPage(await desk.restart());
  await expect(again.headline).toHaveValue('Port halts dredging');
  await expect(again.body).toHaveText('It “moved”.');
});

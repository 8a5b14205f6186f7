// The main job from raw copy to the finished page, on copy of our own and on a real page's.

import { isThere, RAW_COPY, readRawCopy } from '../data/raw-copy.ts';
import { expect, test } from '../fixtures.ts';
import { CommandLine } from '../pages/command-line.ts';
import { CopyPage } from '../pages/copy-page.ts';
import { DeskPage } from '../pages/desk-page.ts';
import { InspectorPage } from '../pages/inspector-page.ts';
import { WalkPage } from '../pages/walk-page.ts';

const bare = (quotation: string): string => quotation.replace(/^“|[”,.]+$/gu, '');

for (const file of RAW_COPY) {
  test(`From ${file.name} to quotes that cannot change unseen`, async ({ desk }) => {
    test.slow();
    test.skip(!isThere(file), `${file.path} is not on this machine.`);
    const copy = readRawCopy(file);
    const page = desk.page;
    const dialog = new CopyPage(page);
    const sheet = new DeskPage(page);
    const panel = new InspectorPage(page);
    const walk = new WalkPage(page);
    const archive = new CommandLine(desk.archive);
    const foundRows = panel.button(/Found: /);
    const offered = copy.quotations.length;

    await test.step('What was understood is shown, and each decision can be turned round', async () => {
      await dialog.open();
      await dialog.paste({ text: copy.text });
      await expect(dialog.preview.getByRole('heading', { level: 2 })).toHaveText(copy.headline);
      await expect(dialog.preview.getByText(copy.paragraphs.at(-1) ?? '')).toBeAttached();
      await expect(dialog.preview.getByRole('listitem')).toHaveText([...copy.similar]);
      await expect(dialog.understood).toContainText(`${copy.doubles} doubles merged`);
      expect(await dialog.takenFor(copy.promo)).toBe('Related, in the text');
      expect(await dialog.takenFor(copy.shareRow)).toBe('Leave out');
      expect(await dialog.takenFor(copy.foot)).toBe('Leave out');
      await dialog.take(copy.similar[0] ?? '', 'Leave out');
      await expect(dialog.preview.getByRole('listitem')).toHaveText(copy.similar.slice(1));
      // Its double is the same line and goes with it.
      await expect(dialog.understood).toContainText(`${copy.doubles} doubles merged`);
      await dialog.makeStory();
    });

    await test.step('The story holds the copy and none of the furniture', async () => {
      await expect(sheet.headline).toHaveValue(copy.headline);
      for (const paragraph of copy.paragraphs) await expect(sheet.body).toContainText(paragraph);
      for (const gone of [copy.shareRow, copy.foot, 'Similar Content', copy.similar[0] ?? ''])
        await expect(sheet.body).not.toContainText(gone);
      await expect(sheet.body.getByText(copy.promo)).toBeVisible();
      await panel.show('Related');
      await expect
        .poll(() => panel.related())
        .toEqual([
          `May be of interest: ${copy.promo}`,
          ...copy.similar.slice(1).map((headline) => `Similar: ${headline}`),
        ]);
    });

    await test.step('Tab goes on, Esc declines, Enter accepts, and a key pressed twice writes nothing', async () => {
      await panel.show('Facts');
      for (const quotation of copy.quotations)
        await expect(foundRows.filter({ hasText: bare(quotation) })).toHaveCount(1);
      await walk.begin(sheet.body);
      const all = await foundRows.count();
      expect(all).toBeGreaterThanOrEqual(offered);
      await page.keyboard.press('Tab');
      await walk.standsAt(2, all);
      await page.keyboard.press('Escape');
      await walk.standsAt(2, all - 1);
      await page.keyboard.press('Shift+Tab');
      await walk.standsAt(1, all - 1);
      const paragraphs = await sheet.body.getByRole('paragraph').count();
      const speaker = await walk.speaker();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await expect(panel.button(/· on record/).first()).toContainText(speaker);
      await expect(sheet.body.getByRole('paragraph')).toHaveCount(paragraphs);
      await expect(page.getByText('These words have changed')).toHaveCount(0);
      await expect(walk.card).toBeVisible();
      await page.keyboard.press('F7');
      await expect(walk.card).toBeHidden();
    });

    // Two of the first three are accepted and one is declined by now.
    const [checked = ''] = copy.quotations.slice(3).sort((a, b) => b.length - a.length);
    const words = bare(checked);
    const state = panel.inspector.getByText(/^(Unchecked|Verified|Not in the text|Stale: .+)$/);
    const stale = 'Stale: the words changed after the check';
    const staleInArchive = async (): Promise<number> => {
      await sheet.saved();
      const gates = await archive.gates(copy.headline);
      return gates.filter(({ gate, message }) => gate === 'fact-state' && /has changed/.test(message)).length;
    };
    const inQuote = sheet.body.getByText(words.slice(1, -1));

    await test.step('An accepted quotation has its speaker for a source; with evidence it is verified and sealed', async () => {
      const found = panel.inspector.getByRole('listitem').filter({ hasText: words });
      await found.getByRole('button', { name: /^Accept(?! all)/ }).click();
      await panel
        .button(/Unchecked/)
        .filter({ hasText: words })
        .click();
      const source = panel.button(/Choose another source$/);
      await expect(source).not.toHaveText(/^Looking up/);
      const [name = ''] = ((await source.textContent()) ?? '').split(/·|Person|Choose/);
      const paragraph = copy.paragraphs.find((one) => one.includes(checked)) ?? '';
      expect(name.split(/\W+/).filter((word) => paragraph.includes(word)).length).toBeGreaterThanOrEqual(2);
      await panel.button('Add evidence…').click();
      await panel.inspector.getByLabel('Title').fill('Recording of the interview');
      await panel.inspector.getByRole('textbox', { name: 'Text' }).fill(`At the gate: ${words}`);
      await panel.button('Add evidence').click();
      await expect(panel.inspector.getByText('Word for word as it stands in the evidence.')).toBeVisible();
      await panel.button(/^Verify and seal/).click();
      await expect(state).toHaveText('Verified');
      await expect(panel.inspector.getByText(/^Sealed by /)).toBeVisible();
    });

    await test.step('One letter makes it stale at once, and in the archive with the save; undo makes the seal hold', async () => {
      await inQuote.click();
      await page.keyboard.type('x');
      await expect(state).toHaveText(stale);
      await expect(page.getByRole('contentinfo')).toContainText('1 stale');
      await expect(page.getByRole('complementary', { name: `Fact: ${stale}` })).toBeVisible();
      expect(await staleInArchive()).toBe(1);
      await page.keyboard.press('ControlOrMeta+Z');
      await expect(state).toHaveText('Verified');
      expect(await staleInArchive()).toBe(0);
    });

    await test.step('Find and replace inside the words is seen as well', async () => {
      const [word = ''] = words.split(/[^\p{L}]+/u).sort((a, b) => b.length - a.length);
      await page.keyboard.press('ControlOrMeta+F');
      const find = page.getByRole('search', { name: 'Find and replace in the body' });
      await find.getByRole('textbox', { name: 'Find' }).fill(word);
      await find.getByRole('textbox', { name: 'Replace with' }).fill('otherwise');
      await find.getByRole('button', { name: 'Replace all' }).click();
      await expect(state).toHaveText(stale);
      await find.getByRole('button', { name: 'Close' }).click();
      await page.keyboard.press('ControlOrMeta+Z');
      await expect(state).toHaveText('Verified');
    });

    const last = copy.paragraphs.at(-1) ?? '';
    await test.step('A restart brings the story, its caret and the seal back', async () => {
      await sheet.body.getByText(last).click();
      await page.keyboard.press('ControlOrMeta+End');
      for (let letters = 0; letters < 3; letters += 1) await page.keyboard.press('ArrowLeft');
      await sheet.saved();
      await desk.restart();
    });

    const again = new DeskPage(desk.page);
    const facts = new InspectorPage(desk.page);
    const { keyboard } = desk.page;
    await test.step('What is typed after it stands where the caret was', async () => {
      await expect(again.headline).toHaveValue(copy.headline);
      await expect(again.body).toBeFocused();
      await keyboard.type('Q');
      await expect(again.body).toContainText(`${last.slice(0, -3)}Q${last.slice(-3)}`);
      await expect(facts.button(/Verified/)).toContainText(words);
      await keyboard.press('ControlOrMeta+Z');
      await expect(again.body).toContainText(last);
    });

    await test.step('Words that are deleted leave an orphan, and undo brings them back sealed', async () => {
      await again.body.getByText(words.slice(1, -1)).click({ clickCount: 3 });
      await keyboard.press('Delete');
      await expect(facts.button(/Not in the text/)).toContainText(words);
      await again.saved();
      await keyboard.press('ControlOrMeta+Z');
      await expect(facts.button(/Verified/)).toContainText(words);
    });

    await test.step('Any selected words become a claim', async () => {
      await again.body.getByText(copy.paragraphs[0] ?? '').dblclick({ position: { x: 60, y: 12 } });
      await expect(desk.page.getByRole('button', { name: 'Tag claim' })).toBeVisible();
      await keyboard.press('ControlOrMeta+Shift+C');
      await expect(facts.button(/Unchecked claim/)).toBeVisible();
      await again.saved();
      expect(await archive.verify()).toMatchObject({ ok: true, facts: 4, stale: 0 });
    });
  });
}

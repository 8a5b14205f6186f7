// Pasting into the manuscript, from programs that mean well and from pages that do not. The desk fails a test in which anything ran or left.

import { expect, test } from '../fixtures.ts';
import { ManuscriptPage } from '../pages/manuscript-page.ts';

const WORD = `<html><head><style>p.MsoNormal { color: red }</style></head><body>
<p class="MsoNormal" style="margin:0cm;font-size:11pt"><b>Port halts</b> dredging. &#8220;We are <i>not</i> going to gamble,&#8221; he said.<o:p></o:p></p>
<p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·&nbsp;</span>one</p>
<p class="MsoListParagraph" style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·&nbsp;</span>two</p>
<blockquote>Quoted whole.</blockquote><p><a href="https://marlow.example/a" onclick="alert(1)">the minutes</a></p></body></html>`;

test('copy from Word keeps words, marks, lists, quotes and links, and drops the rest', async ({ page }) => {
  const manuscript = new ManuscriptPage(page);
  await manuscript.newStory();
  // Twice: the page's policy lets the maker of trusted HTML be asked for only once.
  for (const times of [1, 2]) {
    await manuscript.paste({ 'text/html': WORD, 'text/plain': 'plain' });
    await expect(manuscript.body.getByRole('blockquote')).toHaveCount(times);
  }
  await expect(manuscript.body.getByRole('paragraph').first()).toHaveText(
    'Port halts dredging. “We are not going to gamble,” he said.',
  );
  await expect(manuscript.body.locator('strong').first()).toHaveText('Port halts');
  await expect(manuscript.body.getByRole('listitem').first()).toHaveText('one');
  await expect(manuscript.body.getByRole('link').first()).toHaveAttribute('href', 'https://marlow.example/a');
  await expect(manuscript.body.locator('[style*="color"], [class*="Mso"], [onclick]')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(manuscript.body.getByRole('blockquote')).toHaveCount(1);
  await manuscript.saved();
});

const HOSTILE: readonly (readonly [string, string])[] = [
  ['T-01', '<img src=x onerror="window.ran=1"><svg onload="window.ran=1"></svg>'],
  ['T-03', '<\u0001p>a</p><%x><!a>\u0000b'],
  ['T-04', '<!--> <img src=x onerror="window.ran=1"> --><!--x--!><img src=x onerror="window.ran=1">'],
  [
    'T-05',
    '<noscript><p title="</noscript><img src=x onerror=window.ran=1>"></noscript><template><img src=x onerror="window.ran=1"></template><noembed><img src=x></noembed><noframes><img src=x></noframes>',
  ],
  [
    'T-06',
    '<base href="https://evil.example/"><meta http-equiv="refresh" content="0;url=https://evil.example"><link rel="stylesheet" href="https://evil.example/x.css"><form action="https://evil.example"><button>Go</button></form><embed src="https://evil.example"><object data="https://evil.example"></object><iframe src="https://evil.example"></iframe>',
  ],
  [
    'T-08',
    '<a href="java\tscript:window.ran=1">a</a><a href="\u0001javascript:window.ran=1">b</a><a href="JaVaScRiPt:window.ran=1">c</a><a href="data:text/html,x">d</a>',
  ],
  [
    'T-12',
    '<a href="ms-word:ofe|u|x">a</a><a href="smb://h/s">b</a><a href="file:///etc/passwd">c</a><a href="search-ms:query=x">d</a>',
  ],
  [
    'T-18',
    '<article onmouseover="window.ran=1" id="root" style="position:fixed;inset:0;background:url(https://evil.example/x)"><p>words</p></article>',
  ],
];
for (const [id, html] of HOSTILE)
  test(`${id}: nothing of it runs, loads or stays`, async ({ page }) => {
    const manuscript = new ManuscriptPage(page);
    await manuscript.newStory();
    await manuscript.paste({ 'text/html': `<p>before</p>${html}<p>after</p>`, 'text/plain': 'x' });
    await expect(manuscript.body).toContainText('before');
    await expect(manuscript.body).toContainText('after');
    await expect(
      manuscript.body.locator('img, svg, iframe, object, embed, form, base, meta, link, script, [onmouseover], a'),
    ).toHaveCount(0);
    expect(await page.evaluate(() => 'ran' in window)).toBe(false);
    await manuscript.saved();
  });

test('T-02: plain text that looks like a table stays text', async ({ page }) => {
  const manuscript = new ManuscriptPage(page);
  await manuscript.newStory();
  await manuscript.paste({ 'text/plain': '<table><tr><td onclick="x">a</td></tr></table>' });
  await expect(manuscript.body).toHaveText('<table><tr><td onclick="x">a</td></tr></table>');
});

test('T-23: a document of another program on the clipboard is refused, and the editor is unchanged', async ({
  page,
}) => {
  const manuscript = new ManuscriptPage(page);
  await manuscript.newStory();
  await manuscript.type('Mine.');
  const nodes = [{ type: 'iframe', version: 1 }, { type: 'paragraph' }];
  await manuscript.paste({ 'application/x-lexical-editor': JSON.stringify({ namespace: 'stet', token: 'x', nodes }) });
  await expect(manuscript.body).toHaveText('Mine.');
});

test('a picture that is pasted is kept in the archive and shown with its fields', async ({ page }) => {
  const manuscript = new ManuscriptPage(page);
  await manuscript.newStory();
  await manuscript.type('Before.');
  await manuscript.body.evaluate(async (body) => {
    const canvas = document.createElement('canvas');
    canvas.width = 40;
    canvas.height = 30;
    canvas.getContext('2d')?.fillRect(0, 0, 40, 30);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    const carried = new DataTransfer();
    carried.items.add(new File([blob ?? ''], 'wall.png', { type: 'image/png' }));
    body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: carried, bubbles: true, cancelable: true }));
  });
  const picture = manuscript.body.locator('img');
  await expect(picture).toHaveAttribute('src', /^\/media\/[0-9a-f]{64}\.png$/);
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(40);
  await manuscript.body.getByRole('textbox', { name: 'Caption' }).fill('The wall at low water');
  await manuscript.body.getByRole('textbox', { name: 'Alt text' }).fill('A black rectangle');
  await expect(picture).toHaveAttribute('alt', 'A black rectangle');
  await manuscript.saved();
});

// Types into one page and takes the time from each key to the frame that shows it.

import type { Browser, Page } from 'playwright-core';

export interface Sample {
  /** Milliseconds from the key event's own time stamp to the end of the frame that follows. */
  readonly keys: readonly number[];
  /** Milliseconds from the navigation to the first frame with the text. */
  readonly shown: number;
}

/** Milliseconds between two keys: a fast typist. */
const BETWEEN = 90;
const WARM_UP = 15;
const WORDS = 'the wall has stood for a hundred and thirty years and they told us so ';

declare global {
  // Only in the measured page.
  var keyTimes: number[];
}

export async function measure(browser: Browser, address: string, count: number): Promise<Sample> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    page.on('pageerror', (error) => process.stderr.write(`  the page failed: ${error.message}\n`));
    const begun = performance.now();
    await page.goto(address);
    await page.waitForSelector('.manuscript-body p', { timeout: 120_000 });
    await frame(page);
    const shown = performance.now() - begun;
    // What a page does once after opening (counting words, finding quotations) is not typing.
    await page.waitForTimeout(3_000);
    await watchKeys(page);
    await caretInTheMiddle(page);
    for (let key = 0; key < WARM_UP + count; key += 1) {
      if (key === WARM_UP) await page.evaluate(() => globalThis.keyTimes.splice(0));
      const started = performance.now();
      await page.keyboard.press(WORDS[key % WORDS.length] ?? 'a');
      await page.waitForFunction((n) => globalThis.keyTimes.length >= n, key < WARM_UP ? key + 1 : key - WARM_UP + 1, {
        timeout: 60_000,
      });
      await page.waitForTimeout(Math.max(0, BETWEEN - (performance.now() - started)));
    }
    return { keys: await page.evaluate(() => globalThis.keyTimes), shown };
  } finally {
    await context.close();
  }
}

const frame = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));

const watchKeys = (page: Page): Promise<void> =>
  page.evaluate(() => {
    globalThis.keyTimes = [];
    window.addEventListener(
      'keydown',
      (event) => {
        requestAnimationFrame(() => {
          // Style, layout and paint of this frame come before the next task.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => globalThis.keyTimes.push(performance.now() - event.timeStamp);
          port2.postMessage(null);
        });
      },
      { capture: true },
    );
  });

async function caretInTheMiddle(page: Page): Promise<void> {
  await page.evaluate(() => {
    const paragraphs = document.querySelectorAll('.manuscript-body > p');
    const middle = paragraphs[Math.floor(paragraphs.length / 4) * 2];
    middle?.scrollIntoView({ block: 'center' });
    middle?.setAttribute('data-bench', '');
  });
  await frame(page);
  await page.click('.manuscript-body > p[data-bench]', { position: { x: 200, y: 12 } });
  await frame(page);
}

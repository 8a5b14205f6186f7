// PDF: the words of each page, in the order in which the file draws them.

import { joinParts, notes, nothingRead, type Reading } from './reading.ts';

/** Milliseconds after which no further page is begun. */
const ENOUGH = 90_000;

const LOCKED =
  'This PDF is locked with a password, so its text could not be read. The file is kept as it is: open it where the password is known, save it without one, and add that.';
const BROKEN =
  'This PDF is broken or only a part of one, so its text could not be read. The file is kept as it is; ask for it again, or compare it by eye.';
const PICTURES =
  'This PDF holds pictures of pages and no text that could be read. The file is kept as it is: compare it by eye, and write the page down.';

/**
 * @param began milliseconds since 1970 when the reading began: late pages are left out, and the note says which.
 */
export async function readPdf(bytes: Uint8Array, began: number): Promise<Reading> {
  // Its own thread of work would be one more beside this one; with the handler at hand it stays here. It must be there before the library looks.
  const worker: unknown = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  Object.assign(globalThis, { pdfjsWorker: worker });
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: bytes,
    verbosity: 0,
    enableXfa: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    stopAtErrors: false,
  });
  try {
    const pdf = await task.promise;
    const pages: { text: string; value: number }[] = [];
    let broken = 0;
    let number = 1;
    for (; number <= pdf.numPages && Date.now() - began < ENOUGH; number += 1) {
      const text = await pageText(pdf, number);
      if (text === null) broken += 1;
      else pages.push({ text, value: number });
    }
    const joined = joinParts(pages, 'page');
    const title = await titleOf(pdf);
    if (joined.text === '') return { ...nothingRead(broken > 0 ? BROKEN : PICTURES), title };
    const late =
      number > pdf.numPages
        ? ''
        : `Only the first ${number - 1} of its ${pdf.numPages} pages could be read in the time there is; the file itself is kept whole.`;
    const missing = broken === 0 ? '' : `${broken} of its pages could not be read; the file itself is kept whole.`;
    return { ...joined, title, url: '', note: notes(late, missing, joined.note) };
  } catch (error) {
    return nothingRead(error instanceof Error && error.name === 'PasswordException' ? LOCKED : BROKEN);
  } finally {
    await task.destroy();
  }
}

type Pdf = Awaited<ReturnType<typeof import('pdfjs-dist/legacy/build/pdf.mjs').getDocument>['promise']>;

/** Null for a page that cannot be read. */
async function pageText(pdf: Pdf, number: number): Promise<string | null> {
  try {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    page.cleanup();
    return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
  } catch {
    return null;
  }
}

/** As the file's own description has it; most that programs write there by themselves are no titles. */
async function titleOf(pdf: Pdf): Promise<string> {
  const { info } = await pdf.getMetadata().catch(() => ({ info: {} }));
  const title = 'Title' in info && typeof info.Title === 'string' ? info.Title.trim() : '';
  return /^(?:untitled|microsoft word|powerpoint)|\.(?:docx?|indd|pages|odt|qxp)$/i.test(title)
    ? ''
    : title.slice(0, 500);
}

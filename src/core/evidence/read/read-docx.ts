// DOCX: the words of the document, taken from its XML parts alone. Pictures, and whatever the file points to outside itself, are never opened.

import { unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { cleanText } from '../../exchange/import/clean-text.ts';
import { cutText, nothingRead, type Reading } from './reading.ts';

/** Bytes that the XML of a document may come to; a book of 1,000 pages has about 20 MB. */
const MAX_XML = 128 * 1_048_576;
const MAX_PARTS = 10_000;

const BROKEN =
  'This DOCX is broken, so its text could not be read. The file is kept as it is: open it in the program that wrote it, save it again, and add that.';
const BOMB =
  'This DOCX holds more than a document can, as files made to do harm do, so it was not opened. It is kept as it is and cannot hurt there; ask for its text in another form.';
const NOT_A_DOCUMENT =
  'This file is a container without a Word document in it, so no text could be read. It is kept as it is.';

/** What bursts through a limit of this reader; never leaves it. */
class TooMuch extends Error {}

export async function readDocx(bytes: Uint8Array): Promise<Reading> {
  let parts: Record<string, Uint8Array>;
  try {
    parts = xmlParts(bytes);
  } catch (error) {
    return nothingRead(error instanceof TooMuch ? BOMB : BROKEN);
  }
  if (!Object.keys(parts).some((name) => /^word\/document\d*\.xml$/.test(name))) return nothingRead(NOT_A_DOCUMENT);
  try {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(zipSync(parts, { level: 0 })) });
    // One line a paragraph: mammoth puts an empty one after each.
    const cut = cutText(cleanText(value.replaceAll('\n\n', '\n')).trim());
    return { ...cut, places: null, title: '', url: '' };
  } catch {
    return nothingRead(BROKEN);
  }
}

/**
 * The XML parts, unpacked. Each is unpacked into as many bytes as the container says it has, and all of these are counted first: a container
 * that lies about them gives a broken part, never more memory.
 *
 * Throws TooMuch above the limits, fflate's error for a broken container.
 */
function xmlParts(bytes: Uint8Array): Record<string, Uint8Array> {
  let entries = 0;
  let total = 0;
  return unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      entries += 1;
      const wanted = /\.(?:xml|rels)$/i.test(name);
      if (wanted) total += originalSize;
      if (entries > MAX_PARTS || total > MAX_XML) throw new TooMuch();
      return wanted;
    },
  });
}

// Word documents: mammoth makes HTML of them, which is then read as copy from anywhere is.

import mammoth from 'mammoth';
import { contentOfCopy } from '../make-story.ts';
import { hasWords } from './has-words.ts';
import type { KeptImage } from './images.ts';
import { putImages } from './put-images.ts';
import type { Found, Tools } from './reading.ts';
import { Unreadable } from './reading.ts';
import { checkZip } from './zip-bounds.ts';

const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  'u => u',
  'strike => s',
];

export async function readDocx(bytes: Buffer, tools: Tools): Promise<Found> {
  if (bytes.subarray(0, 8).equals(OLE))
    throw new Unreadable(
      'It is encrypted, or a document of an old Word (.doc). Save it as .docx without a password and import it again.',
    );
  checkZip(bytes);
  const inside = new Map<string, KeptImage>();
  const convertImage = mammoth.images.imgElement(async (image) => {
    const kept = await tools.images.takeBytes(await image.readAsBuffer());
    if (kept === null) return { src: '' };
    const src = `docx:${inside.size}`;
    inside.set(src, kept);
    return { src };
  });
  let html: string;
  try {
    // Images that a document links to lie outside it, on this machine or another: they are never read (externalFileAccess).
    html = (
      await mammoth.convertToHtml({ buffer: bytes }, { styleMap: STYLES, convertImage, externalFileAccess: false })
    ).value;
  } catch {
    throw new Unreadable('It is not a whole Word document. Open it in Word, save it anew and import it again.');
  }
  const content = contentOfCopy(tools, { text: '', html });
  const withImages = putImages(content, html, inside);
  return hasWords(withImages)
    ? { story: { externalId: null, content: withImages } }
    : { reason: 'There is nothing to read in it.' };
}

/** The first bytes of the compound files of old Office and of encrypted new ones. */
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

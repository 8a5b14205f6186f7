// Reads the text of a kept file, by its type.

import { readFile, stat } from 'node:fs/promises';
import { type EvidenceType, shownAs } from '#shared/story/evidence-file.ts';
import { safeLink } from '#shared/story/links.ts';
import { cleanText } from '../../exchange/import/clean-text.ts';
import { decodeEvidence } from './decode-evidence.ts';
import { readCaptions } from './read-captions.ts';
import { readDocx } from './read-docx.ts';
import { readPage } from './read-page.ts';
import { readPdf } from './read-pdf.ts';
import { cutText, notes, nothingRead, type Reading } from './reading.ts';
import { openSavedPage } from './saved-page.ts';

/** Bytes of the largest file whose text is read: it is taken into memory as a whole. Pictures and sound are never read, whatever their size. */
const MAX_READ = 512 * 1_048_576;

const TOO_LARGE =
  'This file is larger than 512 MB, so its text was not read. It is kept whole: add the pages that matter as a file of their own.';
const UNKNOWN =
  'Stet cannot read or show this kind of file. It is kept as it is and can be taken out again; save it as PDF, DOCX or text to have its words beside the quote.';
const NO_PAGE = 'No page was found in this saved file, so no text could be read. The file is kept as it is.';

/** @throws the file system's error; whatever is wrong with what the file holds becomes a note. */
export async function readEvidenceFile(path: string, type: EvidenceType): Promise<Reading> {
  const began = Date.now();
  if (shownAs(type) !== null) return nothingRead('');
  if (type === 'application/octet-stream') return nothingRead(UNKNOWN);
  if ((await stat(path)).size > MAX_READ) return nothingRead(TOO_LARGE);
  const bytes = new Uint8Array(await readFile(path));
  switch (type) {
    case 'application/pdf':
      return readPdf(bytes, began);
    case 'application/vnd.openxmlformats-officedocument.wordprocessingml.document':
      return readDocx(bytes);
    case 'multipart/related':
      return readSavedPage(bytes);
    default:
      return readDecoded(bytes, type);
  }
}

function readSavedPage(bytes: Uint8Array): Reading {
  const page = openSavedPage(bytes);
  if (page === null) return nothingRead(NO_PAGE);
  const reading = readPage(page.html);
  const url = safeLink(page.url) ?? reading.url;
  return { ...reading, url: url.slice(0, 2_000), note: notes(page.note, reading.note) };
}

function readDecoded(bytes: Uint8Array, type: EvidenceType): Reading {
  const { text, note } = decodeEvidence(bytes);
  if (type === 'text/html') return noted(readPage(text), note);
  if (type === 'text/vtt' || type === 'application/x-subrip') return noted(readCaptions(text), note);
  const cut = cutText(cleanText(text));
  return { ...nothingRead(notes(note, cut.note)), text: cut.text };
}

const noted = (reading: Reading, note: string): Reading => ({ ...reading, note: notes(note, reading.note) });

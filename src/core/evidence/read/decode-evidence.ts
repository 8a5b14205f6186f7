// Text out of the bytes of a transcript, a message or a page, whatever encoding it was saved in.

import { decodeBytes } from '../../exchange/import/decode-bytes.ts';

const PARTLY =
  'A few letters of the file are broken and stand as “\ufffd” in its text; the file itself is kept as it came. Ask for it again if they matter.';
const TWICE =
  'The file’s quotation marks and accents had been encoded twice; they were put right in the text beside it. The file itself is kept as it came.';

/** What a page or its saved copy says of itself: https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding */
const DECLARED = /<(?:meta[^>]{0,200}charset\s*=\s*["']?|\?xml[^>]{0,100}encoding\s*=\s*["'])\s*([\w:-]{2,40})/i;
/** Bytes in which a page may say how it is encoded. */
const PRESCAN = 4_096;

/**
 * By its byte order mark, by what it says of itself, as UTF-8 where nearly all of it is, else as the importer reads files.
 *
 * @param declared an encoding given outside the text, as a saved page's envelope does.
 */
export function decodeEvidence(
  bytes: Uint8Array,
  declared: string | null = null,
): { readonly text: string; readonly note: string } {
  const label = declared ?? DECLARED.exec(Buffer.from(bytes.subarray(0, PRESCAN)).toString('latin1'))?.[1] ?? null;
  const mostly = mostlyUtf8(bytes);
  if (mostly !== null) return mended(mostly, mostly.includes('\ufffd') ? PARTLY : '');
  const named = label === null ? null : decodedAs(label, bytes);
  if (named !== null) return { text: named, note: '' };
  const { text, note } = decodeBytes(bytes);
  return { text, note: note ?? '' };
}

/** UTF-16 takes bytes that are no UTF-8; a page that names it in ASCII letters is not in it. */
function decodedAs(label: string, bytes: Uint8Array): string | null {
  try {
    const decoder = new TextDecoder(label);
    return decoder.encoding.startsWith('utf-') ? null : decoder.decode(bytes);
  } catch {
    return null;
  }
}

/** A file that is UTF-8 but for a few broken bytes; null where the bytes are something else. */
function mostlyUtf8(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff || bytes[0] === 0xfe || bytes.includes(0)) return null;
  const text = new TextDecoder().decode(bytes);
  let broken = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) broken += 1;
  if (broken === 0) return text;
  const beyond = text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0;
  return broken * 4 <= beyond ? text : null;
}

/** UTF-8 that was read as Windows-1252 and saved as UTF-8 again: “â€™” for “’”, “Ã©” for “é”. */
const DOUBLE = /â€[\u0080-\u00ff\u0152-\u2122]|Ã[\u0080-\u00bf\u0152-\u2122]/g;

function mended(text: string, note: string): { readonly text: string; readonly note: string } {
  const doubled = text.match(DOUBLE)?.length ?? 0;
  if (doubled < 3 || doubled < (text.match(/[^\p{ASCII}]/gu)?.length ?? 0) / 6) return { text, note };
  const put = text.replace(/[\u0080-\u00ff\u0152-\u2122]{2,}/g, (run) => {
    const bytes = [...run].map((letter) => WINDOWS_1252.get(letter) ?? letter.charCodeAt(0));
    if (bytes.some((byte) => byte > 0xff)) return run;
    const decoded = new TextDecoder().decode(Uint8Array.from(bytes));
    return decoded.includes('\ufffd') ? run : decoded;
  });
  return { text: put, note: note === '' ? TWICE : `${note} ${TWICE}` };
}

const WINDOWS_1252: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 32 }, (_, index) => {
    const byte = 0x80 + index;
    return [new TextDecoder('windows-1252').decode(Uint8Array.of(byte)), byte];
  }),
);

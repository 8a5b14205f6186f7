// Pages that a browser saved as one file (MHTML, RFC 2557): an envelope like a mail's, of which only the page itself is read.

import { decodeEvidence } from './decode-evidence.ts';

export interface SavedPage {
  readonly html: string;
  /** As the browser noted it, or empty. */
  readonly url: string;
  readonly note: string;
}

/** Parts of an envelope that are looked through for the page. */
const MAX_PARTS = 5_000;

/** Null where no page is in it. */
export function openSavedPage(bytes: Uint8Array): SavedPage | null {
  // One unit a byte, so that offsets and boundaries hold whatever the parts are encoded in.
  const whole = Buffer.from(bytes).toString('latin1');
  const outer = splitHead(whole);
  const boundary = /boundary="?([^";\s]{1,100})/i.exec(outer.head['content-type'] ?? '')?.[1];
  if (boundary === undefined) return null;
  const url = outer.head['snapshot-content-location'] ?? '';
  for (const raw of outer.body.split(`--${boundary}`, MAX_PARTS)) {
    const { head, body } = splitHead(raw.replace(/^\r?\n/, ''));
    const type = head['content-type'] ?? '';
    if (!/^text\/html/i.test(type)) continue;
    const { text, note } = decodeEvidence(
      unwrapped(body, head['content-transfer-encoding'] ?? ''),
      /charset="?([^";\s]+)/i.exec(type)?.[1] ?? null,
    );
    return { html: text, url: url === '' ? (head['content-location'] ?? '') : url, note };
  }
  return null;
}

function splitHead(part: string): { readonly head: Readonly<Record<string, string>>; readonly body: string } {
  const end = /\r?\n\r?\n/.exec(part);
  if (end === null) return { head: {}, body: '' };
  const fields = part
    .slice(0, end.index)
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
    .flatMap((line): [string, string][] => {
      const colon = line.indexOf(':');
      return colon < 1 ? [] : [[line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()]];
    });
  return { head: Object.fromEntries(fields), body: part.slice(end.index + end[0].length) };
}

/** RFC 2045, 6.7 and 6.8. */
function unwrapped(body: string, encoding: string): Uint8Array {
  if (/base64/i.test(encoding)) return Buffer.from(body, 'base64');
  if (!/quoted-printable/i.test(encoding)) return Buffer.from(body, 'latin1');
  const letters = body
    .replace(/[ \t]*=[ \t]*\r?\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_, byte: string) => String.fromCharCode(Number.parseInt(byte, 16)));
  return Buffer.from(letters, 'latin1');
}

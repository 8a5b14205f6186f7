// Text out of a file's bytes, whatever encoding it was saved in.

export interface DecodedText {
  readonly text: string;
  /** A sentence for the user where the encoding had to be guessed; else null. */
  readonly note: string | null;
}

const GUESSED_WIDE = 'The file does not say how it is encoded; it was read as UTF-16.';
const GUESSED_LATIN =
  'The file is not in UTF-8; it was read as Windows Latin-1 (Windows-1252). Look at its quotation marks and accents.';

/**
 * UTF-8 and UTF-16 by their byte order mark or by how they look; what is no UTF-8 is read as Windows-1252, which holds Latin-1. Bytes that are
 * no text at all come out with the NULs that the importer refuses.
 */
export function decodeBytes(bytes: Uint8Array): DecodedText {
  const { encoding, note } = encodingOf(bytes);
  return { text: new TextDecoder(encoding).decode(bytes), note };
}

/**
 * The encoding by the bytes themselves, or by the first of them where a file is long.
 *
 * @returns `note` as decodeBytes gives it.
 */
export function encodingOf(bytes: Uint8Array): { readonly encoding: string; readonly note: string | null } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', note: null };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', note: null };
  const wide = wideEncoding(bytes);
  if (wide !== null) return { encoding: wide, note: GUESSED_WIDE };
  try {
    // As a stream: the first bytes of a long file may end inside a letter.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return { encoding: 'utf-8', note: null };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
  return bytes.includes(0) ? { encoding: 'utf-8', note: null } : { encoding: 'windows-1252', note: GUESSED_LATIN };
}

/** UTF-16 without a mark: nearly every second byte of Western text is zero, on one side only. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 2_000);
  if (sample.length < 4 || bytes.length % 2 !== 0) return null;
  let [even, odd] = [0, 0];
  sample.forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  });
  const half = sample.length / 2;
  if (odd > half * 0.7 && even < half * 0.05) return 'utf-16le';
  return even > half * 0.7 && odd < half * 0.05 ? 'utf-16be' : null;
}

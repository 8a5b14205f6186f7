// Which addresses may be opened, stored or published: the one rule for every paste, import, editor and export.

const SCHEMES = new Set(['https:', 'http:', 'mailto:']);

/**
 * The address in its normal form if it may be a link, else null. Only https, http and mailto with a host or an address pass; control
 * characters and white space anywhere in the scheme, which browsers skip, do not get past the URL parser's normal form.
 */
export function safeLink(address: string): string | null {
  const trimmed = address.trim();
  if (trimmed.length > 2_000 || !URL.canParse(trimmed)) return null;
  const url = new URL(trimmed);
  if (!SCHEMES.has(url.protocol)) return null;
  if (url.protocol !== 'mailto:' && url.hostname === '') return null;
  if (url.username !== '' || url.password !== '') return null;
  return url.href;
}

export const isOpenableLink = (address: string): boolean => safeLink(address) !== null;

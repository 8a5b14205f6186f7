// The app's own address. Not file://, which would make every file of the machine the page's neighbour.

export const SCHEME = 'stet';
export const ORIGIN = `${SCHEME}://app`;
export const PAGE = `${ORIGIN}/index.html`;

/** Whether an address is the app's own page, whatever its query or fragment. */
export function isOwnPage(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, pathname, username, password } = new URL(address);
  return `${protocol}//${host}${pathname}` === PAGE && username === '' && password === '';
}

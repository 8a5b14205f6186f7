// The page's address in the stand-in's browser, in place of stet://app: a name under "localhost" is a secure context as the app's scheme is.

export const APP_HOST = 'stet-app.localhost';
const IN_BROWSER = `http://${APP_HOST}`;
const IN_APP = 'stet://app';

const exchange = (address: string, from: string, to: string): string =>
  address === from || address.startsWith(`${from}/`) ? to + address.slice(from.length) : address;

/** Also of an address of the page's own blobs. */
export const toApp = (address: string): string =>
  address.startsWith('blob:')
    ? `blob:${exchange(address.slice(5), IN_BROWSER, IN_APP)}`
    : exchange(address, IN_BROWSER, IN_APP);
export const toBrowser = (address: string): string => exchange(address, IN_APP, IN_BROWSER);

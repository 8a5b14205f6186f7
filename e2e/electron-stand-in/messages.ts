// What the stand-in's process and the test say to one another.

import type { Told } from '../hosts/running-host.ts';

export type FromApp = Told | { readonly kind: 'browser'; readonly endpoint: string };

export type ToApp =
  /** The test watches the window; it may load now. */
  | { readonly kind: 'go' }
  | { readonly kind: 'menu'; readonly label: string }
  /** The window's close button. */
  | { readonly kind: 'close' };

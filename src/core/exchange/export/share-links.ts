// The share row: plain https links, no scripts, nothing fetched before a reader clicks.

import { escapeHtml } from './escape.ts';

export interface Share {
  readonly name: string;
  readonly url: string;
}

export function shareLinks(headline: string, address: string): Share[] {
  const title = encodeURIComponent(headline);
  const url = encodeURIComponent(address);
  return [
    { name: 'Facebook', url: `https://www.facebook.com/sharer/sharer.php?u=${url}` },
    { name: 'Pinterest', url: `https://www.pinterest.com/pin/create/button/?url=${url}&description=${title}` },
    { name: 'WhatsApp', url: `https://wa.me/?text=${title}%20${url}` },
    { name: 'X', url: `https://x.com/intent/post?text=${title}&url=${url}` },
  ];
}

/**
 * The row, and the help that “Print” leads to: a link cannot open a print dialogue without a script, so it turns the page into its
 * printed form (the style's `:target` rules) and says which keys print it.
 */
export function shareHtml(headline: string, address: string): string {
  const links = shareLinks(headline, address).map(
    ({ name, url }) => `<li><a href="${escapeHtml(url)}" rel="noopener noreferrer">${name}</a></li>`,
  );
  return `<nav class="share" aria-label="Share this story">
<ul>
${links.join('\n')}
<li><a href="#print">Print</a></li>
</ul>
</nav>
<p class="print-help" id="print">This is the story as it will be printed. Press <kbd>Ctrl</kbd>+<kbd>P</kbd> (<kbd>⌘</kbd>+<kbd>P</kbd> on a Mac) to print it, or go <a href="#story">back to the page</a>.</p>`;
}

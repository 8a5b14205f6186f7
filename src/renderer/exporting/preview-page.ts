// The exported page made ready for the preview's frame. The frame is a sandbox without any permission, fed from a blob address, under
// the app's own content policy: scripts cannot run, nothing is fetched, and of styles only the exported page's own is allowed (by its hash).

/**
 * The output with one addition: links open in a new window, which the sandbox refuses, so that a click leaves the preview as it is. (The
 * policy would refuse the other page as well, but with an error in place of the preview.)
 */
export function previewPage(html: string): string {
  const base = '<base target="_blank">';
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + base) : base + html;
}

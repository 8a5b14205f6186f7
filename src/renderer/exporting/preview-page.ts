// The exported page made ready for the preview's frame. The frame is a sandbox without any permission, fed from a blob address, under
// the page's own content policy: scripts cannot run, links lead nowhere, nothing is fetched. Only what follows is changed of the output.

const MEDIA = /(?:[A-Za-z0-9._~:/-]*\/)?([0-9a-f]{64}\.(?:png|jpg|gif|webp|avif))(?=")/g;

/** File names of the archive's images that the output points to. */
export const mediaFiles = (html: string): string[] => [
  ...new Set([...html.matchAll(MEDIA)].flatMap((found) => found[1] ?? [])),
];

/**
 * The output with two changes that the frame needs: links open in a new window, which the sandbox refuses, so that a click leaves the
 * preview as it is; and images, which a frame without an origin cannot fetch, stand in the page as data.
 */
export function previewPage(html: string, images: ReadonlyMap<string, string>): string {
  const shown = html.replace(MEDIA, (address, file: string) => images.get(file) ?? address);
  const base = '<base target="_blank">';
  return /<head[^>]*>/i.test(shown) ? shown.replace(/<head[^>]*>/i, (head) => head + base) : base + shown;
}

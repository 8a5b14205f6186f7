// Names of exported files and addresses of stories, both from the slug.

import type { PublicRelated } from '#shared/story/public-story.ts';

interface Named {
  readonly slug: string;
  readonly id: string;
}

/** Reserved on Windows in any folder and with any ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;

/**
 * The slug as a file's name without its ending: letters, digits, "-" and "_", at most 80 characters; the story's id where nothing of the slug is left.
 * No slug leads out of a folder, hides a file or names a device.
 */
export function fileStem({ slug, id }: Named): string {
  const stem = slug
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  const short = [...stem].slice(0, 80).join('');
  return short === '' || RESERVED.test(short) ? `story-${id}` : short;
}

/** Address of a story below `site` (with a slash at its end), or of the page beside this one. */
export const addressIn = (site: string | null, story: Named): string =>
  site === null ? `${encodeURIComponent(fileStem(story))}.html` : site + encodeURIComponent(fileStem(story));

/** Where a related story is read: an outside page, or a story below `site`; null where its headline leads nowhere yet. */
export const relatedAddress = ({ url, slug, storyId }: PublicRelated, site: string | null): string | null =>
  url ?? (slug === null || storyId === null ? null : addressIn(site, { slug, id: storyId }));

// The texts of the revisions in a desk file, one after the other.

import { StoryContent } from '#shared/story/content.ts';
import { applyDelta } from '../../revisions/delta.ts';
import { contentJson } from '../../stories/content-json.ts';
import type { RevisionsPart } from './parts.ts';
import { damaged } from './read-zip.ts';

/** Longest text of one revision, in UTF-16 code units: as much as a story can hold, with its marks. */
const MAX_TEXT = 60_000_000;
/** Of all together. A story of 2,000 words has 40,000 in each of its revisions. */
export const MAX_TEXTS = 400_000_000;

export interface RevisionText {
  readonly revision: RevisionsPart[number];
  /** As the archive keeps it (content-json.ts). */
  readonly json: string;
}

/** @throws {NewsroomError} INVALID where a text is none, or more than a story can be. */
export function* revisionTexts(revisions: RevisionsPart): Generator<RevisionText> {
  let text = '';
  let all = 0;
  for (const revision of revisions) {
    const { prefixLength, suffixLength, middle } = revision;
    // What is announced may double the text with every revision.
    const length = prefixLength + middle.length + suffixLength;
    all += length;
    if (prefixLength > text.length || suffixLength > text.length || length > MAX_TEXT || all > MAX_TEXTS)
      throw damaged('Its revisions do not fit together.');
    text = applyDelta(text, { prefixLength, suffixLength, middle });
    yield { revision, json: normal(text) };
  }
}

function normal(text: string): string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw damaged('Its revisions do not fit together.');
  }
  const read = StoryContent.safeParse(value);
  if (!read.success) throw damaged('One of its revisions is no story.');
  return jsonOfContent(read.data);
}

export const jsonOfContent = ({ document, ...fields }: StoryContent): string =>
  contentJson(fields, JSON.stringify(document));

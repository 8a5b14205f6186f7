// What each export format is as a file.

import type { ExportFormat } from '#shared/contract/exchange.ts';

export interface FormatFile {
  /** Ending of the file's name, with its dot. */
  readonly ending: string;
  readonly mime: string;
  /** Images stand beside the file as media/HASH.ext. */
  readonly mediaBeside: boolean;
  /** Images are inside the file, as data. */
  readonly holdsImages: boolean;
}

export const FORMAT_FILES: Readonly<Record<ExportFormat, FormatFile>> = {
  html: { ending: '.html', mime: 'text/html', mediaBeside: false, holdsImages: true },
  'html-fragment': { ending: '.fragment.html', mime: 'text/html', mediaBeside: true, holdsImages: false },
  json: { ending: '.json', mime: 'application/json', mediaBeside: true, holdsImages: false },
  ninjs: { ending: '.ninjs.json', mime: 'application/json', mediaBeside: true, holdsImages: false },
  md: { ending: '.md', mime: 'text/markdown', mediaBeside: true, holdsImages: false },
  text: { ending: '.txt', mime: 'text/plain', mediaBeside: false, holdsImages: false },
};

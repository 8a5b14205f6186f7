// What each export format is as a file.

import type { ExportFormat } from '#shared/contract/exchange.ts';

export interface FormatFile {
  /** Ending of the file's name, with its dot. */
  readonly ending: string;
  readonly mime: string;
  /** Images stand beside the file as media/HASH.ext; else they are inside it. */
  readonly mediaBeside: boolean;
}

export const FORMAT_FILES: Readonly<Record<ExportFormat, FormatFile>> = {
  html: { ending: '.html', mime: 'text/html', mediaBeside: false },
  'html-fragment': { ending: '.fragment.html', mime: 'text/html', mediaBeside: true },
  json: { ending: '.json', mime: 'application/json', mediaBeside: true },
};

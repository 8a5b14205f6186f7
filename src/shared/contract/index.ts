// Every procedure a window, a script or a test can call.

import { archive } from './archive.ts';
import { audit } from './audit.ts';
import { checking } from './checking.ts';
import { deskFile } from './desk-file.ts';
import { elsewhere } from './elsewhere.ts';
import { evidence } from './evidence.ts';
import { exporting, gate, importing } from './exchange.ts';
import { fact } from './fact.ts';
import { people } from './people.ts';
import { related } from './related.ts';
import { revision } from './revision.ts';
import { search } from './search.ts';
import { settings } from './settings.ts';
import { source } from './source.ts';
import { story } from './story.ts';

export const contract = {
  archive,
  audit,
  story,
  fact,
  evidence,
  elsewhere,
  checking,
  source,
  search,
  related,
  revision,
  gate,
  exporting,
  importing,
  deskFile,
  people,
  settings,
};
export type Contract = typeof contract;

// The list of gates, in the order in which a report shows them.

import { anonymousAllegation } from './anonymous-allegation.ts';
import { anonymousSource } from './anonymous-source.ts';
import { backgroundDescription } from './background-description.ts';
import { deepBackground } from './deep-background.ts';
import { embargoGate } from './embargo.ts';
import { factStateGate } from './fact-state.ts';
import { figuresDisagree } from './figures-disagree.ts';
import type { Gate } from './gate.ts';
import { imageFile } from './image-file.ts';
import { imageText } from './image-text.ts';
import { missingFields } from './missing-fields.ts';
import { offRecord } from './off-record.ts';
import { placeholders } from './placeholders.ts';
import { pluralSources } from './plural-sources.ts';
import { protectedName } from './protected-name.ts';
import { pullQuoteWords } from './pull-quote.ts';
import { quoteSource, quoteUnchecked } from './quote-check.ts';
import { relatedChanged } from './related-changed.ts';
import { relatedUnattached } from './related-unattached.ts';
import { secondCheck } from './second-check.ts';
import { untaggedQuotation } from './untagged-quotation.ts';

export const GATES: readonly Gate[] = [
  offRecord,
  protectedName,
  deepBackground,
  backgroundDescription,
  anonymousSource,
  anonymousAllegation,
  factStateGate,
  secondCheck,
  relatedChanged,
  missingFields,
  quoteUnchecked,
  quoteSource,
  untaggedQuotation,
  pullQuoteWords,
  pluralSources,
  relatedUnattached,
  figuresDisagree,
  embargoGate,
  placeholders,
  imageText,
  imageFile,
];

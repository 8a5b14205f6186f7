// The fact sheet: every fact of a story with what stands behind it, for the lawyer and the file. Made while gates block too, and says which.

import type { GateReport } from '#shared/contract/exchange.ts';
import { STATE_WORDS } from '#shared/story/fact-wording.ts';
import { factSpans } from '#shared/story/facts.ts';
import { publishableDocument } from '#shared/story/public-body.ts';
import { offRecordFacts } from '#shared/story/public-facts.ts';
import { type Fact, fieldsOfFact, type Source } from '#shared/story/records.ts';
import { recordOrLeave } from '../../audit/waiting.ts';
import type { Context } from '../../context.ts';
import { readText } from '../../evidence/evidence-rows.ts';
import type { IsOpen } from '../../gates/closed-words.ts';
import { reportOn } from '../../gates/gate-report.ts';
import { wordsOfAddress } from '../../gates/public-strings.ts';
import { readSettings } from '../../settings/settings.ts';
import { readSource } from '../../sources/sources-rows.ts';
import { openWords } from '../desk-file/open-words.ts';
import { withoutPrivate } from '../desk-file/without-private.ts';
import { readWithView, type StoryWithView } from '../public-story.ts';
import { attribute, escapeHtml } from './escape.ts';
import { factHtml, type SheetFact, sheetTime } from './fact-sheet-facts.ts';
import { FACT_SHEET_STYLE } from './fact-sheet-style.ts';
import { languageTag, textDirection } from './language.ts';
import { fileStem } from './story-address.ts';

export interface FactSheet {
  readonly file: string;
  readonly mime: string;
  readonly text: string;
}

/** @param withPrivate has to be asked for by name; a banner then stands on every page. Throws NOT_FOUND. */
export function makeFactSheet(
  context: Context,
  { id, withPrivate }: { readonly id: string; readonly withPrivate: boolean },
): FactSheet {
  const read = readWithView(context, id);
  const { newsroom, policy } = readSettings(context.archive);
  const isOpen: IsOpen = withPrivate ? () => true : openWords(context, read);
  const facts = withPrivate ? wholeFacts(context, read) : openFacts(read, isOpen);
  const text = sheet({
    ...{ read, facts, newsroom, withPrivate, isOpen },
    report: reportOn(context, read),
    made: context.at(),
    madeBy: context.me(),
    spoken: policy.spoken,
  });
  const { archive, host } = context;
  const entry = { at: context.at(), by: context.me(), what: 'export', storyId: id } as const;
  if (!recordOrLeave(archive, host.newId(), { ...entry, detail: { format: 'factsheet', private: withPrivate } }))
    host.log('warn', 'A fact sheet could not be noted for the audit, because the archive’s folder cannot be written.');
  const ending = withPrivate ? '.private.facts.html' : '.facts.html';
  return {
    file: `${fileStem({ ...read.view, slug: openSlug(read.view.slug, isOpen) })}${ending}`,
    mime: 'text/html',
    text,
  };
}

const openSlug = (slug: string, isOpen: IsOpen): string => (isOpen(wordsOfAddress(slug)) ? slug : '');

function wholeFacts({ archive: { db } }: Context, { story, sources }: StoryWithView): SheetFact[] {
  const known = (id: string | null): Source | null => (id === null ? null : (sources.get(id) ?? readSource(db, id)));
  // A transcript that stands behind sixty facts is read and held once.
  const texts = new Map<string, string>();
  const textOf = (hash: string | null): string => {
    if (hash === null) return '';
    const text = texts.get(hash) ?? readText(db, hash);
    texts.set(hash, text);
    return text;
  };
  return story.facts.map((fact) => {
    const source = known(fact.sourceId);
    const { independent, sourceId, note } = fact.second;
    const drawsOn = independent === null ? '' : independent ? 'independent' : 'not independent';
    return {
      ...sealed(fact),
      fields: fieldsOfFact(fact),
      source,
      protection: source?.protection ?? null,
      second: [known(sourceId)?.name ?? '', drawsOn, note].filter((part) => part !== '').join(', '),
      checks: fact.checks,
      evidence: fact.evidence.map((one) => ({ ...one, text: textOf(one.textHash) })),
      evidenceKept: 0,
    };
  });
}

/** What the public view does not list is not here, nor what repeats words that may not be told. */
function openFacts(read: StoryWithView, isOpen: IsOpen): SheetFact[] {
  const { story } = read;
  const handed = withoutPrivate(read);
  const records = new Map(story.facts.map((fact) => [fact.id, fact]));
  const sources = new Map(handed.sources.map((source) => [source.id, source]));
  const document = publishableDocument(story.content.document, offRecordFacts(story.facts));
  const words = new Map(factSpans(document).map((span) => [span.id, span.words]));
  return handed.facts.flatMap((part): SheetFact[] => {
    const fact = records.get(part.id);
    const own = words.get(part.id) ?? '';
    if (fact === undefined || !isOpen(own)) return [];
    // A seal of other words may hold what was taken out because it may not be told.
    const open = fact.words === own;
    const { seal, sealedBy, sealedAt } = fact;
    const holds = open && fact.state === 'verified';
    return [
      {
        ...{ id: fact.id, words: own, state: open ? fact.state : 'stale', fields: part.fields },
        source: part.fields.sourceId === null ? null : (sources.get(part.fields.sourceId) ?? null),
        ...{ protection: null, second: '', checks: part.checks, evidence: [], evidenceKept: fact.evidence.length },
        ...(holds ? { seal, sealedBy, sealedAt } : { seal: null, sealedBy: null, sealedAt: null }),
      },
    ];
  });
}

const sealed = ({ id, words, state, seal, sealedBy, sealedAt }: Fact) => ({
  ...{ id, words, state, seal, sealedBy, sealedAt },
});

interface Sheet {
  readonly read: StoryWithView;
  readonly facts: readonly SheetFact[];
  readonly report: GateReport;
  readonly newsroom: string;
  readonly made: string;
  readonly madeBy: string;
  readonly withPrivate: boolean;
  readonly spoken: boolean;
  readonly isOpen: IsOpen;
}

const BANNER =
  'Private: names of protected sources, evidence and notes stand here. For the lawyer and the file. Do not hand on.';

function sheet({ read, facts, report, newsroom, made, madeBy, withPrivate, spoken, isOpen }: Sheet): string {
  const { view, story } = read;
  const told = (words: string): string => (isOpen(words) ? words : '(left out)');
  const headline = told(view.headline.trim() === '' ? 'Untitled story' : view.headline);
  const language = languageTag(view.language);
  const left = story.facts.length - facts.length;
  const counts = Map.groupBy(facts, ({ state }) => state);
  return `<!doctype html>
<html${attribute('lang', language ?? 'en')}${attribute('dir', textDirection(language))}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`Fact sheet${withPrivate ? ' (private)' : ''}: ${headline}`)}</title>
<style>${FACT_SHEET_STYLE}</style>
</head>
<body>
<table class="sheet" role="presentation">
<thead><tr><td>
${withPrivate ? `<p class="banner">${BANNER}</p>\n` : ''}<div class="running"><span><b>Fact sheet</b> ${escapeHtml(headline)}</span><span>${escapeHtml(newsroom)}</span></div>
</td></tr></thead>
<tbody><tr><td>
<main>
<h1>${escapeHtml(headline)}</h1>
<p class="lead">${escapeHtml(
    [told(view.byline), told(view.desk), openSlug(view.slug, isOpen)].filter((part) => part.trim() !== '').join(' · '),
  )}</p>
<p class="lead">Revision ${view.revision}, ${view.status}. Made by ${escapeHtml(madeBy)} on ${sheetTime(made)}.</p>
<ul class="counts">${[...counts].map(([state, of]) => `<li><b>${of.length}</b> ${STATE_WORDS[state].toLowerCase()}</li>`).join('')}</ul>
${gatesHtml(report)}
<h2>Facts</h2>
${facts.map((fact, index) => factHtml(fact, index + 1, spoken)).join('\n') || '<p>No words of this story are tagged as facts.</p>'}
${left === 0 ? '' : `<p class="lead">${left === 1 ? 'One fact is' : `${left} facts are`} not listed: the words do not stand in the text, or may not be told here.</p>`}
<p class="foot">${
    withPrivate
      ? 'This sheet was made with private fields.'
      : 'Without private fields: evidence, notes, contacts and the names of protected sources are kept in the archive and are not here.'
  } In what differs, <del>struck words</del> stand in the copy alone, <ins>underlined ones</ins> in the evidence alone, and <u class="tidied">dotted ones</u> were tidied.</p>
</main>
</td></tr></tbody>
</table>
</body>
</html>
`;
}

function gatesHtml({ gates, blocked }: GateReport): string {
  const listed = gates
    .filter(({ level }) => level === 'block' || level === 'warn')
    .map(({ level, message }) => `<li>${level === 'block' ? '<b>Blocks:</b>' : 'Warns:'} ${escapeHtml(message)}</li>`);
  return `<h2>Gates</h2>
<p>${blocked ? 'The story may not be published as it stands.' : 'No gate blocks the story.'}</p>
${listed.length === 0 ? '' : `<ul class="gates">${listed.join('')}</ul>`}`;
}

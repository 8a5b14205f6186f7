// One fact on the fact sheet.

import { align } from '#shared/quotations/align.ts';
import { type MarkedPiece, markedPieces, shownText } from '#shared/quotations/marked-text.ts';
import { evidenceFileName } from '#shared/story/evidence-file.ts';
import {
  HOW_WORDS,
  KIND_WORDS,
  NAMING_WORDS,
  RESULT_WORDS,
  SOURCE_KIND_WORDS,
  STATE_WORDS,
  TERMS_WORDS,
} from '#shared/story/fact-wording.ts';
import type { FactState } from '#shared/story/facts.ts';
import type { Check, FactFields, SourceFields, WholeEvidence } from '#shared/story/records.ts';
import { sameWords, shownWords } from '#shared/story/seal.ts';
import { escapeHtml } from './escape.ts';

export type SheetEvidence = Omit<WholeEvidence, 'places' | 'read'>;

/** A fact as it may be told on this sheet: what may not be is not in it. */
export interface SheetFact {
  readonly id: string;
  /** As the document has them; null where they stand in it no longer. */
  readonly words: string | null;
  readonly state: FactState;
  readonly fields: FactFields;
  readonly source: Omit<SourceFields, 'protection'> | null;
  readonly protection: SourceFields['protection'] | null;
  readonly second: string;
  readonly seal: string | null;
  readonly sealedBy: string | null;
  readonly sealedAt: string | null;
  readonly checks: readonly Check[];
  readonly evidence: readonly SheetEvidence[];
  /** Pieces that are kept in the archive and not shown here. */
  readonly evidenceKept: number;
}

/** "2026-01-02, 12:00 UTC": a lawyer in another place reads the same hour. */
export const sheetTime = (instant: string): string =>
  `${new Date(instant).toISOString().slice(0, 16).replace('T', ', ')} UTC`;

const rows = (pairs: readonly (readonly [name: string, value: string | null | undefined])[]): string => {
  const told = pairs.filter(([, value]) => value != null && value.trim() !== '');
  if (told.length === 0) return '';
  return `<dl>${told.map(([name, value]) => `<dt>${name}</dt><dd>${escapeHtml(value ?? '')}</dd>`).join('')}</dl>\n`;
};
const joined = (parts: readonly (string | null)[], between = ', '): string =>
  parts.filter((part) => part !== null && part.trim() !== '').join(between);

/** @param spoken the newsroom's setting for spoken evidence. */
export function factHtml(fact: SheetFact, number: number, spoken: boolean): string {
  const { fields, words, state } = fact;
  const kind = `${KIND_WORDS[fields.kind]}${fields.detail === null ? '' : `, ${fields.detail}`}`;
  const said = words === null ? 'These words stand in the text no longer.' : shownWords(words);
  return `<section class="fact" aria-label="Fact ${number}">
<span class="state state-${state}">${STATE_WORDS[state]}</span>
<h3><b>${number}</b> ${escapeHtml(kind)}</h3>
<p class="words">${escapeHtml(said)}</p>
${sourceHtml(fact)}${circumstancesHtml(fields, fact.second)}${sealHtml(fact)}${checksHtml(fact)}${evidenceHtml(fact, spoken)}</section>`;
}

function sourceHtml({ fields: { attribution }, source, protection }: SheetFact): string {
  const { terms, naming, description, reason, knownBy, approvedBy, privateReason } = attribution;
  const named = source === null ? '' : joined([source.name, source.description]);
  return rows([
    ['Source', source === null ? null : `${named} (${SOURCE_KIND_WORDS[source.kind].toLowerCase()})`],
    ['Also called', source?.aliases.join(', ')],
    ['Public page', source?.url],
    ['Titles', source?.roles.map(({ title, from, until }) => joined([title, joined([from, until], '–')])).join('\n')],
    ['Terms', `${TERMS_WORDS[terms]}, ${NAMING_WORDS[naming].toLowerCase()}`],
    ['Described as', description],
    ['Reason given', reason],
    ['Known to', knownBy],
    ['Approved by', approvedBy],
    ['Private reason', privateReason],
    ['Reached by', source === null ? null : joined([source.contact, ...source.contacts.map(contactLine)], '\n')],
    ['Credibility', source?.credibility],
    ['Conflicts', source?.conflicts],
    ['Of the source', source?.note],
    ['May know', protection?.mayKnow],
    ['Protected for', joined([protection?.reason ?? '', protection?.privateReason ?? ''], '\n')],
    ['Protection', joined([protection?.approvedBy ?? '', protection?.approvedOn ?? '', protection?.conditions ?? ''])],
  ]);
}
const contactLine = ({ label, value }: SourceFields['contacts'][number]): string => joined([label, value], ': ');

function circumstancesHtml(fields: FactFields, second: string): string {
  const { how, when, day, where, to, obtainedBy, witnesses, original, reply, referral, disputes, note } = fields;
  return rows([
    ['Said', joined([how === null ? '' : HOW_WORDS[how], when, day, where, to === '' ? '' : `to ${to}`])],
    ['Obtained by', obtainedBy],
    ['Witnesses', witnesses],
    ['Original', joined([original.language, original.words, original.translator])],
    ['Second source', second],
    ['Right of reply', joined([reply.whom, reply.when, reply.how, reply.outcome, reply.answer])],
    ['Referred to', referral],
    ['Disputed', disputes.map((one) => joined([one.when, one.by, one.what, one.decision, one.decidedBy])).join('\n')],
    ['Note', note],
  ]);
}

function sealHtml({ seal, sealedBy, sealedAt, words }: SheetFact): string {
  if (seal === null || sealedAt === null) return rows([['Seal', 'These words are not sealed.']]);
  const told = rows([['Seal', `Sealed by ${sealedBy ?? 'nobody that is named'} on ${sheetTime(sealedAt)}`]]);
  if (words === null || sameWords(seal, words)) return told;
  return `${told}<p class="laid"><span>Sealed were other words:</span> ${drawn(words, seal, false)}</p>\n`;
}

function checksHtml({ checks }: SheetFact): string {
  if (checks.length === 0) return '<p class="lead">Nobody has checked it.</p>\n';
  const lines = checks.map(
    ({ at, by, result, note }) =>
      `<tr><td>${sheetTime(at)}</td><td>${escapeHtml(by)}</td><td>${RESULT_WORDS[result]}</td><td>${escapeHtml(note)}</td></tr>`,
  );
  return `<table class="checks"><caption>Checks</caption><tr><th scope="col">When</th><th scope="col">Who</th><th scope="col">Result</th><th scope="col">Note</th></tr>${lines.join('')}</table>\n`;
}

function evidenceHtml({ evidence, evidenceKept, words }: SheetFact, spoken: boolean): string {
  const kept =
    evidenceKept === 0
      ? ''
      : `<p class="lead">${evidenceKept === 1 ? 'One piece of evidence is' : `${evidenceKept} pieces of evidence are`} kept in the archive.</p>\n`;
  if (evidence.length === 0) return kept || '<p class="lead">There is no evidence.</p>\n';
  return evidence.map((one) => oneEvidence(one, words, spoken)).join('');
}

function oneEvidence(one: SheetEvidence, words: string | null, spoken: boolean): string {
  const { title, file, locator, url, origin, captured, by, hash, text, note } = one;
  const name = joined([title, file === null ? '' : file.name, locator]) || 'Evidence without a title';
  const where = joined([url, origin, file === null ? '' : evidenceFileName(file)]);
  return `<div class="evidence">
<p><b>${escapeHtml(name)}</b></p>
${where === '' ? '' : `<p>${escapeHtml(where)}</p>\n`}${note === '' ? '' : `<p>${escapeHtml(note)}</p>\n`}${
  words === null || text.trim() === '' ? '' : `<p class="laid">${drawn(words, text, spoken)}</p>\n`
}<p class="lead">Taken in by ${escapeHtml(by)} on ${sheetTime(captured)}</p>
<p class="hash">SHA-256 ${escapeHtml(hash)}</p>
</div>
`;
}

const RESULTS = { identical: 'Identical.', tidied: 'Tidied.', altered: 'Altered.', 'not-found': 'Not found.' } as const;

/** The words laid against a text: what the text has and the words have not is struck in, what the words have more is struck out. */
function drawn(words: string, text: string, spoken: boolean): string {
  const { result, evidence, edits, sentence } = align(words, text, { spoken });
  const told = `<span><b>${RESULTS[result]}</b> ${escapeHtml(sentence)}</span>`;
  if (evidence === null || result === 'identical') return told;
  const pieces = markedPieces({ side: 'quote', text: words, other: text }, [0, words.length], [0, words.length], edits);
  const spoke = text.slice(evidence.start, evidence.end);
  return `${told}<br>${pieces.map(pieceHtml).join('')}<br><span>There stands:</span> ${escapeHtml(shownWords(spoke))}`;
}

function pieceHtml({ text, mark }: MarkedPiece): string {
  const shown = escapeHtml(shownText(text));
  if (mark === 'altered') return `<del>${shown}</del>`;
  if (mark === 'absent') return `<ins>${shown}</ins>`;
  return mark === 'tidied' ? `<u class="tidied">${shown}</u>` : shown;
}

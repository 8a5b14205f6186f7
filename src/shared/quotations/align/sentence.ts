// What an alignment says to a checker: one or two sentences, the gravest difference first.

import type { AlignmentResult, Edit } from './alignment.ts';

const RANK: readonly Edit['kind'][] = ['negation', 'number', 'modal', 'word'];

export function sentenceOf(result: AlignmentResult, edits: readonly Edit[], quote: string, evidence: string): string {
  if (result === 'identical') return 'Word for word as it stands in the evidence.';
  if (result === 'tidied') return `Tidied, not altered: ${listed(edits)}.`;
  const altering = edits.filter(({ alters }) => alters).sort((a, b) => RANK.indexOf(a.kind) - RANK.indexOf(b.kind));
  const [gravest] = altering;
  if (gravest === undefined) return '';
  const said = quote.slice(...gravest.quote);
  const stands = evidence.slice(...gravest.evidence);
  const more =
    altering.length > 1
      ? ` ${altering.length - 1} more ${altering.length === 2 ? 'word differs' : 'words differ'}.`
      : '';
  return `${what(gravest, said, stands)} ${why(gravest.kind)}${more}`;
}

function what({ op }: Edit, said: string, stands: string): string {
  if (op === 'add') return `“${said}” is not in the evidence.`;
  if (op === 'drop') return `“${stands}” was left out.`;
  if (op === 'elision') return `The elision leaves out “${stands}”.`;
  if (op === 'insertion') return `The bracket ${said} stands for “${stands}”.`;
  return `“${stands}” became “${said}”.`;
}

function why(kind: Edit['kind']): string {
  switch (kind) {
    case 'number':
      return 'A number is the claim itself, so this cannot be tidied: correct the copy.';
    case 'negation':
      return 'It turns the sense, so this cannot be tidied: correct the copy.';
    case 'modal':
      return 'A modal changes what was claimed, so this cannot be tidied: correct the copy, or take it out of quotation marks.';
    default:
      return 'Put the speaker’s word back, mark it with brackets, or take it out of quotation marks.';
  }
}

function listed(edits: readonly Edit[]): string {
  const names = new Set(edits.map(nameOf));
  return [...names].join(', ');
}

function nameOf({ op, kind }: Edit): string {
  if (op === 'case') return 'a capital';
  if (op === 'elision') return 'an elision';
  if (op === 'insertion') return 'a bracket';
  if (kind === 'filler') return 'a filler word left out';
  if (kind === 'repetition') return 'a repetition left out';
  if (kind === 'hyphen') return 'a hyphen';
  if (kind === 'number') return 'a figure written another way';
  return 'punctuation';
}

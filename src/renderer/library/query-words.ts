// The text of a query as the screen changes it: fields put in and taken out, and the one that is being typed.

import { COMPLETED_FIELDS } from '#shared/contract/search.ts';

export type CompletedField = (typeof COMPLETED_FIELDS)[number];

/** The field under the caret: where its value stands in the query, and what of it stands before the caret. */
export interface TypedField {
  readonly field: CompletedField;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const FIELD = /(?:^|\s)[-−–]?([a-z]+):("[^"]*|[^\s"]*)$/i;

export function typedField(query: string, caret: number): TypedField | null {
  const found = FIELD.exec(query.slice(0, caret));
  const field = COMPLETED_FIELDS.find((each) => each === found?.[1]?.toLowerCase());
  const value = found?.[2] ?? '';
  if (field === undefined) return null;
  const start = caret - value.length;
  const rest = /^[^\s"]*"?/.exec(query.slice(caret))?.[0] ?? '';
  return {
    field,
    start,
    end: caret + (value.startsWith('"') ? rest.length : rest.replace('"', '').length),
    text: value.replace('"', ''),
  };
}

const written = (value: string): string => (/^[\p{L}\p{N}-]+$/u.test(value) ? value : `"${value.replaceAll('"', '')}"`);

/** The query with the field's value, and where the caret goes: behind it and a space. */
export function completed(query: string, { start, end }: TypedField, value: string): { query: string; caret: number } {
  const before = `${query.slice(0, start)}${written(value)} `;
  return { query: `${before}${query.slice(end).trimStart()}`, caret: before.length };
}

/** `desk`, `status`, `source` or, for a year, `on`: the value that the query asks for, or null. */
export function askedValue(query: string, field: string): string | null {
  const found = new RegExp(`(?:^|\\s)${field}:(?:"([^"]*)"?|([^\\s"]+))`, 'i').exec(query);
  return found?.[1] ?? found?.[2] ?? null;
}

/** The query that asks for this value of the field and no other; null takes the field out. */
export function withValue(query: string, field: string, value: string | null): string {
  const rest = query.replace(new RegExp(`(?:^|\\s)${field}:(?:"[^"]*"?|[^\\s"]+)`, 'gi'), '').trim();
  return value === null ? rest : `${rest} ${field}:${written(value)}`.trim();
}

// The people of the desk: who they are, who works at it now, and which names were one person's.

import { userInfo } from 'node:os';
import type { Database } from 'better-sqlite3';
import type { Person, PersonFields } from '#shared/contract/people.ts';
import { initialsOf } from '#shared/initials.ts';
import type { Archive } from '../archive/archive.ts';
import { prepared } from '../archive/prepared.ts';
import { record } from '../audit/record.ts';
import type { Context } from '../context.ts';
import { NewsroomError } from '../errors.ts';

/** What making and changing people needs of the newsroom. */
type Desk = Pick<Context, 'archive' | 'host' | 'at' | 'me'>;

const HERE = `p.id = (SELECT json_extract(value, '$') FROM settings WHERE key = 'person')`;
const PERSON = `SELECT p.id, p.name, p.initials, p.role, coalesce(${HERE}, 0) AS here FROM people p`;
type Row = Omit<Person, 'here'> & { here: 0 | 1 };
const personOf = (row: Row): Person => ({ ...row, here: row.here === 1 });

/** By name; without those who were taken off the list. */
export const listPeople = ({ archive: { db } }: Pick<Context, 'archive'>): Person[] =>
  prepared<[], Row>(db, LIST).all().map(personOf);
const LIST = `${PERSON} WHERE p.removed_at IS NULL ORDER BY p.name COLLATE NOCASE, p.id`;

/** Who works at the desk now; null until somebody has said so. */
export function personHere(db: Database): Person | null {
  const row = prepared<[], Row>(db, `${PERSON} WHERE ${HERE}`).get();
  return row === undefined ? null : personOf(row);
}

/** The name that revisions, checks and the audit bear: the person's here, else the name of the account on this machine. */
export const nameHere = (archive: Archive): string => personHere(archive.db)?.name ?? accountName();

/** @throws {NewsroomError} REFUSED when somebody bears, or once bore, that name. */
export function addPerson(desk: Desk, fields: PersonFields): Person {
  const { db } = desk.archive;
  return desk.archive.transaction(() => {
    const id = desk.host.newId();
    const { name, initials, role } = tidied(fields);
    needFreeName(db, name, id);
    const at = desk.at();
    prepared<[object]>(db, INSERT).run({ id, name, initials, role, at });
    keepName(db, name, id);
    tell(desk, { person: id, added: name, role });
    return needPerson(db, id);
  });
}
const INSERT = `INSERT INTO people (id, name, initials, role, created, updated) VALUES (@id, @name, @initials, @role, @at, @at)`;

/** @throws {NewsroomError} NOT_FOUND; REFUSED when the name is, or was, another's. */
export function updatePerson(
  desk: Desk,
  { id, fields }: { readonly id: string; readonly fields: PersonFields },
): Person {
  const { db } = desk.archive;
  return desk.archive.transaction(() => {
    const before = needPerson(db, id);
    const { name, initials, role } = tidied(fields);
    needFreeName(db, name, id);
    prepared<[object]>(db, UPDATE).run({ id, name, initials, role, at: desk.at() });
    keepName(db, name, id);
    if (name !== before.name) tell(desk, { person: id, renamed: name, from: before.name });
    if (role !== before.role) tell(desk, { person: id, role, from: before.role });
    return needPerson(db, id);
  });
}
const UPDATE = 'UPDATE people SET name = @name, initials = @initials, role = @role, updated = @at WHERE id = @id';

/** @throws {NewsroomError} NOT_FOUND. */
export function switchTo(desk: Desk, id: string): Person {
  const { db } = desk.archive;
  return desk.archive.transaction(() => {
    const { name, here } = needPerson(db, id);
    if (here) return needPerson(db, id);
    const from = desk.me();
    prepared<[string]>(db, SWITCH).run(JSON.stringify(id));
    tell(desk, { person: id, switched: name, from });
    return needPerson(db, id);
  });
}
const SWITCH = `INSERT INTO settings (key, value) VALUES ('person', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value`;

/**
 * The person of that name works here from now on, and is added (as an editor) when there is none; nobody does with an empty name. The way in
 * for those who know a desk's user by name alone.
 */
export function beHere(desk: Desk, { name, initials }: { readonly name: string; readonly initials: string }): void {
  const { db } = desk.archive;
  desk.archive.transaction(() => {
    if (name.trim() === '') {
      db.exec(`DELETE FROM settings WHERE key = 'person'`);
      return;
    }
    const known = prepared<[string], Row>(db, `${PERSON} WHERE p.id = (${BEARER})`).get(folded(name));
    const person =
      known === undefined
        ? addPerson(desk, { name, initials, role: 'editor' })
        : updatePerson(desk, { id: known.id, fields: { name, initials, role: known.role } });
    prepared<[string]>(db, 'UPDATE people SET removed_at = NULL WHERE id = ?').run(person.id);
    switchTo(desk, person.id);
  });
}

/** @throws {NewsroomError} NOT_FOUND; REFUSED for the one who works here now. */
export function removePerson(desk: Desk, id: string): void {
  const { db } = desk.archive;
  desk.archive.transaction(() => {
    const { name, here } = needPerson(db, id);
    if (here)
      throw new NewsroomError(
        'REFUSED',
        `${name} works at this desk now. Nothing was changed; switch to somebody else, then take ${name} off the list.`,
      );
    prepared<[string, string]>(db, 'UPDATE people SET removed_at = ? WHERE id = ?').run(desk.at(), id);
    tell(desk, { person: id, removed: name });
  });
}

/** Tells people apart by any name they have borne: their id, or for a name that no person of this desk bears the folded name itself. */
export const whoIs = (db: Database, name: string): string =>
  prepared<[string], string>(db, BEARER).pluck().get(folded(name)) ?? `name:${folded(name)}`;
const BEARER = 'SELECT person_id FROM person_names WHERE folded = ?';

/** Every name that the bearer of this one has borne at this desk; the name itself at least. */
export const namesOf = (db: Database, name: string): string[] => [
  ...new Set([folded(name), ...prepared<[string], string>(db, NAMES).pluck().all(folded(name))]),
];
const NAMES = `SELECT folded FROM person_names WHERE person_id = (${BEARER})`;

/** Names are one when they differ only in case and white space. */
export const folded = (name: string): string => name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();

const tidied = ({ name, initials, role }: PersonFields): PersonFields => {
  const whole = name.trim().replace(/\s+/gu, ' ');
  return { name: whole, initials: initials.trim() || initialsOf(whole).slice(0, 8), role };
};

function needPerson(db: Database, id: string): Person {
  const row = prepared<[string], Row>(db, `${PERSON} WHERE p.id = ?`).get(id);
  if (row === undefined)
    throw new NewsroomError('NOT_FOUND', 'That person is not on this desk’s list. Nothing was changed; choose again.');
  return personOf(row);
}

function needFreeName(db: Database, name: string, id: string): void {
  const bearer = prepared<[string], string>(db, BEARER).pluck().get(folded(name));
  if (bearer === undefined || bearer === id) return;
  throw new NewsroomError(
    'REFUSED',
    `Somebody at this desk is or was called ${name}, and checks tell people apart by their names. Nothing was changed; add a middle initial.`,
  );
}

const keepName = (db: Database, name: string, id: string): void =>
  void prepared<[string, string]>(db, 'INSERT OR IGNORE INTO person_names (folded, person_id) VALUES (?, ?)').run(
    folded(name),
    id,
  );

const tell = (desk: Desk, detail: Record<string, string>): void =>
  void record(desk.archive.db, { at: desk.at(), by: desk.me(), what: 'person', detail });

/** Asked of the system once. */
let account: string | null = null;
function accountName(): string {
  if (account !== null) return account;
  try {
    account = userInfo().username.slice(0, 200) || 'Editor';
  } catch {
    // An account may have no entry in the system's list, as in a container.
    account = 'Editor';
  }
  return account;
}

import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../test-newsroom.ts';
import { startProcess } from '../test-process.ts';
import { makeBackup } from './backup.ts';
import { archiveFiles } from './layout.ts';
import type { Migration } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { ArchiveNotOpened } from './not-opened.ts';
import { openArchive } from './open-archive.ts';
import { readWritingRules } from './writing-rules.ts';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const NOON = Date.UTC(2026, 0, 2, 12);
const now = () => NOON;
const open = (
  more: { readonly migrations?: readonly Migration[]; readonly readOnly?: boolean; readonly beginNew?: boolean } = {},
) => openArchive({ folder, host: 'Test', now, ...more });
const refusal = async (more: Parameters<typeof open>[0] = {}): Promise<ArchiveNotOpened> => {
  const error = await open(more).then(
    (archive) => {
      archive.close();
      return null;
    },
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(ArchiveNotOpened);
  return error as ArchiveNotOpened;
};

const colours: Migration = {
  number: MIGRATIONS.length + 1,
  title: 'colours',
  up: (db) =>
    db.exec(
      `CREATE TABLE colours (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT; INSERT INTO colours VALUES (1, 'red')`,
    ),
};
const faulty: Migration = {
  number: MIGRATIONS.length + 1,
  title: 'a migration that fails half way',
  up: (db) => db.exec(`CREATE TABLE half (id INTEGER); INSERT INTO nowhere VALUES (1)`),
};

describe('the rules of a connection that writes', () => {
  test('D1: hold after the first write, and in a later session', async () => {
    for (const _ of [1, 2]) {
      const archive = await open();
      archive.transaction(() => archive.db.prepare(`INSERT OR REPLACE INTO settings VALUES ('a', '1')`).run());
      expect(readWritingRules(archive.db)).toEqual({
        journal_mode: 'wal',
        synchronous: 2,
        foreign_keys: 1,
        busy_timeout: 5_000,
        trusted_schema: 0,
      });
      archive.close();
    }
  });

  // Windows lets nobody move a folder whose files are open.
  test.skipIf(process.platform === 'win32')(
    'D11: nothing is said to be saved once the folder was moved away or replaced',
    async () => {
      const archive = await open();
      const save = (): unknown =>
        archive.transaction(() => archive.db.prepare(`INSERT OR REPLACE INTO settings VALUES ('a', '1')`).run());
      save();
      renameSync(folder, `${folder}-moved`);
      expect(save).toThrow('moved, renamed or deleted');
      mkdirSync(folder);
      writeFileSync(archiveFiles(folder).database, 'another file');
      expect(save).toThrow('moved, renamed or deleted');
      rmSync(folder, { recursive: true });
      renameSync(`${folder}-moved`, folder);
      save();
      archive.close();
    },
  );

  test('a transaction that fails leaves nothing behind', async () => {
    const archive = await open();
    expect(() =>
      archive.transaction(() => {
        archive.db.prepare(`INSERT INTO settings VALUES ('a', '1')`).run();
        throw new Error('no');
      }),
    ).toThrow('no');
    expect(archive.db.prepare('SELECT count(*) FROM settings').pluck().get()).toBe(0);
    archive.close();
  });
});

describe('migrations', () => {
  test('pending ones run together after a verified backup of the version before', async () => {
    const before = await open();
    before.transaction(() => before.db.prepare(`INSERT INTO settings VALUES ('newsroom', '"The Marlow Post"')`).run());
    before.close();

    const after = await open({ migrations: [...MIGRATIONS, colours] });
    expect(after.db.pragma('user_version', { simple: true })).toBe(colours.number);
    expect(after.db.prepare('SELECT name FROM colours').pluck().get()).toBe('red');
    expect(after.db.prepare('SELECT value FROM settings').pluck().get()).toBe('"The Marlow Post"');
    after.close();

    const [name] = readdirSync(join(folder, 'backups'));
    const backup = new Database(join(folder, 'backups', name ?? ''), { readonly: true });
    expect(backup.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length);
    expect(backup.prepare('SELECT value FROM settings').pluck().get()).toBe('"The Marlow Post"');
    backup.close();
  });

  test('one that fails leaves the archive at the version before, and usable', async () => {
    (await open()).close();
    const error = await refusal({ migrations: [...MIGRATIONS, faulty] });
    expect(error.message).toContain('Nothing in it was changed');
    const archive = await open();
    expect(archive.readOnly).toBeNull();
    expect(archive.db.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length);
    expect(archive.db.prepare(`SELECT count(*) FROM sqlite_schema WHERE name = 'half'`).pluck().get()).toBe(0);
    archive.close();
  });

  test('a reference that they leave pointing nowhere undoes them', async () => {
    (await open()).close();
    const dangling: Migration = {
      number: MIGRATIONS.length + 1,
      title: 'a dangling reference',
      up: (db) => db.exec(`INSERT INTO source_names VALUES ('nobody', 'no-such-source', 0)`),
    };
    await refusal({ migrations: [...MIGRATIONS, dangling] });
    const archive = await open();
    expect(archive.db.prepare('SELECT count(*) FROM source_names').pluck().get()).toBe(0);
    archive.close();
  });

  test('a list with a hole in its numbers is refused', async () => {
    await expect(open({ migrations: [{ ...colours, number: 7 }] })).rejects.toThrow();
  });

  test('D9: an archive of a newer Stet opens read-only, with a sentence', async () => {
    (await open({ migrations: [...MIGRATIONS, colours] })).close();
    const archive = await open();
    expect(archive.readOnly).toContain('newer Stet');
    expect(() => archive.transaction(() => 1)).toThrow('newer Stet');
    expect(() => archive.db.exec('DELETE FROM colours')).toThrow('readonly');
    const second = await open();
    expect(second.readOnly).toContain('newer Stet');
    second.close();
    archive.close();
  });

  test('an archive of an older Stet is not changed by a reader, which says so', async () => {
    (await open()).close();
    const error = await refusal({ readOnly: true, migrations: [...MIGRATIONS, colours] });
    expect(error.message).toContain('older Stet');
  });
});

const NOBODY = { uid: 65_534, gid: 65_534 };

describe('a folder that cannot be used', () => {
  test('is made when it does not exist', async () => {
    folder = join(folder, 'a', 'b');
    const archive = await open();
    expect(readdirSync(folder).sort()).toEqual(
      expect.arrayContaining(['archive.db', 'backups', 'media', 'owner.json', 'owner.lock']),
    );
    archive.close();
    expect(existsSync(join(folder, 'owner.json'))).toBe(false);
  });

  test('that is a file says so in a sentence', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, 'x');
    folder = file;
    expect((await refusal()).message).toMatch(/\.$/);
  });

  test('a reader finds no archive in an empty one and makes none', async () => {
    expect((await refusal({ readOnly: true })).code).toBe('NOT_FOUND');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('another SQLite file under the archive’s name is left alone', async () => {
    const other = new Database(archiveFiles(folder).database);
    other.exec('CREATE TABLE bookmarks (url TEXT)');
    other.close();
    const before = readFileSync(archiveFiles(folder).database);
    expect((await refusal()).message).toContain('not an archive of Stet');
    expect(readFileSync(archiveFiles(folder).database).equals(before)).toBe(true);
  });

  // Whoever may do everything (root) is stopped by no permission, so the right is tried as somebody else.
  const asRoot = process.getuid?.() === 0;
  const readable = !asRoot || spawnSync(process.execPath, ['-e', '0'], NOBODY).status === 0;
  test.skipIf(process.platform === 'win32' || !readable)(
    'D11: one that may only be read opens read-only, and its words can be read',
    async () => {
      const archive = await open();
      archive.transaction(() =>
        archive.db.prepare(`INSERT INTO settings VALUES ('newsroom', '"The Marlow Post"')`).run(),
      );
      archive.close();
      for (const name of readdirSync(folder))
        chmodSync(join(folder, name), name === 'media' || name === 'backups' ? 0o555 : 0o444);
      chmodSync(folder, 0o555);
      const code = `
        const { openArchive } = await import(${JSON.stringify(new URL('./open-archive.ts', import.meta.url).href)});
        const archive = await openArchive({ folder: ${JSON.stringify(folder)}, host: 'Test', now: Date.now });
        console.log(JSON.stringify([archive.readOnly, archive.db.prepare('SELECT value FROM settings').pluck().get()]));
        try { archive.transaction(() => 1); } catch (error) { console.log(error.code); }
        archive.close();`;
      const elsewhere = temporaryFolder();
      chmodSync(elsewhere, 0o755);
      const reader = startProcess(elsewhere, code, asRoot ? NOBODY : undefined);
      await reader.ended;
      rmSync(elsewhere, { recursive: true });
      chmodSync(folder, 0o755);
      const [opened, refused] = reader.lines;
      expect(JSON.parse(opened ?? '')).toEqual([expect.stringContaining('cannot be written'), '"The Marlow Post"']);
      expect(refused).toBe('READ_ONLY');
    },
  );
});

describe('D8: damage is told, never passed over', () => {
  const filled = async (): Promise<void> => {
    const archive = await open();
    const insert = archive.db.prepare(`INSERT INTO settings VALUES (?, ?)`);
    archive.transaction(() => {
      for (let i = 0; i < 500; i += 1) insert.run(`key ${i}`, 'x'.repeat(500));
    });
    archive.close();
  };

  test.each([
    [
      'its first bytes are flipped',
      (file: string) => writeFileSync(file, Buffer.from('not a database'), { flag: 'r+' }),
    ],
    ['it is cut off', (file: string) => truncateSync(file, 40_000)],
    ['it is empty', (file: string) => truncateSync(file, 0)],
    ['it is gone', (file: string) => rmSync(file)],
  ])('when %s, the newest verified backup is offered and nothing is changed', async (_, harm) => {
    await filled();
    const backup = await makeBackup({ folder, now });
    const { database } = archiveFiles(folder);
    harm(database);
    const before = existsSync(database) ? readFileSync(database) : null;
    const error = await refusal();
    expect(error.code).toBe('DAMAGED');
    expect(error.obstacle).toEqual({ why: 'damaged', backup });
    expect(error.message).toContain('2 Jan 2026');
    expect(existsSync(database) ? readFileSync(database) : null).toEqual(before);
    await refusal();
  });

  test('without a backup it says that there is none', async () => {
    await filled();
    truncateSync(archiveFiles(folder).database, 40_000);
    expect((await refusal()).message).toContain('There is no backup');
  });

  test('a new archive is begun beside old backups only when a person asks for it', async () => {
    await filled();
    await makeBackup({ folder, now });
    rmSync(archiveFiles(folder).database);
    await refusal();
    const archive = await open({ beginNew: true });
    expect(archive.db.prepare('SELECT count(*) FROM settings').pluck().get()).toBe(0);
    archive.close();
  });

  test('a start that was killed while the first archive was made is no damage', async () => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${archiveFiles(folder).database}.new`, 'half');
    (await open()).close();
    expect(existsSync(`${archiveFiles(folder).database}.new`)).toBe(false);
  });

  test('a copy of the folder opens like the folder', async () => {
    await filled();
    const copy = join(folder, 'copy');
    mkdirSync(copy);
    copyFileSync(archiveFiles(folder).database, archiveFiles(copy).database);
    folder = copy;
    const archive = await open();
    expect(archive.db.prepare('SELECT count(*) FROM settings').pluck().get()).toBe(500);
    archive.close();
  });
});

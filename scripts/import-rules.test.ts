// The import rules are held by a machine; this shows that the machine really refuses each forbidden import, and that the allowed ones pass.

import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

const FORBIDDEN: readonly (readonly [folder: string, modules: readonly string[]])[] = [
  [
    'src/shared/story',
    [
      'react',
      'electron',
      'lexical',
      'better-sqlite3',
      'node:fs',
      '#core/host.ts',
      '../../core/host.ts',
      '../../renderer/app/client.ts',
    ],
  ],
  [
    'src/core/stories',
    [
      'electron',
      'react',
      'lexical',
      '@lexical/react',
      '../../main/menu.ts',
      '../../server/session.ts',
      '../../cli/index.ts',
      '../../renderer/app/client.ts',
    ],
  ],
  ['src/main', ['../server/session.ts', '../cli/index.ts', '../renderer/app/client.ts', 'react', 'lexical']],
  [
    'src/server',
    ['electron', '../main/menu.ts', '../cli/index.ts', '../renderer/app/client.ts', '../preload/index.ts', 'react'],
  ],
  ['src/cli', ['electron', '../main/menu.ts', '../server/session.ts', '../renderer/app/client.ts', 'react']],
  ['src/preload', ['#core/host.ts', '../core/host.ts', '../main/menu.ts', 'better-sqlite3']],
  [
    'src/renderer/facts',
    [
      '#core/host.ts',
      '../../core/host.ts',
      '../../main/menu.ts',
      '../../server/session.ts',
      'electron',
      'better-sqlite3',
      'node:fs',
      '../manuscript/handle.ts',
      '../library/library.tsx',
    ],
  ],
  ['src/renderer/manuscript/found', ['../../facts/wording.ts', '../../../core/host.ts', 'node:fs']],
  [
    'e2e/specs',
    [
      '#core/host.ts',
      '../../src/core/host.ts',
      '../../src/renderer/app/client.ts',
      '../../src/server/session.ts',
      'better-sqlite3',
    ],
  ],
];

const ALLOWED: readonly (readonly [folder: string, modules: readonly string[]])[] = [
  ['src/shared/story', ['zod', './records.ts']],
  ['src/core/stories', ['better-sqlite3', 'node:fs', '#shared/commands.ts', '../archive/layout.ts']],
  ['src/main', ['electron', 'node:path', '#core/host.ts', '#shared/commands.ts']],
  ['src/server', ['ws', 'node:http', '#core/host.ts', '#shared/commands.ts']],
  ['src/preload', ['electron']],
  [
    'src/renderer/facts',
    ['react', 'lexical', 'zustand', '#shared/commands.ts', '../ui/button.tsx', '../app/commands.ts'],
  ],
  // A feature's own folders are called what they hold, also where another feature has the same name.
  ['src/renderer/manuscript/found', ['../facts/fact-ids.ts', '../../app/commands.ts']],
  ['src/renderer/app', ['../manuscript/manuscript.tsx', '../facts/facts-panel.tsx']],
  ['e2e/specs', ['@playwright/test', '#shared/commands.ts']],
];

interface Case {
  readonly folder: string;
  readonly module: string;
  readonly file: string;
}
/** One file for each import; the name only keeps them apart. */
const cases = (table: typeof FORBIDDEN, name: string): readonly Case[] =>
  table.flatMap(([folder, modules]) =>
    modules.map((module, index) => ({ folder, module, file: `${folder}/${name}-${index}.ts` })),
  );
const forbidden = cases(FORBIDDEN, 'forbidden');
const allowed = cases(ALLOWED, 'allowed');

const RULES = ['lint/style/noRestrictedImports', 'lint/correctness/noNodejsModules'];

/** The files that the rules refuse, of all cases laid out in a folder of their own under the repository's own configuration. */
function refusedFiles(): ReadonlySet<string> {
  const copy = mkdtempSync(join(tmpdir(), 'stet-import-rules-'));
  try {
    for (const name of ['biome.json', '.gitignore']) copyFileSync(join(root, name), join(copy, name));
    for (const { module, file } of [...forbidden, ...allowed]) {
      mkdirSync(dirname(join(copy, file)), { recursive: true });
      writeFileSync(join(copy, file), `import { name } from '${module}';\nexport const used = name;\n`);
    }
    const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
    const { stdout } = spawnSync(process.execPath, [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '.'], {
      cwd: copy,
      encoding: 'utf8',
    });
    const report = JSON.parse(stdout) as { diagnostics: { category: string; location: { path: string } }[] };
    return new Set(
      report.diagnostics
        .filter(({ category }) => RULES.includes(category))
        .map(({ location }) => location.path.replaceAll('\\', '/')),
    );
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

let refused: ReadonlySet<string>;
beforeAll(() => {
  refused = refusedFiles();
});

test.each(forbidden)('A file in $folder may not import $module', ({ file }) => {
  expect(refused.has(file)).toBe(true);
});

test.each(allowed)('A file in $folder may import $module', ({ file }) => {
  expect(refused.has(file)).toBe(false);
});

test('Only one Lexical is installed: two would not know each other’s nodes', () => {
  const lock: unknown = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const packages =
    typeof lock === 'object' && lock !== null && 'packages' in lock ? Object.entries(lock.packages as object) : [];
  const found = packages.filter(([path]) => /(?:^|\/)node_modules\/(?:lexical|@lexical\/[^/]+)$/.test(path));
  expect(found.length).toBeGreaterThan(1);
  const names = found.map(([path]) => path.split('node_modules/').at(-1));
  expect(names.filter((name) => name === 'lexical')).toHaveLength(1);
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(found.map(([, entry]) => (entry as { version: string }).version))).toEqual(new Set(['0.52.0']));
});

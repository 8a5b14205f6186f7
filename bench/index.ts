// npm run bench -- NAME: runs bench/NAME.ts, which prints a table of us and our peers, measured in the same run.

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

interface Benchmark {
  run(args: readonly string[]): Promise<void>;
}

const here = import.meta.dirname;
const names = readdirSync(here)
  .filter((file) => file.endsWith('.ts') && file !== 'index.ts' && !file.endsWith('.test.ts'))
  .map((file) => file.slice(0, -3));
const [name = '', ...args] = process.argv.slice(2);
const file = join(here, `${name}.ts`);
if (!names.includes(name) || !existsSync(file)) {
  process.stderr.write(`Name a benchmark: ${names.join(', ')}. For example: npm run bench -- ${names[0] ?? 'NAME'}\n`);
  process.exitCode = 2;
} else {
  const benchmark = (await import(file)) as Benchmark;
  await benchmark.run(args);
}

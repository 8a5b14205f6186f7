// The entry of `stet`: looks at Node before anything that an old one would crash on is loaded.

import { keepCompiledCode } from '#core/compiled-code.ts';
import { nodeTooOld } from '#core/node-version.ts';

const tooOld = nodeTooOld(process.versions.node);
if (tooOld === null) {
  keepCompiledCode();
  const { run } = await import('./run.ts');
  process.exitCode = await run(process.argv.slice(2));
} else {
  process.stderr.write(`${tooOld}\n`);
  process.exitCode = 2;
}

// The version of the application, from its package.json.

import { readFileSync } from 'node:fs';

/** package.json lies two steps up from src/core and from out/main alike. */
export function readVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const found: unknown = JSON.parse(text);
  return typeof found === 'object' && found !== null && 'version' in found ? String(found.version) : '';
}

import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeWholeFile } from './whole-file.ts';

it('a file is replaced whole, and a failure leaves the old one and nothing beside it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stet-whole-'));
  try {
    const target = join(folder, 'story.html');
    await writeWholeFile(target, 'old');
    await writeWholeFile(target, 'new');
    expect(readFileSync(target, 'utf8')).toBe('new');
    await expect(writeWholeFile(join(target, 'below.html'), 'x')).rejects.toThrow();
    // A name that the file system refuses: the write has begun by then.
    await expect(writeWholeFile(join(folder, `${'x'.repeat(300)}.html`), 'x')).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(['story.html']);
    const long = join(folder, `${'y'.repeat(250)}`);
    await writeWholeFile(long, 'fits');
    expect(readFileSync(long, 'utf8')).toBe('fits');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

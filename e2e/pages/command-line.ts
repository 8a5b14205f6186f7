// The command line beside the desk: what the archive itself holds, not what a window shows.

import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../hosts/process.ts';

interface Row {
  readonly id: string;
  readonly headline: string;
  readonly status: string;
}

export interface Gate {
  readonly gate: string;
  readonly level: 'block' | 'warn';
  readonly message: string;
}

export class CommandLine {
  readonly #archive: string;

  constructor(archive: string) {
    this.#archive = archive;
  }

  list(): Promise<Row[]> {
    return this.#run(['list', '--json']) as Promise<Row[]>;
  }

  /** What stands between the story with this headline and its publication. */
  async gates(headline: string): Promise<readonly Gate[]> {
    const story = (await this.list()).find((row) => row.headline === headline);
    if (story === undefined) throw new Error(`The archive has no story “${headline}”.`);
    return ((await this.#run(['check', story.id, '--json'])) as { readonly gates: readonly Gate[] }).gates;
  }

  /** Fills an empty archive with the sample newsroom. */
  async sample(): Promise<void> {
    await this.#run(['sample']);
  }

  /** Path of the desk file of a story, with its private fields. */
  async deskFile(story: string, folder: string): Promise<string> {
    const words = ['export', story, '--format', 'stet', '--with-private', '--out', folder];
    const { files } = (await this.#run(words)) as { readonly files: readonly [string] };
    return files[0];
  }

  verify(): Promise<unknown> {
    return this.#run(['verify', '--json']);
  }

  #run(words: readonly string[]): Promise<unknown> {
    const command = [join(root, 'out', 'main', 'cli.js'), '--archive', this.#archive, ...words];
    return new Promise((resolve, reject) => {
      execFile(process.execPath, command, { cwd: root, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
        // Exit code 1 is an answer: a gate blocks.
        if (error !== null && error.code !== 1) reject(new Error(`${words.join(' ')}: ${stderr}`, { cause: error }));
        else
          try {
            resolve(JSON.parse(stdout));
          } catch (cause) {
            reject(new Error(`${words.join(' ')} printed no JSON: ${stdout}${stderr}`, { cause }));
          }
      });
    });
  }
}

/** Messages and progress go to standard error, so that standard output holds data alone. */
export function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
}

/** What was asked for or handed in cannot be used: exit code 2. */
export class WrongInput extends Error {}

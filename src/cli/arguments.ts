import { InvalidArgumentError } from 'commander';

export function wholeNumber(given: string): number {
  if (/^\d{1,9}$/.test(given)) return Number(given);
  throw new InvalidArgumentError('That is not a whole number.');
}

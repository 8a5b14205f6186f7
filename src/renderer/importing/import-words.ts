// What an import says of itself, in sentences.

import type { ImportRun } from './import-run.ts';

export const number = (value: number): string => value.toLocaleString('en-GB');
export const stories = (count: number): string => `${number(count)} ${count === 1 ? 'story' : 'stories'}`;

export function pace({ perSecond, secondsLeft }: Pick<ImportRun, 'perSecond' | 'secondsLeft'>): string {
  if (perSecond === null) return 'Starting…';
  const rate = `${number(Math.max(1, Math.round(perSecond)))} a second`;
  if (secondsLeft === null) return rate;
  const left = secondsLeft < 90 ? `${Math.max(1, Math.round(secondsLeft))} s` : `${Math.round(secondsLeft / 60)} min`;
  return `${rate} · ${left} left`;
}

export function result({ state, imported, skipped, quotations, failed }: ImportRun): string {
  const rest = [
    quotations === 0
      ? ''
      : ` ${number(quotations)} ${quotations === 1 ? 'quotation was' : 'quotations were'} found in ${imported === 1 ? 'it' : 'them'}.`,
    skipped === 0 ? '' : ` ${number(skipped)} ${skipped === 1 ? 'was' : 'were'} there already.`,
    failed.length === 0 ? '' : ` ${number(failed.length)} could not be imported; the list says why.`,
  ].join('');
  return state === 'stopped'
    ? `You stopped after ${stories(imported)}. What was imported stays in the archive.${rest}`
    : `${imported === 0 ? 'No story' : stories(imported)} came into the archive.${rest}`;
}

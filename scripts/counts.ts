// Reads what the two test runners report about themselves.

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const NOTHING: Counts = { passed: 0, failed: 0, skipped: 0 };

export const add = (one: Counts, other: Counts): Counts => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  skipped: one.skipped + other.skipped,
});

/** The last line of a test run; its form is read by machines. */
export const closingLine = ({ passed, failed, skipped }: Counts): string =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`;

/** A number of a report; anything else is a report that cannot be believed. */
function count(report: object, name: string): number {
  const value: unknown = Object.entries(report).find(([key]) => key === name)?.[1];
  if (typeof value !== 'number') throw new Error(`The report of the tests has no number "${name}".`);
  return value;
}

function asObject(value: unknown): object {
  if (typeof value !== 'object' || value === null) throw new Error('The report of the tests is not what was expected.');
  return value;
}

/** From the text that vitest's reporter "json" writes. A test file that failed before its first test counts as one failure. */
export function vitestCounts(text: string): Counts {
  const report = asObject(JSON.parse(text));
  const failed = count(report, 'numFailedTests');
  const broken = 'testResults' in report && Array.isArray(report.testResults) ? report.testResults : [];
  const files = broken.map(asObject).filter((file) => 'status' in file && file.status === 'failed');
  const silent = files.filter((file) => 'assertionResults' in file && isEmptyOfFailures(file.assertionResults)).length;
  return {
    passed: count(report, 'numPassedTests'),
    failed: failed + silent,
    skipped: count(report, 'numPendingTests') + count(report, 'numTodoTests'),
  };
}

const isEmptyOfFailures = (results: unknown): boolean =>
  Array.isArray(results) && !results.map(asObject).some((result) => 'status' in result && result.status === 'failed');

/** From the text that Playwright's reporter "json" writes. Errors outside any test count as failures. */
export function playwrightCounts(text: string): Counts {
  const report = asObject(JSON.parse(text));
  const stats = asObject('stats' in report ? report.stats : null);
  const errors = 'errors' in report && Array.isArray(report.errors) ? report.errors.length : 0;
  return {
    passed: count(stats, 'expected') + count(stats, 'flaky'),
    failed: count(stats, 'unexpected') + errors,
    skipped: count(stats, 'skipped'),
  };
}

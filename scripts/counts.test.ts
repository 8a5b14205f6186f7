import { expect, test } from 'vitest';
import { add, closingLine, playwrightCounts, vitestCounts } from './counts.ts';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((one) => ({ status: one })),
});

test('Both runners are summed into one line', () => {
  const unit = vitestCounts(
    JSON.stringify({
      numPassedTests: 5,
      numFailedTests: 1,
      numPendingTests: 2,
      numTodoTests: 1,
      testResults: [file('passed', 'passed'), file('failed', 'passed', 'failed')],
    }),
  );
  const browser = playwrightCounts(
    JSON.stringify({ stats: { expected: 7, flaky: 1, unexpected: 2, skipped: 4 }, errors: [] }),
  );
  expect(closingLine(add(unit, browser))).toBe('13 passed, 3 failed, 7 skipped');
});

test('A test file that cannot even be loaded is a failure', () => {
  const report = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
  expect(vitestCounts(JSON.stringify({ ...report, testResults: [file('failed')] })).failed).toBe(1);
});

test('An error outside any test in the browser is a failure', () => {
  const stats = { expected: 0, flaky: 0, unexpected: 0, skipped: 0 };
  expect(playwrightCounts(JSON.stringify({ stats, errors: [{ message: 'no server' }] })).failed).toBe(1);
});

test.each(['', 'null', '[]', '{}', '{"numPassedTests":"5"}', '{"stats":{}}'])(
  'The report %j is refused instead of read as nothing failed',
  (text) => {
    expect(() => vitestCounts(text)).toThrow();
    expect(() => playwrightCounts(text)).toThrow();
  },
);

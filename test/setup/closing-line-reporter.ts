import { writeSync } from 'node:fs';

/** What of jest's AggregatedResult is counted. */
interface RunCounts {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numRuntimeErrorTestSuites: number;
}

/** Ends the run with one plain line, `N passed, N failed`. A suite that did not load counts as one failed. */
export default class ClosingLineReporter {
  private fault: Error | undefined;

  onRunComplete(_contexts: unknown, counts: RunCounts): void {
    const failed = counts.numFailedTests + counts.numRuntimeErrorTestSuites;
    if (counts.numPassedTests + failed === 0) this.fault = new Error('no test ran');
    const skipped = counts.numPendingTests > 0 ? `${counts.numPendingTests} skipped\n` : '';
    /** At exit, so that jest's own summary stands before it. */
    process.once('exit', () => writeSync(1, `${skipped}${counts.numPassedTests} passed, ${failed} failed\n`));
  }

  /** What jest asks to learn whether the reporter found the run wanting; it then ends with 1. */
  getLastError(): Error | undefined {
    return this.fault;
  }
}

import { afterAll, onTestFinished, TestRunner } from 'vitest';

/**
 * Runs `cleanUp` at the end of the current test, or at the end of the test file if called outside
 * of a test. A promise that `cleanUp` returns is not awaited.
 *
 * ```ts
 * const rest = await openRestApi();
 * atEnd(() => rest.close());
 * ```
 */
export function atEnd(cleanUp: () => unknown): void {
  if (TestRunner.getCurrentTest() === undefined) afterAll(() => void cleanUp());
  else onTestFinished(() => void cleanUp());
}

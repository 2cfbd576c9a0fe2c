import { afterAll, onTestFinished, TestRunner } from 'vitest';

/** Runs `cleanUp` at the end of the current test, or of the file when called outside of tests. */
export function atEnd(cleanUp: () => unknown): void {
  if (TestRunner.getCurrentTest() === undefined) afterAll(() => void cleanUp());
  else onTestFinished(() => void cleanUp());
}

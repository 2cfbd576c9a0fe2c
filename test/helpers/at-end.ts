import { afterAll, expect, onTestFinished } from 'vitest';

/** Runs `cleanUp` at the end of the test that this is called in, or of the file when it is called outside of tests. */
export function atEnd(cleanUp: () => unknown): void {
  if (expect.getState().currentTestName === undefined) afterAll(() => void cleanUp());
  else onTestFinished(() => void cleanUp());
}

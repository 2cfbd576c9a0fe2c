import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEnd } from '../support/at-end.ts';

/**
 * Creates an empty folder. Removes the folder when the current test ends, or when the test file
 * ends if called outside of a test.
 */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'jambonz-contract-'));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEnd } from '../support/at-end.ts';

/**
 * Creates an empty folder. Removes the folder when the current test ends, or the file when called
 * outside of tests.
 */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'jambonz-contract-'));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEnd } from './at-end.ts';

/** A new empty folder, gone when the test or the file that calls it has ended. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'jambonz-contract-'));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve, sep } from 'node:path';
import { type Contract, readContract } from '../openapi/contract/contract.ts';
import { StartError } from '../openapi/contract/start-error.ts';
import { UsageError } from '../openapi/contract/usage-error.ts';

/** Loads the contract of the project in the current folder. */
export function loadContract(): Contract {
  return readContract(createRequire(resolve('package.json')));
}

/** Loads the contract like `loadContract`. Returns undefined outside of a project. */
export function findContract(): Contract | undefined {
  try {
    createRequire(resolve('package.json')).resolve('#document');
  } catch {
    return undefined;
  }
  return loadContract();
}

/**
 * Creates a function like `findContract` for a process that outlives changes of generated/: it
 * loads the contract anew when that was written. The function throws a UsageError if generated/ is
 * broken.
 */
export function createContractFinder(): () => Contract | undefined {
  let known = '';
  return () => {
    const written = readTimes();
    if (written !== known) forgetGenerated();
    known = written;
    try {
      return findContract();
    } catch (error) {
      throw error instanceof StartError ? new UsageError(error.problems.join('; ')) : error;
    }
  };
}

/** Returns when the files of the contract were written, as text. */
function readTimes(): string {
  const require = createRequire(resolve('package.json'));
  const times = ['#document', '#replies', '#tools'].map((name) => {
    try {
      return statSync(require.resolve(name)).mtimeMs;
    } catch {
      return undefined;
    }
  });
  return times.join();
}

function forgetGenerated(): void {
  const { cache } = createRequire(import.meta.url);
  for (const file of Object.keys(cache)) if (file.startsWith(resolve('generated') + sep)) delete cache[file];
}

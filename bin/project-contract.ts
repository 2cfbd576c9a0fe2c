import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { type Contract, readContract } from '../openapi/contract/contract.ts';

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

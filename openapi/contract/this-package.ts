import { createRequire } from 'node:module';
import { dirname } from 'node:path';

const require = createRequire(import.meta.url);
const file = require.resolve('#package');

/** The version of this package, as in its package.json. */
export const packageVersion: string = require(file).version;

/** The folder of this package: a checkout, or a folder of node_modules. */
export const packageFolder = dirname(file);

import { createRequire } from 'node:module';
import { dirname } from 'node:path';

const require = createRequire(import.meta.url);
const file = require.resolve('#package');

/** The name and version of this package, as in its package.json: jambonz-contract or jambonz-call. */
export const { name: packageName, version: packageVersion }: { name: string; version: string } = require(file);

/** The folder of this package: a checkout, or a folder of node_modules. */
export const packageFolder = dirname(file);

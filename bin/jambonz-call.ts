#!/usr/bin/env node
/** The executable of the package jambonz-call, which `npm run pack:call` makes. */
import './require-node.ts';

import { call } from '../client/commands/call.ts';
import { packageVersion } from '../openapi/contract/this-package.ts';
import { findContract } from './project-contract.ts';

const args = process.argv.slice(2);
if (args[0] === '--version') console.log(packageVersion);
else process.exitCode = await call(args, findContract);

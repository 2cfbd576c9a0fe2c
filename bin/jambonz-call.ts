#!/usr/bin/env node
/** Runs `jambonz-contract call` under a name of its own. */
import { call } from '../client/commands/call.ts';

process.exitCode = await call(process.argv.slice(2));

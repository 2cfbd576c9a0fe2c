#!/usr/bin/env node
/** The executable `jambonz-call`, a short form of `jambonz-contract call`. */
import { call } from '../client/commands/call.ts';
import { findContract } from './project-contract.ts';

process.exitCode = await call(process.argv.slice(2), findContract);

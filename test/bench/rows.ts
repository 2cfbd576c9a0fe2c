import { readFileSync } from 'node:fs';
import type { Transport } from '../../openapi/contract/transport.ts';

/** A measured server: one row in the tables of the report. */
export interface Row {
  name: string;
  label: string;
  /** Arguments for Node, the script, and the arguments of the script. */
  program: string[];
  env?: Record<string, string>;
  /** The server answers a repeated webhook from its store, so the load must send new webhooks. */
  once?: boolean;
  /** How the load sends webhooks. The default is `http`. */
  transport?: Transport;
  /** The server refuses webhooks without a valid signature. */
  guarded?: boolean;
  /** The server is slow, and is measured with fewer connections for a longer time. */
  slow?: boolean;
}

/** The arguments of `npm start` for Node. */
const main: string[] = JSON.parse(readFileSync('package.json', 'utf8')).scripts.start.split(' ').slice(1);
const getProgram = (name: string, ...argumentsOfServer: string[]) => [
  `dist/test/bench/servers/${name}.js`,
  ...argumentsOfServer,
];

/** The server to which the report compares all other servers. */
export const reference: Row = { name: 'express', label: 'Express 5, express.json()', program: getProgram('express') };

export const ours: Row = {
  name: 'ours',
  label: 'jambonz-contract, everything on',
  program: main,
  once: true,
  guarded: true,
};

/** The same server, with each webhook as a message over WebSocket. */
export const overSockets: Row = {
  name: 'over-sockets',
  label: 'jambonz-contract, WebSocket',
  program: main,
  once: true,
  transport: 'websocket',
};

export const peers: Row[] = [
  { name: 'node-http', label: 'node:http', program: getProgram('node-http') },
  reference,
  { name: 'express-prototypes', label: 'Express 5, prototypes set once', program: getProgram('express-prototypes') },
  { name: 'validator', label: 'express-openapi-validator', program: getProgram('validator') },
  { name: 'sdk', label: '@jambonz/sdk (few requests)', program: getProgram('sdk'), slow: true },
  { name: 'sdk-unchecked', label: '@jambonz/sdk, validate: false', program: getProgram('sdk', 'unchecked') },
  ours,
  overSockets,
];

const createRowWithout = (name: string, label: string, env: Record<string, string>, program = main): Row => ({
  name: `without-${name}`,
  label: `without ${label}`,
  program,
  env,
  once: name !== 'once',
});
const createStepRow = (name: string, label: string, step: string) =>
  createRowWithout(name, label, { BENCH_WITHOUT: step }, ['--import', './dist/test/bench/servers/without.js', ...main]);

/**
 * Variants of this project's server: one with all steps of its pipeline, and one for each step with
 * only this step switched off.
 */
export const steps: Row[] = [
  ours,
  createStepRow('credentials', 'credentials', 'checkCredentials'),
  createStepRow('signature', 'signature', 'checkSignature'),
  createStepRow('request', 'check of the request', 'checkRequest'),
  createStepRow('once', 'answering once', 'answerOnce'),
  createStepRow('reply', 'check of the reply', 'checkReply'),
  createStepRow('metrics', 'metrics', 'metrics'),
  createRowWithout('log', 'log line', { LOG_LEVEL: 'silent' }),
];

/** Creates the row of the server with Redis, which the report compares to `ours`. */
export function createRedisRow(url: string): Row {
  return { ...ours, name: redisRowName, label: 'with Redis', env: { REDIS_URL: url } };
}

export const redisRowName = 'with-redis';

const createGrownRow = (operations: number, verbs: number): Row => ({
  name: `grown-${operations}-${verbs}`,
  label: `${operations} operations, ${verbs === 1 ? '1 verb' : `${verbs} verbs`}`,
  program: getProgram('grown', String(operations), String(verbs)),
  once: true,
});

export const small = createGrownRow(10, 1);
/** The server with a large OpenAPI document. */
export const manyOperations = createGrownRow(200, 1);
/** The server with a long reply. */
export const manyVerbs = createGrownRow(10, 40);

/** Variants of this project's server. The report compares them to the first variant. */
export const growing: Row[] = [small, manyOperations, manyVerbs];

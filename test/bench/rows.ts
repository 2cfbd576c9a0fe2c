/** One server that is measured. */
export interface Row {
  name: string;
  label: string;
  /** Its program, with arguments for Node before it and its own behind it. */
  program: string[];
  env?: Record<string, string>;
  /** Answers the same webhook once, so it must get new ones. */
  once?: boolean;
  /** Refuses what is not signed. */
  guarded?: boolean;
  /** So slow that it gets few connections and more time. */
  slow?: boolean;
}

const main = ['dist/server/main.js'];
const server = (name: string, ...argumentsOfServer: string[]) => [
  `dist/test/bench/servers/${name}.js`,
  ...argumentsOfServer,
];

/** What the others are compared with. */
export const reference: Row = { name: 'express', label: 'Express 5, express.json()', program: server('express') };

export const ours: Row = {
  name: 'ours',
  label: 'jambonz-contract, everything on',
  program: main,
  once: true,
  guarded: true,
};

/** Side by side. */
export const peers: Row[] = [
  { name: 'node-http', label: 'node:http', program: server('node-http') },
  reference,
  { name: 'express-prototypes', label: 'Express 5, prototypes set once', program: server('express-prototypes') },
  { name: 'validator', label: 'express-openapi-validator', program: server('validator') },
  { name: 'sdk', label: '@jambonz/sdk (few requests)', program: server('sdk'), slow: true },
  { name: 'sdk-unchecked', label: '@jambonz/sdk, validate: false', program: server('sdk', 'unchecked') },
  ours,
];

const without = (name: string, label: string, env: Record<string, string>, program = main): Row => ({
  name: `without-${name}`,
  label: `without ${label}`,
  program,
  env,
  once: name !== 'once',
});
const step = (name: string, label: string, step: string) =>
  without(name, label, { BENCH_WITHOUT: step }, ['--import', './dist/test/bench/servers/without.js', ...main]);

/** Ours, with one step switched off, and with Redis. */
export const steps: Row[] = [
  ours,
  step('credentials', 'credentials', 'checkCredentials'),
  step('signature', 'signature', 'checkSignature'),
  step('request', 'check of the request', 'checkRequest'),
  step('once', 'answering once', 'answerOnce'),
  step('reply', 'check of the reply', 'checkReply'),
  step('metrics', 'metrics', 'metrics'),
  without('log', 'log line', { LOG_LEVEL: 'silent' }),
  ...withRedis(process.env.REDIS_URL),
];

/** What is shared by several processes costs more: seen only where there is a Redis to try it with. */
function withRedis(url: string | undefined): Row[] {
  return url ? [{ ...ours, name: 'with-redis', label: 'with Redis', env: { REDIS_URL: url } }] : [];
}

const grown = (operations: number, verbs: number): Row => ({
  name: `grown-${operations}-${verbs}`,
  label: `${operations} operations, ${verbs === 1 ? '1 verb' : `${verbs} verbs`}`,
  program: server('grown', String(operations), String(verbs)),
  once: true,
});

/** Ours, with a document and a reply that grow. The first is what the others are compared with. */
export const growing: Row[] = [grown(10, 1), grown(50, 1), grown(200, 1), grown(10, 10), grown(10, 40)];

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadContract } from '../../../generated/server/contract.ts';
import { secretVariables } from '../../../openapi/contract/secret-files.ts';
import { StartError } from '../../../openapi/contract/start-error.ts';
import { readConfig } from '../../../server/config/config.ts';
import { findContractContradictions } from '../../../server/config/contract-contradictions.ts';
import { findOpenings } from '../../../server/config/open-server.ts';
import { findRisks } from '../../../server/config/risks.ts';
import { variables } from '../../../server/doctor/check-names.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const folder = temporaryFolder();
const secretFile = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const ordinary: Record<string, string> = {
  HOST: '127.0.0.1',
  PORT: '3100',
  PUBLIC_URL: 'https://voice.example.com/voice',
  ADMIN_HOST: '127.0.0.1',
  ADMIN_PORT: '3101',
  PUBLIC_HEALTH_PATH: '/healthz',
  WEBHOOK_USERNAME: 'jambonz',
  WEBHOOK_PASSWORD: 'mRT4vYq8ZcXw2N',
  WEBHOOK_SECRET: 'wh_secret_9fKq2LxW7dPzT4vYbR3mNc',
  HANDLER_DEADLINE_MS: '4000',
  BODY_LIMIT: '300kb',
  DRAIN_SECONDS: '10',
  EXPLAIN_FALLBACKS: '1',
  CALL_EVENTS: '1',
  RECORD: 'recordings',
  REDIS_URL: 'redis://127.0.0.1:6379/2',
  SIP_USERS_FILE: 'users',
  JAMBONZ_EDITION: 'open-source',
  LOG_LEVEL: 'warn',
  LOG_NUMBERS: 'whole',
  WEBHOOK_PASSWORD_FILE: secretFile('password', 'Tq7wZp3xK9sB4n'),
  WEBHOOK_SECRET_FILE: secretFile('secret', 'wh_secret_7hYt5RfV3bGq8ZcXw2NmKp'),
  REDIS_URL_FILE: secretFile('redis', 'redis://127.0.0.1:6379'),
};
const names = [...variables, ...secretVariables.map((name) => `${name}_FILE`)];

const verdicts = `
HOST
PORT                  .
PUBLIC_URL            ..
ADMIN_HOST            ...
ADMIN_PORT            .xw.
PUBLIC_HEALTH_PATH    ..x..
WEBHOOK_USERNAME      ......
WEBHOOK_PASSWORD      ......x
WEBHOOK_SECRET        .......w
HANDLER_DEADLINE_MS   .........
BODY_LIMIT            ..........
DRAIN_SECONDS         .........w.
EXPLAIN_FALLBACKS     ............
CALL_EVENTS           .............
RECORD                ..............
REDIS_URL             ...............
SIP_USERS_FILE        ................
JAMBONZ_EDITION       .................
LOG_LEVEL             ..................
LOG_NUMBERS           ...................
WEBHOOK_PASSWORD_FILE ......xxw...........
WEBHOOK_SECRET_FILE   .......wx...........x
REDIS_URL_FILE        ...............x....xx
`;
const rows = verdicts
  .trim()
  .split('\n')
  .map((line) => line.split(/ +/));
const pairs = names.flatMap((name, row) =>
  names
    .slice(0, row)
    .map((other, column) => ({ pair: `${other} ${name}`, other, name, verdict: rows[row]?.[1]?.[column] })),
);

const refused: Record<string, Record<string, string>> = {
  'PORT ADMIN_PORT': { PORT: '3100', ADMIN_PORT: '3100' },
  'PUBLIC_URL PUBLIC_HEALTH_PATH': { PUBLIC_HEALTH_PATH: '/voice/webhooks/call' },
  'WEBHOOK_USERNAME WEBHOOK_PASSWORD': { WEBHOOK_PASSWORD: '' },
  'WEBHOOK_USERNAME WEBHOOK_PASSWORD_FILE': { WEBHOOK_USERNAME: '' },
  'WEBHOOK_PASSWORD WEBHOOK_PASSWORD_FILE': {},
  'WEBHOOK_SECRET WEBHOOK_SECRET_FILE': {},
  'REDIS_URL REDIS_URL_FILE': {},
  'WEBHOOK_PASSWORD_FILE WEBHOOK_SECRET_FILE': { WEBHOOK_PASSWORD_FILE: ordinary.WEBHOOK_SECRET_FILE ?? '' },
  'WEBHOOK_PASSWORD_FILE REDIS_URL_FILE': { WEBHOOK_PASSWORD_FILE: ordinary.REDIS_URL_FILE ?? '' },
  'WEBHOOK_SECRET_FILE REDIS_URL_FILE': { WEBHOOK_SECRET_FILE: ordinary.REDIS_URL_FILE ?? '' },
};
const warned: Record<string, Record<string, string>> = {
  'HANDLER_DEADLINE_MS DRAIN_SECONDS': { DRAIN_SECONDS: '5' },
  'PUBLIC_URL ADMIN_PORT': { PUBLIC_URL: 'https://voice.example.com:3101' },
  'WEBHOOK_PASSWORD WEBHOOK_SECRET': { WEBHOOK_PASSWORD: ordinary.WEBHOOK_SECRET ?? '' },
  'WEBHOOK_SECRET WEBHOOK_PASSWORD_FILE': { WEBHOOK_SECRET: 'Tq7wZp3xK9sB4n' },
  'WEBHOOK_PASSWORD WEBHOOK_SECRET_FILE': { WEBHOOK_PASSWORD: 'wh_secret_7hYt5RfV3bGq8ZcXw2NmKp' },
};

function judge(env: Record<string, string>): string {
  try {
    const config = readConfig(env);
    const problems = findContractContradictions(config, loadContract());
    if (problems.length > 0) throw new StartError(problems);
    return [...findRisks(config), ...findOpenings(config)].length > 0 ? 'w' : '.';
  } catch (error) {
    return error instanceof StartError ? 'x' : String(error);
  }
}

function complete(other: string, name: string): Record<string, string> {
  const env = { [other]: ordinary[other] ?? '', [name]: ordinary[name] ?? '' };
  const hasPassword = env.WEBHOOK_PASSWORD || env.WEBHOOK_PASSWORD_FILE;
  return {
    ...((hasPassword || !env.WEBHOOK_SECRET_FILE) &&
      !env.WEBHOOK_SECRET &&
      !env.WEBHOOK_SECRET_FILE && {
        WEBHOOK_SECRET: ordinary.WEBHOOK_SECRET,
      }),
    ...(hasPassword && { WEBHOOK_USERNAME: 'jambonz' }),
    ...(env.WEBHOOK_USERNAME && !hasPassword && { WEBHOOK_PASSWORD: ordinary.WEBHOOK_PASSWORD }),
    ...env,
  } as Record<string, string>;
}

it('every pair of variables has a verdict: independent, refused (x) or warned of (w)', () => {
  expect(rows.map(([name]) => name)).toEqual(names);
  expect(pairs.filter(({ verdict }) => !/^[.xw]$/.test(verdict ?? ''))).toEqual([]);
  expect(
    pairs
      .filter(({ verdict }) => verdict === 'x')
      .map(({ pair }) => pair)
      .sort(),
  ).toEqual(Object.keys(refused).sort());
  expect(
    pairs
      .filter(({ verdict }) => verdict === 'w')
      .map(({ pair }) => pair)
      .sort(),
  ).toEqual(Object.keys(warned).sort());
});

it('independent variables start together, and a contradiction is refused or warned of', () => {
  const judged = pairs.map(({ pair, other, name }) => ({
    pair,
    verdict: judge({ ...complete(other, name), ...refused[pair], ...warned[pair] }),
  }));
  expect(judged).toEqual(pairs.map(({ pair, verdict }) => ({ pair, verdict })));
});

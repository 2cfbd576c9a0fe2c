import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it, vi } from 'vitest';
import { exampleOf } from '../../generated/server/test.ts';
import { sign, signatureHeader } from '../../openapi/contract/signature.ts';
import { computeHa1 } from '../../server/sip/digest.ts';
import { deliver } from '../helpers/deliver.ts';
import { openSocket } from '../helpers/open-socket.ts';
import { readOperationsTable } from '../helpers/operations-table.ts';
import { startRedis } from '../helpers/redis.ts';
import { startTroubled, troubledCall } from '../helpers/start-troubled.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { sendRaw } from '../support/send-raw.ts';

vi.setConfig({ hookTimeout: 60_000 });

const secret = 'wh_secret_of_the_tests';
const headers = {
  authorization: `Basic ${btoa('jambonz:sesame')}`,
  b3: '0af7651916cd43dd8448eb211c80319c-00f067aa0ba902b7-1',
};
const newCall = exampleOf('answerCall');

let metrics = '';
const log: Record<string, unknown>[] = [];

/** Produces every outcome of a webhook and every failure of a dependency of the server. */
beforeAll(async () => {
  const redis = await startRedis();
  const users = join(temporaryFolder(), 'sip-users');
  const user = `daveh:mycompany.com:${computeHa1('daveh', 'mycompany.com', 's3cret')}\n`;
  writeFileSync(users, user);
  const { url, adminUrl, child, ended, lines, logged } = await startTroubled(
    {
      REDIS_URL: redis.url,
      SIP_USERS_FILE: users,
      WEBHOOK_SECRET: secret,
      WEBHOOK_USERNAME: 'jambonz',
      WEBHOOK_PASSWORD: 'sesame',
      HANDLER_DEADLINE_MS: '500',
      BODY_LIMIT: '100kb',
      LOG_LEVEL: 'trace',
      CALL_EVENTS: '1',
    },
    '--max-old-space-size=128',
  );
  const send = (path: string, body: unknown, more: object = {}) =>
    deliver(url, { path, body, secret, headers: { ...headers, ...more } });

  const retried = { [signatureHeader]: sign(JSON.stringify(newCall), secret) };
  for (let sent = 0; sent < 2; sent++) await deliver(url, { body: newCall, headers: { ...headers, ...retried } });

  for (const trouble of ['fail', 'silent', 'wrong', 'heavy', 'odd', 'slow 800'])
    await send('/webhooks/call', troubledCall(trouble));
  await send('/webhooks/call', { ...newCall, sip_status: 'x' });
  await send('/webhooks/call', { ...newCall, call_sid: 'of other variables', env_vars: { GREETING: 7 } });

  for (let sent = 0; sent < 12; sent++) await send('/nowhere', {}); // more than have a line each
  await sendRaw(url, 'garbage\n\n');
  await fetch(`${url}/webhooks/call`, { method: 'DELETE' });
  await send('/webhooks/call', newCall, { authorization: `Basic ${btoa('jambonz:guess')}` });
  await send('/webhooks/call', newCall, { 'Content-Type': 'text/plain', 'X-Forwarded-For': '198.51.100.23' });
  await send('/webhooks/call', 'x'.repeat(200_000));
  // More bodies at once than the memory budget of a small heap holds.
  const large = { ...troubledCall('slow 400'), x: 'x'.repeat(90_000) };
  await Promise.all(Array.from({ length: 16 }, (_, index) => send('/webhooks/call', { ...large, index })));
  await send('/webhooks/call', newCall, { [signatureHeader]: 'v1=x' });
  await send('/webhooks/auth', 'no JSON'); // this operation has no fallback
  await send('/webhooks/auth', {});

  const device = exampleOf('authenticateClient');
  await send('/webhooks/auth', { ...device, username: 'fail' });
  await send('/webhooks/auth', { ...device, username: 'nobody', source_address: '198.51.100.23' });
  for (const tool of [{ name: 'unknown' }, { arguments: { timezone: 7 } }, {}])
    await send('/webhooks/tool', { tool_call_id: '1', name: 'client-get-time', ...tool });

  await send('/webhooks/menu', { ...exampleOf('chooseFromMenu'), digits: '1' });
  await send('/webhooks/call-status', {
    ...exampleOf('reportCallStatus', 'status-trying'),
    call_sid: exampleOf('chooseFromMenu').call_sid,
  });
  await send('/webhooks/call-status', { ...exampleOf('reportCallStatus'), call_status: 'completed', duration: 7 });
  await send('/adulting', exampleOf('reportAdulting'));
  const peer = await openSocket(`${url}/webhooks/call`, { headers: { authorization: headers.authorization } });
  await peer.ask({ type: 'session:new', msgid: '1', data: troubledCall('long 9000') }); // more than a message may have
  await peer.ask({ type: 'verb:hook', msgid: '2', hook: '/nowhere', data: {} });
  peer.send({ type: 'jambonz:error', msgid: '3', data: {} });
  peer.send('no JSON');
  await peer.closed;
  await send('/streaming-event', exampleOf('reportStreamingEvent'));

  writeFileSync(users, 'no user');
  await logged('"problems"');
  rmSync(users);
  await logged('SIP users cannot be read');
  await redis.kill();
  await logged('Redis is not available');
  await redis.start();
  await logged('Redis is available again');
  await logged('late result dropped');

  metrics = await (await fetch(`${adminUrl}/metrics`)).text();
  child.kill();
  expect(await ended).toBe(0);
  for (const line of lines) if (line.startsWith('{')) log.push(JSON.parse(line));
});

const sortUnique = (words: Iterable<string>) => [...new Set(words)].sort();

/** Lists each exposed metric as its name with the names of its labels. */
function listExposedMetrics(): string[] {
  const names = [...metrics.matchAll(/^# TYPE (\S+) /gm)].map(([, name = '']) => name);
  return names.map((name) => {
    const labels = [...metrics.matchAll(new RegExp(`^${name}(?:_bucket|_sum|_count)?\\{(.+)\\} `, 'gm'))].flatMap(
      ([, pairs = '']) => [...pairs.matchAll(/(\w+)="/g)].map(([, label = '']) => label),
    );
    const own = sortUnique(labels).filter((label) => label !== 'le');
    return own.length > 0 ? `${name}{${own}}` : name;
  });
}

it('docs/operations.md lists exactly the exposed metrics with their labels', () => {
  const documented = readOperationsTable('metrics').flatMap(([names = []]) => names);
  const kinds = documented.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1));
  const kindOf = (name: string) => kinds.find((kind) => name.startsWith(kind));
  expect(sortUnique(listExposedMetrics().map((name) => (kindOf(name) ? `${kindOf(name)}*` : name)))).toEqual(
    sortUnique(documented),
  );
});

it.each(['outcome', 'code', 'cause'])('docs/operations.md lists exactly the values of the metric label %s', (label) => {
  const row = readOperationsTable('metrics').find(([[name = ''] = []]) => new RegExp(`[{,]${label}[,}]`).test(name));
  const values = [...metrics.matchAll(new RegExp(`[{,]${label}="(\\w+)"`, 'g'))].map(([, value = '']) => value);
  expect(sortUnique(values)).toEqual(sortUnique((row?.[1] ?? []).filter((word) => word !== 'none')));
});

it('the nodejs_ metrics that docs/operations.md mentions are exposed', () => {
  const words = readOperationsTable('metrics').flatMap(([, words = []]) => words);
  for (const name of words.filter((word) => word.startsWith('nodejs_'))) expect(listExposedMetrics()).toContain(name);
});

it('docs/operations.md lists exactly the fields that the server writes to the log', () => {
  const own = log.filter(({ msg }) => msg !== 'running'); // the test handlers, not the server, write this line
  const documented = readOperationsTable('log fields').flatMap(([, fields = []]) => fields);
  expect(sortUnique(own.flatMap((line) => Object.keys(line)))).toEqual(
    sortUnique(documented.filter((field) => field !== 'call.data')),
  );
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadContract } from '../../../generated/server/contract.ts';
import { checkScheme } from '../../../server/doctor/address/check-scheme.ts';
import { explainNoAnswer } from '../../../server/doctor/ask.ts';
import { checkClock } from '../../../server/doctor/check-clock.ts';
import { checkContract } from '../../../server/doctor/check-contract.ts';
import { variables } from '../../../server/doctor/check-names.ts';
import { formatFinding } from '../../../server/doctor/finding.ts';
import { judgeServer } from '../../../server/doctor/redis/judge-server.ts';
import { groupRemarks } from '../../../server/doctor/redis/report.ts';

it('the doctor checks exactly the environment variables that docs/configuration.md lists', () => {
  const [, table = ''] = /\n\n(\| variable [\s\S]*?)\n\n/.exec(readFileSync('docs/configuration.md', 'utf8')) ?? [];
  const listed = [...table.matchAll(/^\| (`[^|]*) \|/gm)].flatMap(([, cell = '']) => cell.match(/\w+/g) ?? []);
  expect(listed).toEqual(variables);
});

describe('the clock check of the doctor', () => {
  it.each([
    [[], /^skipped {2}clock: no clock to compare it with/],
    [[1_900], /^ok {7}clock: agrees with Redis/],
    [[0, -60_000], /^warning {2}clock: it is 60 s ahead of the proxy: synchronise both with NTP/],
    [[400_000, 0], /^problem {2}clock: it is 400 s behind Redis, and a signature that is 300 s off is refused/],
  ])('prints, for clocks of Redis and the proxy that are %j ms ahead, a line that matches %s', (ahead, line) => {
    expect(
      formatFinding(
        checkClock(ahead.map((each, index) => ({ name: ['Redis', 'the proxy'][index] ?? '', aheadMs: each }))),
      ),
    ).toMatch(line);
  });
});

describe('the Redis check of the doctor', () => {
  const info = { redis_version: '7.4.1', maxmemory: '0', maxmemory_policy: 'noeviction', role: 'master' };
  const facts = { info, responseMs: 1, clockAheadMs: 0 };

  it.each([
    [
      'is too old',
      { info: { ...info, redis_version: '6.2.14' } },
      'problem  Redis: h:1: version 6.2.14 is too old: 7 or',
    ],
    [
      'refuses writes',
      { writeRefusal: new Error('OOM') },
      'problem  Redis: h:1: writes are refused: it is full: raise',
    ],
    [
      'refuses writes for a reason of its own',
      { writeRefusal: new Error('ERR no') },
      'problem  Redis: h:1: writes are refused: ERR no',
    ],
    [
      'evicts running calls',
      { info: { ...info, maxmemory: '9', maxmemory_policy: 'allkeys-lru' } },
      'warning  Redis: h:1: maxmemory-policy is allkeys-lru: set it to volatile-ttl, otherwise a full Redis evicts',
    ],
    ['is slow', { responseMs: 120 }, 'warning  Redis: h:1: it took 120 ms to answer'],
  ])('prints a warning or a problem with its remedy for a Redis that %s', (_, more, start) => {
    const remarks = judgeServer('h:1', { ...facts, ...more }, { mode: 'single', isTls: false });
    expect(groupRemarks(remarks).map(formatFinding)).toEqual([expect.stringContaining(start)]);
  });

  it('prints nothing for a sound Redis', () => {
    expect(judgeServer('h:1', facts, { mode: 'single', isTls: false })).toEqual([]);
  });

  it('prints one line for what is wrong with several servers', () => {
    const remarks = ['h:1', 'h:2'].map((address) => ({ address, state: 'warning', detail: 'x' }) as const);
    expect(groupRemarks([...remarks, { address: 'h:2', state: 'problem', detail: 'x' }]).map(formatFinding)).toEqual([
      'warning  Redis: h:1, h:2: x',
      'problem  Redis: h:2: x',
    ]);
  });
});

describe('the generated code check of the doctor', () => {
  const contract = loadContract();

  it('reports a missing reply validator', async () => {
    const { answerCall: _, ...replies } = contract.replies;
    expect((await checkContract(undefined, () => ({ ...contract, replies }))).map(formatFinding)).toEqual([
      'problem  generated code: generated/validators/ lacks answerCall: run `npm run generate`',
    ]);
  });

  it('reports a fallback that jambonz would refuse and a deadline that is too long for jambonz', async () => {
    const document = structuredClone(contract.document);
    Object.assign(document.paths['/webhooks/call']?.post ?? {}, {
      'x-fallback': [{ verb: 'say', txt: 'x' }],
      'x-deadline-ms': 9_500,
    });
    const lines = (await checkContract(undefined, () => ({ ...contract, document }))).map(formatFinding);
    expect(lines[0]).toMatch(
      /^problem {2}generated code: x-fallback of answerCall: \/0\/txt say: .* did you mean text\? \(correct it in/,
    );
    expect(lines.at(-1)).toMatch(/^warning {2}generated code: x-deadline-ms of answerCall is 9500.*: set it lower/);
  });
});

describe('the TLS check of the doctor', () => {
  const answer = { status: 404, headers: {}, text: '', durationMs: 1 };
  const now = new Date('2026-12-01T00:00:00Z');

  it.each([
    [
      'http://voice.example.com',
      {},
      /^warning {2}TLS: http sends credentials and the data of callers in clear text: use a proxy that speaks https/,
    ],
    ['http://127.0.0.1:3000', {}, /^warning {2}TLS: 127\.0\.0\.1 is this machine/],
    [
      'https://voice.example.com',
      { validTo: new Date('2026-12-08T00:00:00Z') },
      /^warning {2}TLS: the certificate expires in 7 days: renew it/,
    ],
    [
      'https://voice.example.com',
      { validTo: new Date('2027-02-01T00:00:00Z') },
      /^ok {7}TLS: the certificate is valid for 62 days/,
    ],
  ])('prints for the address %s with the certificate %j: %s', (url, more, line) => {
    expect(formatFinding(checkScheme(url, { ...answer, ...more }, now))).toMatch(line);
  });

  it.each([
    ['CERT_HAS_EXPIRED', /renew it/],
    ['ERR_TLS_CERT_ALTNAME_INVALID', /for another name/],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', /serve the whole chain/],
    ['ENOTFOUND', /its name does not resolve/],
  ])('explains the error code %s with the words %s', (code, words) => {
    expect(explainNoAnswer(Object.assign(new Error(code), { code }))).toMatch(words);
  });
});

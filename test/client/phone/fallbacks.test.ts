import { describe, expect, it } from 'vitest';
import { createPhone, explore, findingLine } from '../../../client/index.ts';
import { hangup } from '../../../generated/server/verbs.ts';
import { runCallCommand } from '../../helpers/call-command.ts';
import { answering, scripted } from '../../helpers/scripted.ts';
import { createThrower, serveFailing } from '../../helpers/serve-failing.ts';

const parties = { from: '+12125551212', to: '+14155551234' };
const outOfOrder = createThrower(new Error('out of order: „é"'));

/**
 * Starts a server with `handlers` and makes a call to it. Returns the URL of the server, the call,
 * and a function that explores the application and lists the findings.
 */
async function phoned(handlers: object, options: Parameters<typeof serveFailing>[1] = {}) {
  const { url } = await serveFailing(handlers, options);
  const webhooks = { url: `${url}/webhooks/call`, statusUrl: `${url}/webhooks/call-status` };
  const call = await createPhone(webhooks).call(parties);
  if (!call.ended) await call.hangsUp();
  return {
    url,
    call,
    explored: async () => (await explore(webhooks, { depth: 1, slow: 60_000 })).findings.map(findingLine),
  };
}

describe('a handler that fails on every call', () => {
  it.each<[cause: string, handler: () => unknown, detail: string, right: string]>([
    ['exception', outOfOrder, 'out of order: „é"', 'fix the handler'],
    [
      'deadline',
      () => new Promise(() => {}),
      'the handler of answerCall took longer than 50 ms',
      'return before the deadline',
    ],
    ['no_reply', () => undefined, 'reply: must be array', 'return a reply'],
    [
      'invalid_reply',
      () => [{ verb: 'say', txt: 'x' }],
      '/0/txt say: unknown property, did you mean text?',
      'return what the document declares',
    ],
  ])(
    'adds an entry to call.mistakes and a finding to the explorer, both with the cause %s',
    async (cause, handler, detail, right) => {
      const { call, explored } = await phoned(
        { answerCall: handler },
        { config: { explainFallbacks: true, handlerDeadlineMs: 50 } },
      );
      const words = `POST /webhooks/call is answered with the fallback of answerCall (${cause}: ${detail}`;
      expect(call.mistakes).toEqual([expect.stringContaining(words)]);
      expect(call.transcript).toContainEqual(
        expect.objectContaining({
          webhook: expect.objectContaining({ fallback: expect.objectContaining({ cause, operation: 'answerCall' }) }),
        }),
      );
      expect(`${call}`).toContain(`hangup, the fallback of answerCall (${cause}: `);
      const findings = await explored();
      expect(findings).toEqual([expect.stringContaining(`the call: ${words}`)]);
      expect(findings[0]).toContain(`→ ${right}`);
    },
  );

  it('is reported with the cause but without details if explainFallbacks is off', async () => {
    const { call } = await phoned({ answerCall: outOfOrder }, { config: { explainFallbacks: false } });
    expect(call.mistakes).toEqual(['POST /webhooks/call is answered with the fallback of answerCall (exception)']);
  });

  it('is also reported for call status webhooks, although jambonz does not wait for the answer', async () => {
    const { call, explored } = await phoned({ answerCall: () => [hangup()], reportCallStatus: outOfOrder });
    expect(new Set(call.mistakes)).toEqual(
      new Set([
        'POST /webhooks/call-status is answered with the fallback of reportCallStatus (exception: out of order: „é")',
      ]),
    );
    expect(await explored()).toContainEqual(expect.stringContaining('fallback of reportCallStatus'));
  });

  it('makes `npm run call` exit with code 1, with and without --explore', async () => {
    const { url } = await serveFailing({ answerCall: outOfOrder });
    const runs = await Promise.all(
      [['--hangup'], ['--json'], ['--explore']].map((more) =>
        runCallCommand(['--url', url, ...more], { FORCE_COLOR: '1' }),
      ),
    );
    for (const { code, out } of runs) {
      expect(code).toBe(1);
      expect(out).toContain('out of order');
    }
    const redLines = runs[0]?.out.split('\n').filter((line) => line.startsWith('\u001b[31m'));
    expect(redLines).toContainEqual(expect.stringContaining('the fallback of answerCall'));
  });
});

it('a stored answer that the server sends again is marked in the transcript and is not reported as an error', async () => {
  const { call } = await scripted({
    '/call': [
      answering(500),
      (response) =>
        response
          .setHeader('Contract-Answer', 'replay')
          .setHeader('Content-Type', 'application/json')
          .end('[{"verb":"hangup"}]'),
    ],
  });
  const made = await call();
  expect(made.ended?.status).toBe('failed');
  const again = await call();
  expect(again.mistakes).toEqual([]);
  expect(`${again}`).toContain('hangup, the answer of an earlier attempt');
});

it('the simulated phone reports no fallback if the server sends no Contract-Answer header', async () => {
  const { call } = await scripted({ '/call': [hangup()] });
  const { transcript, mistakes } = await call();
  expect(mistakes).toEqual([]);
  expect(JSON.stringify(transcript)).not.toMatch(/fallback|isReplay/);
});

it('the simulated phone reports a fallback and an error of the auth webhook', async () => {
  const sipUser = { username: 'jo', password: 'x', realm: 'example.com' };
  const signingOn = async (status: number, body: object) => {
    const auth: Parameters<typeof scripted>[0][string] = (response) =>
      response
        .writeHead(status, {
          'Content-Type': 'application/json',
          'Contract-Answer': 'exception; operation="authenticateClient"',
        })
        .end(JSON.stringify(body));
    const { url } = await scripted({ '/call': [hangup()], '/auth': auth });
    return createPhone({ url: `${url}/call`, authUrl: `${url}/auth` }).call({ ...parties, sipUser });
  };
  expect((await signingOn(200, { status: 'ok' })).mistakes).toEqual([
    'POST /auth is answered with the fallback of authenticateClient (exception)',
  ]);
  expect(`${await signingOn(500, { detail: 'the database is gone' })}`).toContain(
    'the server says: the database is gone',
  );
});

import { gzipSync } from 'node:zlib';
import express from 'express';
import { describe, expect, it } from 'vitest';
import { loadContract } from '../../../generated/server/contract.ts';
import { serve } from '../../../generated/server/test.ts';
import { readConfig } from '../../../server/config/config.ts';
import { checkAddress } from '../../../server/doctor/address/check-address.ts';
import { checkAnswerTime } from '../../../server/doctor/address/check-answers.ts';
import { readBase } from '../../../server/doctor/address/read-base.ts';
import { formatFinding } from '../../../server/doctor/finding.ts';
import { startProxy } from '../../helpers/proxy.ts';
import { listen } from '../../support/listen.ts';

const env = { WEBHOOK_USERNAME: 'jambonz', WEBHOOK_PASSWORD: 'sesame', WEBHOOK_SECRET: 'wh_secret_a,wh_secret_b' };

/**
 * Starts a server with the environment `variables`. Returns the URL of the server, and a function
 * that lists the log entries of the requests that reached a handler.
 */
async function served(variables: Record<string, string> = env) {
  const { url, log } = await serve({ config: readConfig(variables), onInvalidReply: 'fallback' });
  const answered = () =>
    log.filter(({ outcome, operation }) => outcome !== 'refusal' && !String(operation).startsWith('describeEnvVars'));
  return { url, answered };
}

/**
 * Returns the problems and warnings that the doctor finds at an address, one line for each, except
 * those of the TLS check.
 */
async function linesAt(url: string, variables: Record<string, string> = env) {
  const config = readConfig({ PUBLIC_URL: url, ...variables });
  const { found } = await checkAddress(url, config, loadContract().document);
  return found.flatMap((finding) =>
    /^(ok|skipped)$/.test(finding.state) || finding.check === 'TLS' ? [] : [formatFinding(finding)],
  );
}

describe('the doctor at a correct address', () => {
  it.each([
    ['with credentials and secrets', env],
    ['without credentials and secrets', {}],
    ['with a secret alone', { WEBHOOK_SECRET: 'wh_secret_9fKq2LxW7dPzT4vYbR3mNc' }],
  ])('reports nothing and runs no handler if the server is configured %s', async (_, variables) => {
    const { url, answered } = await served(variables);
    expect(await linesAt(await startProxy(url), variables)).toEqual([]);
    expect(answered()).toEqual([]);
  });

  it('reports no problem at a path that the proxy passes on or strips', async () => {
    const { url } = await served({ ...env, PUBLIC_URL: 'https://example.com/voice' });
    expect(await linesAt(`${await startProxy(url)}/voice`)).toEqual([]);
    const strips = await startProxy(url, { request: ({ target }) => ({ target: target.replace(/^\/voice/, '') }) });
    expect(await linesAt(`${strips}/voice`)).toEqual([]);
  });

  it('reports no problem for a URL with path and fragment, as pasted into the jambonz portal', async () => {
    const { url } = await served();
    const config = readConfig({ ...env, PUBLIC_URL: url });
    const base = readBase(`${url}/webhooks/call#rc=3&rp=all`);
    expect(base).toBe(url);
    const { found } = await checkAddress(url, config, loadContract().document);
    expect(found.filter(({ state }) => state === 'problem')).toEqual([]);
  });
});

describe('the base of a public address', () => {
  it.each(['', '/', '///', '/webhooks/call', '//webhooks/call//', '/#rc=3'])(
    'has no slash at its end for %j',
    (end) => {
      expect(readBase(`https://example.com${end}`)).toBe('https://example.com');
      expect(readBase(`https://example.com/voice${end}`)).toBe('https://example.com/voice');
    },
  );

  it.each([
    ['wss://example.com/voice/webhooks/call#rp=all', 'https://example.com/voice'],
    ['WSS://example.com', 'https://example.com'],
    ['ws://127.0.0.1:3000/', 'http://127.0.0.1:3000'],
  ])('is the https or http URL of the same server for %s', (address, base) => {
    expect(readBase(address)).toBe(base);
  });

  it.each(['example.com', 'ftp://example.com', 'https://example.com/?x=1', 'wss://example.com/?x=1'])(
    'is undefined for %s',
    (address) => {
      expect(readBase(address)).toBeUndefined();
    },
  );
});

describe('the address check of the doctor', () => {
  it('reports an address where nothing listens', async () => {
    expect(await linesAt('http://127.0.0.1:9')).toEqual([
      'problem  address: http://127.0.0.1:9 cannot be reached: the connection was refused: start the proxy or the tunnel',
    ]);
  });

  it('reports an https address without TLS', async () => {
    const { url } = await served();
    expect(await linesAt(url.replace('http:', 'https:'))).toEqual([
      expect.stringMatching(/cannot be reached: it does not speak TLS/),
    ]);
  });

  it('reports another server at the address', async () => {
    const url = await listen(express().use((_req, res) => void res.send('<h1>It works!</h1>')));
    expect(await linesAt(url)).toEqual([
      expect.stringMatching(/^problem {2}address: another server answers at .* point the proxy/),
    ]);
  });

  it('reports a proxy that does not reach the server', async () => {
    const url = await listen(express().use((_req, res) => void res.status(502).send('Bad Gateway')));
    expect(await linesAt(url)).toEqual([
      expect.stringMatching(/^problem {2}address: .* answers 502: the proxy does not reach this server/),
    ]);
  });

  it('reports a redirect', async () => {
    const url = await listen(express().use((req, res) => void res.redirect(301, `https://example.com${req.url}`)));
    expect(await linesAt(url)).toEqual([
      `problem  address: ${url} redirects to https://example.com/webhooks/call, and jambonz does not follow redirects: give jambonz the address that it redirects to`,
    ]);
  });

  it('reports a path that the server does not know', async () => {
    const { url } = await served();
    expect(await linesAt(`${url}/voice`)).toEqual([
      expect.stringMatching(/is reached below \/voice, set PUBLIC_URL=.*\/voice and restart/),
    ]);
  });

  it('reports a PUBLIC_URL without the path that the proxy requires', async () => {
    const { url } = await served();
    const strips = await startProxy(url, { request: ({ target }) => ({ target: target.replace(/^\/voice/, '') }) });
    const lines = await linesAt(`${strips}/voice`, { ...env, PUBLIC_URL: strips });
    expect(lines).toEqual([
      expect.stringMatching(/^problem {2}PUBLIC_URL: .* hooks at another path .* set PUBLIC_URL=.*\/voice/),
    ]);
  });

  it('warns about a proxy that passes on only one path of the origin', async () => {
    const { url } = await served({ ...env, PUBLIC_URL: 'https://example.com/voice' });
    const only = await startProxy(url, {
      request: ({ target }) => (target.startsWith('/voice') ? {} : { target: '/elsewhere' }),
    });
    expect(await linesAt(`${only}/voice`)).toEqual([
      expect.stringMatching(/^warning {2}origin: jambonz sends \/adulting and \/streaming-event/),
    ]);
  });

  it('reports a handler deadline that leaves no time for the network', async () => {
    const { url } = await served();
    expect(await linesAt(url, { ...env, HANDLER_DEADLINE_MS: '9999' })).toEqual([
      expect.stringMatching(/^problem {2}answer time: .*: lower HANDLER_DEADLINE_MS/),
    ]);
  });
});

describe('the answer time check of the doctor', () => {
  const answers = [{ status: 415, headers: {}, text: '', durationMs: 600 }];

  it('compares with the timeout of the transport, over WebSocket with the shorter deadline there', () => {
    const check = (handlerDeadlineMs: number, needsSocket: boolean) =>
      formatFinding(checkAnswerTime(answers, { handlerDeadlineMs, needsSocket }));
    expect(check(5_000, false)).toMatch(/^ok {7}answer time: .* 5600 of the 10000 ms timeout of jambonz$/);
    expect(check(5_000, true)).toMatch(/^problem {2}answer time: .* 5100 of the 5000 ms timeout of jambonz: lower/);
    expect(check(3_000, true)).toMatch(/^ok {7}answer time: .* 3600 of the 5000 ms timeout of jambonz$/);
  });
});

describe('the credentials check of the doctor', () => {
  it.each([
    [
      'another password than that of the server',
      { ...env, WEBHOOK_PASSWORD: 'else' },
      /the server has different ones: set the same WEBHOOK_USERNAME .* there and here/,
    ],
    [
      'credentials missing in the environment',
      { WEBHOOK_SECRET: 'wh_secret_9fKq2LxW7dPzT4vYbR3mNc' },
      /the server requires credentials, but .* are not set here: set them to the values/,
    ],
  ])('reports %s', async (_, variables, line) => {
    expect(await linesAt((await served()).url, variables)).toEqual([expect.stringMatching(line)]);
  });

  it('reports a server without credentials', async () => {
    const { url, answered } = await served({ WEBHOOK_SECRET: 'wh_secret_9fKq2LxW7dPzT4vYbR3mNc' });
    expect(await linesAt(url)).toEqual([
      expect.stringMatching(/^problem {2}credentials: the server does not require them: set WEBHOOK_USERNAME/),
    ]);
    expect(answered()).toEqual([]);
  });

  it('reports a proxy that removes the Authorization header', async () => {
    const url = await startProxy((await served()).url, {
      request: ({ headers: { authorization: _, ...headers } }) => ({ headers }),
    });
    expect(await linesAt(url)).toEqual([
      expect.stringMatching(/a proxy removes the Authorization header: make it pass the header on/),
    ]);
  });
});

describe('the signature check of the doctor', () => {
  const withoutSignature = ({
    headers: { 'jambonz-signature': _, ...headers },
  }: {
    headers: Record<string, string>;
  }) => ({ headers });
  const rewritten = (write: (value: unknown) => string) => ({
    request: ({ body, headers }: { body: string; headers: Record<string, string> }) =>
      headers['content-type'] === 'application/json' ? { body: write(JSON.parse(body)) } : {},
  });

  it.each([
    [
      'another secret than that of the server',
      { ...env, WEBHOOK_SECRET: 'wh_secret_c' },
      /does not know WEBHOOK_SECRET of this environment: set the same there and here/,
    ],
    [
      'one of two secrets that the server does not know',
      { ...env, WEBHOOK_SECRET: 'wh_secret_a,wh_secret_c' },
      /does not know secret 2 of WEBHOOK_SECRET/,
    ],
    [
      'a secret missing in the environment',
      { ...env, WEBHOOK_SECRET: '' },
      /checks the signature, but WEBHOOK_SECRET is not set here: set it to the value/,
    ],
  ])('reports %s', async (_, variables, line) => {
    expect(await linesAt((await served()).url, variables)).toEqual([expect.stringMatching(line)]);
  });

  it('reports a server without a secret', async () => {
    const { url, answered } = await served({ ...env, WEBHOOK_SECRET: '' });
    expect(await linesAt(url)).toEqual([
      expect.stringMatching(/^problem {2}signature: the server does not check it: set WEBHOOK_SECRET/),
    ]);
    expect(answered()).toEqual([]);
  });

  it.each([
    [
      'removes the Jambonz-Signature header',
      { request: withoutSignature },
      /a proxy removes the header Jambonz-Signature: make it pass the header on/,
    ],
    ['indents the body', rewritten((value) => JSON.stringify(value, null, 2)), /a proxy rewrites the body/],
    [
      'escapes a character of the body',
      rewritten((value) => JSON.stringify(value).replace('é', '\\u00e9')),
      /a proxy rewrites the body/,
    ],
    ['removes spaces from the body', rewritten((value) => JSON.stringify(value)), /a proxy rewrites the body/],
  ])('reports a proxy that %s', async (_, meddling, line) => {
    expect(await linesAt(await startProxy((await served()).url, meddling))).toEqual([expect.stringMatching(line)]);
  });

  it('reports a signature refused for clock skew', async () => {
    const now = () => new Date(Date.now() + 1_000_000);
    const { url } = await serve({ config: readConfig(env), now });
    expect(await linesAt(url)).toEqual([
      expect.stringMatching(/the signature is 1000 s old, 300 s are allowed: set the clock/),
    ]);
  });
});

describe('the answer check of the doctor', () => {
  it.each([
    [
      'compresses answers',
      { headers: { 'content-encoding': 'gzip' }, zip: true },
      /a proxy compresses them \(gzip\).*: disable compression/,
    ],
    [
      'changes the content type',
      { headers: { 'content-type': 'text/html' } },
      /a proxy changes the Content-Type of the answers to text\/html/,
    ],
  ])('reports a proxy that %s', async (_, { headers, zip = false }: { headers: object; zip?: boolean }, line) => {
    const url = await startProxy((await served()).url, {
      response: (answered) =>
        answered.status === 200
          ? { headers: { ...answered.headers, ...headers }, body: zip ? gzipSync(answered.body) : answered.body }
          : {},
    });
    expect(await linesAt(url)).toEqual([expect.stringMatching(line)]);
  });

  it('warns about a proxy that answers OPTIONS itself', async () => {
    const { url } = await served();
    const through = await startProxy(url, {
      response: ({ status, headers }) => (status === 200 ? { status: 204, body: '', headers } : {}),
    });
    expect(await linesAt(through)).toEqual([
      expect.stringMatching(/^warning {2}variables: OPTIONS is answered with 204/),
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { loadContract } from '../../../generated/server/contract.ts';
import { serve } from '../../../generated/server/test.ts';
import { readConfig } from '../../../server/config/config.ts';
import { checkSocket } from '../../../server/doctor/address/check-socket.ts';
import { formatFinding } from '../../../server/doctor/finding.ts';
import { startSocketProxy } from '../../helpers/socket-proxy.ts';

const secret = { WEBHOOK_SECRET: 'wh_secret_a' };
const env = { ...secret, WEBHOOK_USERNAME: 'jambonz', WEBHOOK_PASSWORD: 'sesame' };

async function startServer(variables: Record<string, string> = env) {
  const { url, log } = await serve({ config: readConfig(variables), onInvalidReply: 'fallback' });
  return { url, log };
}

/** Returns the finding of the doctor about sockets at an address, as one line. */
async function checkAt(url: string, variables: Record<string, string> = env, needsSocket = true) {
  return formatFinding(
    await checkSocket(url, loadContract().document, readConfig(variables), { needsSocket, idleMs: 300 }),
  );
}

const removeHeader = (name: string) => (head: string) => head.replace(new RegExp(`^${name}: .*\r\n`, 'gim'), '');
const answerWith = (status: string) => `HTTP/1.1 ${status}\r\nServer: nginx\r\nContent-Length: 2\r\n\r\nhi`;

describe('the WebSocket check of the doctor', () => {
  it('accepts a proxy that carries sockets, and runs no handler', async () => {
    const { url, log } = await startServer();
    expect(await checkAt(await startSocketProxy(url))).toMatch(
      /^ok {7}WebSocket: ws:\/\/127\.0\.0\.1:\d+\/webhooks\/call-status opens in \d+ ms, and stays open while no message is sent$/,
    );
    expect(log.filter(({ operation }) => operation)).toEqual([]);
  });

  it('accepts an open server and a server below a path', async () => {
    expect(await checkAt((await startServer({})).url, {})).toMatch(/^ok /);
    const { url } = await startServer({ ...env, PUBLIC_URL: 'https://example.com/voice' });
    expect(await checkAt(`${url}/voice`)).toMatch(/^ok .*\/voice\/webhooks\/call-status opens/);
  });

  it.each([
    [
      'removes Upgrade and Connection',
      { request: removeHeader('(?:upgrade|connection)') },
      /does not pass on the handshake, so the server sees an ordinary request \(405\): make it speak HTTP\/1\.1/,
    ],
    [
      'answers 200 itself',
      { answer: answerWith('200 OK') },
      /a proxy answers 200 to the handshake \(nginx\): make it speak/,
    ],
    [
      'answers 400 itself',
      { answer: answerWith('400 Bad Request') },
      /a proxy answers 400 to the handshake \(nginx\): make it speak/,
    ],
    [
      'answers 426 itself',
      { answer: answerWith('426 Upgrade Required') },
      /a proxy answers 426 to the handshake \(nginx\): make it speak/,
    ],
    [
      'does not reach the server with sockets',
      { answer: answerWith('502 Bad Gateway') },
      /answers 502: the proxy does not reach this server with it: make it speak/,
    ],
    [
      'requires credentials of its own',
      { answer: answerWith('401 Unauthorized') },
      /a proxy in front of the server requires its own credentials for sockets: disable that/,
    ],
    [
      'removes the subprotocol from the request',
      { request: removeHeader('sec-websocket-protocol') },
      /a proxy removes the header Sec-WebSocket-Protocol: make it pass/,
    ],
    [
      'removes the subprotocol from the answer',
      { response: removeHeader('sec-websocket-protocol') },
      /the header Sec-WebSocket-Protocol of the answer is missing, .*: make the proxy pass/,
    ],
    [
      'removes the credentials',
      { request: removeHeader('authorization') },
      /a proxy removes the Authorization header of the handshake: make it pass/,
    ],
    [
      'ends idle sockets',
      { endAfterMs: 100 },
      /a proxy ends the socket after [\d.]+ s: set its idle timeout \(proxy_read_timeout in nginx\) above 30 s/,
    ],
  ])('reports a proxy that %s', async (_, interceptors, line) => {
    const { url } = await startServer();
    const found = await checkAt(await startSocketProxy(url, interceptors));
    expect(found).toMatch(/^problem {2}WebSocket: [^\n]+$/);
    expect(found).toMatch(line);
  });

  it.each([
    [
      'wrong credentials',
      { ...env, WEBHOOK_PASSWORD: 'else' },
      /the server refuses the socket with 401: wrong username or password$/,
    ],
    [
      'credentials missing in the environment',
      {},
      /the server refuses the socket with 401: Basic credentials are missing/,
    ],
    [
      'a secret without credentials',
      secret,
      /the server refuses sockets, because jambonz signs no message: set WEBHOOK_USERNAME and WEBHOOK_PASSWORD/,
    ],
  ])('reports %s', async (_, variables, line) => {
    expect(await checkAt((await startServer()).url, variables)).toMatch(line);
  });

  it('reports a path that the server does not know', async () => {
    expect(await checkAt(`${(await startServer()).url}/voice`)).toMatch(/refuses the socket with 404: no webhook at/);
  });

  it('reports an address where nothing listens and one without TLS', async () => {
    expect(await checkAt('http://127.0.0.1:9')).toMatch(
      /^problem .*cannot be opened: the connection was refused: start/,
    );
    const { url } = await startServer();
    expect(await checkAt(url.replace('http:', 'https:'))).toMatch(/cannot be opened: it does not speak TLS: check/);
  });

  it('only mentions that sockets do not work if the address is for HTTP', async () => {
    const { url } = await startServer();
    const proxy = await startSocketProxy(url, { answer: answerWith('400 Bad Request') });
    expect(await checkAt(proxy, env, false)).toMatch(
      /^skipped {2}WebSocket: a proxy answers 400 .* \(for wss:\/\/ only; webhooks over HTTP do not need it\)$/,
    );
    expect(await checkAt(url, env, false)).toMatch(/^ok {7}WebSocket: .* opens in \d+ ms$/);
  });
});

import { describe, expect, it } from 'vitest';
import { openDesk } from '../../helpers/open-desk.ts';
import { sendRaw } from '../../support/send-raw.ts';

const { url } = await openDesk();

/** Sends a request to the desk with these header lines, and returns the whole response. */
async function send(lines: readonly string[], { method = 'GET', path = '' } = {}): Promise<string> {
  const { port, pathname } = new URL(url);
  const head = lines.some((line) => /^host:/i.test(line)) ? lines : [`Host: 127.0.0.1:${port}`, ...lines];
  const target = path.startsWith('/') ? path : `${pathname}${path}`;
  return sendRaw(url, [`${method} ${target} HTTP/1.1`, ...head, 'Connection: close', '', ''].join('\n'));
}

describe('the desk', () => {
  it.each([
    ['a rebound host', ['Host: attacker.example:3002'], 'the host must be 127.0.0.1 or localhost'],
    ['a host that only begins as loopback', ['Host: 127.0.0.1.attacker.example'], 'the host must be'],
    ['an address that is not loopback', ['Host: 10.0.0.1'], 'the host must be'],
    ['a foreign origin', ['Origin: https://attacker.example'], 'pages of another origin'],
    ['the origin of another port', ['Host: localhost:3002', 'Origin: http://localhost:3000'], 'another origin'],
    ['an opaque origin', ['Origin: null'], 'pages of another origin'],
    ['a page of another site', ['Sec-Fetch-Site: cross-site'], 'pages of another site'],
    ['a page of another port', ['Sec-Fetch-Site: same-site'], 'pages of another site'],
  ])('answers %s with 403 and the reason', async (_, lines, reason) => {
    const response = await send(lines, { path: 'calls/x' });
    expect(response).toMatch(/^HTTP\/1\.1 403 /);
    expect(response).toContain(reason);
    expect(response).toContain('application/problem+json');
  });

  it.each(['/', '/wrong/', '/wrong/calls/x', `/${'A'.repeat(24)}/events`, '//', '/%00/'])(
    'answers the path %s without its token with 403',
    async (path) => {
      const response = await send([], { path });
      expect(response).toMatch(/^HTTP\/1\.1 403 /);
      expect(response).toContain('open the address that the desk printed when it started');
    },
  );

  it.each([
    [['Host: localhost:1234', 'Origin: http://localhost:1234']],
    [['Host: [::1]:1234', 'Sec-Fetch-Site: same-origin']],
    [['Sec-Fetch-Site: none']],
  ])('answers its own page with %j', async (lines) => {
    expect(await send(lines, { path: 'calls/x' })).toMatch(/^HTTP\/1\.1 404 /);
  });

  it.each(['application/json', 'application/json;charset=utf-8'])(
    'answers a POST with %s and no body',
    async (type) => {
      expect(await send([`Content-Type: ${type}`], { method: 'POST', path: 'flow' })).toMatch(/^HTTP\/1\.1 200 /);
    },
  );

  it.each([['Content-Type: text/plain'], ['Content-Type: application/x-www-form-urlencoded'], ['Accept: */*']])(
    'answers a POST with %s with 415',
    async (line) => {
      const response = await send([line, 'Content-Length: 2'], { method: 'POST', path: 'flow' });
      expect(response).toMatch(/^HTTP\/1\.1 415 /);
      expect(response).toContain('Content-Type: application/json');
    },
  );

  it.each(['calls/x', '/', '/wrong/'])(
    'sends the headers that protect its page also with an error (%s)',
    async (path) => {
      const response = await send([], { path });
      expect(response).toMatch(/Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self';/);
      expect(response).not.toContain('unsafe-inline');
      for (const header of [
        'X-Content-Type-Options: nosniff',
        'Referrer-Policy: no-referrer',
        'Cache-Control: no-store',
        'Cross-Origin-Resource-Policy: same-origin',
        'Cross-Origin-Opener-Policy: same-origin',
      ])
        expect(response).toContain(header);
    },
  );

  it('makes a new token each time', async () => {
    const other = await openDesk();
    expect(new URL(url).pathname).toMatch(/^\/[\w-]{24}\/$/);
    expect(new URL(other.url).pathname).not.toBe(new URL(url).pathname);
  });
});

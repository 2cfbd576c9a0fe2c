import { describe, expect, it } from 'vitest';
import { exampleOf } from '../../generated/server/test.ts';
import { createClient } from '../helpers/create-client.ts';
import { start } from '../helpers/start.ts';

const newCall = exampleOf('answerCall', 'call-documented-minimum');

describe('the server', () => {
  it('starts twice with PORT=0, and each process prints the URL of its calling webhook and answers', async () => {
    const copies = await Promise.all([start(), start()]);
    expect(new Set(copies.map(({ url }) => url)).size).toBe(2);
    for (const { url, lines } of copies) {
      expect(lines.join('\n')).toContain(`${url}/webhooks/call#rc=3&rp=all`);
      expect(lines[0]).toMatch(/^WEBHOOK_SECRET is not set, so anyone can send webhooks/);
      const { data } = await createClient({ baseUrl: url }).POST('/webhooks/call', { body: newCall });
      expect(data).not.toHaveLength(0);
    }
  });

  it('prints a box at start if other machines reach it and its secret can be guessed', async () => {
    const { lines } = await start({ HOST: '0.0.0.0', WEBHOOK_SECRET: 'sesame' });
    expect(lines.slice(0, 5)).toEqual([
      expect.stringMatching(/^╔═+╗$/),
      expect.stringMatching(/^║ THIS SERVER IS OPEN TO STRANGERS +║$/),
      expect.stringMatching(/^║ WEBHOOK_SECRET can be guessed: +║$/),
      expect.stringMatching(/^║ copy the webhook secret .* ║$/),
      expect.stringMatching(/^╚═+╝$/),
    ]);
  });

  it('logs control characters that a client sends only in escaped form', async () => {
    const { url, lines } = await start();
    await fetch(`${url}/webhooks/call`, { method: 'POST', body: 'x', headers: { 'content-type': 'text/\u009b31m' } });
    await expect.poll(() => lines.find((line) => line.includes('"outcome":"refusal"'))).toMatch(/text\/\\\\u009b31m/);
  });

  it('refuses to start with an invalid configuration and lists every problem', async () => {
    const { code, lines } = await start({ PORT: 'web', WEBHOOK_USERNAME: 'jambonz' });
    expect(code).toBe(1);
    expect(lines).toEqual([
      'cannot start:',
      expect.stringMatching(/^ {2}PORT /),
      expect.stringMatching(/^ {2}WEBHOOK_USERNAME /),
    ]);
  });

  it('prints a message that names PORT, without a stack trace, if the port is in use', async () => {
    const { url } = await start();
    const { code, lines } = await start({ PORT: new URL(url).port });
    expect(code).toBe(1);
    expect(lines).toEqual(['cannot start:', expect.stringContaining('is in use: set PORT to another')]);
  });
});

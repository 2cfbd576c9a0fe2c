import { describe, expect, it, vi } from 'vitest';
import { loadContract } from '../../generated/server/contract.ts';
import { handlers } from '../../generated/server/handlers.ts';
import { exampleOf } from '../../generated/server/test.ts';
import { createApp } from '../../server/app.ts';
import { createServices } from '../../server/services.ts';
import { createClient } from '../helpers/create-client.ts';
import { start } from '../helpers/start.ts';

vi.setConfig({ testTimeout: 20_000 }); // processes start slowly on a busy machine

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

describe('createApp', () => {
  const services = createServices();

  it('refuses an OpenAPI document with invalid schemas and names every affected operation', async () => {
    const { document, ...rest } = loadContract();
    const broken = structuredClone(document);
    for (const name of ['new-call', 'tool-request'])
      broken.components = {
        ...broken.components,
        schemas: { ...broken.components?.schemas, [name]: { type: 'obect' } },
      };
    await expect(createApp({ handlers, services, contract: { ...rest, document: broken } })).rejects.toMatchObject({
      problems: [
        expect.stringMatching(/^the request of answerCall /),
        expect.stringMatching(/^the request of runTool /),
      ],
    });
  });

  it('refuses a contract that lacks a reply validator and names the operation', async () => {
    const { answerCall: _, ...replies } = loadContract().replies;
    await expect(createApp({ handlers, services, contract: { ...loadContract(), replies } })).rejects.toMatchObject({
      problems: [expect.stringContaining('validators/ lacks answerCall')],
    });
  });

  it.each([
    ['/webhooks/call', undefined],
    ['/webhooks/call', 'https://example.com/voice'],
    ['/voice/webhooks/call', 'https://example.com/voice/'],
    ['/files/x', undefined],
    ['/voice/files/x', 'https://example.com/voice'],
  ])(
    'refuses PUBLIC_HEALTH_PATH=%s on the path of a webhook with PUBLIC_URL=%s',
    async (publicHealthPath, publicUrl) => {
      const contract = loadContract();
      const routes = [
        ...contract.routes,
        { ...contract.routes[0], path: '/files/{name}' } as (typeof contract.routes)[0],
      ];
      await expect(
        createApp({ handlers, services, contract: { ...contract, routes }, config: { publicHealthPath, publicUrl } }),
      ).rejects.toMatchObject({
        problems: expect.arrayContaining([expect.stringContaining(`PUBLIC_HEALTH_PATH is ${publicHealthPath}, where`)]),
      });
    },
  );

  it('accepts PUBLIC_HEALTH_PATH=/healthz, also below the path of PUBLIC_URL', async () => {
    for (const publicHealthPath of ['/healthz', '/voice/healthz', '/webhooks'])
      await createApp({
        handlers,
        services,
        contract: loadContract(),
        config: { publicHealthPath, publicUrl: 'https://example.com/voice' },
      });
  });

  it('refuses an x-deadline-ms for which jambonz does not wait', async () => {
    const contract = loadContract();
    const document = structuredClone(contract.document);
    Object.assign(document.paths['/webhooks/menu']?.post ?? {}, { 'x-deadline-ms': 10_000 });
    await expect(createApp({ handlers, services, contract: { ...contract, document } })).rejects.toMatchObject({
      problems: [expect.stringMatching(/^x-deadline-ms of chooseFromMenu is 10000: set it below 10000/)],
    });
  });

  it('refuses handlers that lack operations of the OpenAPI document and names these operations', async () => {
    const { answerCall: _, runTool: __, ...others } = handlers;
    await expect(
      createApp({ contract: loadContract(), handlers: others as typeof handlers, services }),
    ).rejects.toMatchObject({
      problems: [
        expect.stringContaining('answerCall has no handler'),
        expect.stringContaining('runTool has no handler'),
      ],
    });
  });
});

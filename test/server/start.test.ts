import { describe, expect, it } from 'vitest';
import { loadContract } from '../../generated/server/contract.ts';
import { handlers } from '../../generated/server/handlers.ts';
import { createApp } from '../../server/app.ts';
import { createServices } from '../../server/services.ts';

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

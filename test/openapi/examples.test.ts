import { describe, expect, it } from 'vitest';
import { loadContract } from '../../generated/server/contract.ts';
import { exampleOf, requestExamples, serve } from '../../generated/server/test.ts';
import { findExample } from '../support/examples.ts';

const { client } = await serve();
const { replies } = loadContract();

describe.each(requestExamples())('the example $name of $operationId', ({ operationId, path, body }) => {
  it('is accepted by the server and answered as documented', async () => {
    const { response, data } = await client.request('post', path as never, { body } as never);
    expect(response.status).toBe(replies[operationId] ? 200 : 204);
    expect(response.headers.get('content-type')).toBe(replies[operationId] ? 'application/json' : null);
    if (replies[operationId]) expect(replies[operationId](data)).toBe(true);
  });

  it('is accepted by the server with an additional, undocumented field and query parameter', async () => {
    const init = {
      body: { ...body, from_a_later_version: { deep: [1, null] } },
      params: { query: { tenant: 'acme' } },
    };
    const { response } = await client.request('post', path as never, init as never);
    expect(response.ok).toBe(true);
  });
});

it('the examples of a request body that is a $ref are found', () => {
  const original = structuredClone(loadContract().document);
  const menu = original.paths['/webhooks/menu']?.post;
  if (!menu?.requestBody) throw new Error('the example has no menu');
  const components = { ...original.components, requestBodies: { gathered: menu.requestBody } };
  menu.requestBody = { $ref: '#/components/requestBodies/gathered' };
  const document = { ...original, components };
  expect(findExample({ ...loadContract(), document }, 'chooseFromMenu')).toEqual(exampleOf('chooseFromMenu'));
});

describe('the examples of the OpenAPI document', () => {
  const sent = requestExamples();
  const some = (operationId: string, has: (body: Record<string, unknown>) => boolean) =>
    sent.some((example) => example.operationId === operationId && has(example.body as Record<string, unknown>));

  it.each<[shape: string, operationId: string, has: (body: Record<string, unknown>) => boolean]>([
    [
      'a call started by REST without caller_name and application_sid',
      'answerCall',
      (body) => body.direction === 'outbound' && !('caller_name' in body) && !('application_sid' in body),
    ],
    ['a recording session with participants', 'answerCall', (body) => Array.isArray(body.participants)],
    [
      'a SIP payload that is an array',
      'answerCall',
      ({ sip }) => Array.isArray((sip as Record<string, unknown>)?.payload),
    ],
    ['environment variables', 'answerCall', (body) => 'env_vars' in body],
    ['a device that calls, with expires null', 'authenticateClient', (body) => body.expires === null],
    ['a tool request by Google, without a name', 'runTool', (body) => !('name' in body) && 'function_calls' in body],
  ])('include %s', (_shape, operationId, has) => {
    expect(some(operationId, has)).toBe(true);
  });
});

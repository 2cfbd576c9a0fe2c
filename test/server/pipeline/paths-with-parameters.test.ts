import { describe, expect, it } from 'vitest';
import type { loadContract } from '../../../generated/server/contract.ts';
import { serve } from '../../../generated/server/test.ts';

const verbs = { '200': { content: { 'application/json': { schema: { type: 'array' } } } } };
const parameter = (name: string, where: string, schema: object, more = {}) => ({ name, in: where, schema, ...more });

/**
 * A contract with path-level parameters, a request body by reference, and a concrete path beside a
 * path template.
 */
const contract = {
  document: {
    openapi: '3.1.0',
    info: { title: 'test', version: '1' },
    paths: {
      '/ivr/{menu}/{step-number}': {
        parameters: [
          parameter('menu', 'path', { type: 'string' }, { required: true }),
          parameter('step-number', 'path', { type: 'integer' }, { required: true }),
        ],
        post: {
          operationId: 'answerCall',
          parameters: [parameter('lang', 'query', { type: 'string', enum: ['en', 'fr'] }, { required: true })],
          requestBody: { $ref: '#/components/requestBodies/hook' },
          responses: verbs,
        },
      },
      '/ivr/main/1': { post: { operationId: 'runTool', responses: verbs } },
    },
    components: {
      requestBodies: {
        hook: { required: true, content: { 'application/json': { schema: { $ref: '#/components/schemas/hook' } } } },
      },
      schemas: { hook: { type: 'object', required: ['call_sid'], properties: { call_sid: { type: 'string' } } } },
    },
  },
  routes: [
    { operationId: 'answerCall', method: 'POST', path: '/ivr/{menu}/{step-number}', secured: true },
    { operationId: 'runTool', method: 'POST', path: '/ivr/main/1', secured: true },
  ],
  replies: { answerCall: () => true, runTool: () => true, verbs: () => true, command: () => true },
} as unknown as ReturnType<typeof loadContract>;

const { url } = await serve({
  contract,
  handlers: {
    answerCall: (({ params, query }: object & { params: object; query: object }) => [params, query]) as never,
    runTool: (() => ['concrete']) as never,
  },
});

async function post(path: string, body: object | undefined = { call_sid: 'x' }) {
  const response = await fetch(url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, json: (await response.json()) as Record<string, unknown> };
}

describe('a path with parameters', () => {
  it('passes its parameters to the handler, decoded and converted to the declared type', async () => {
    const { json } = await post('/ivr/caf%C3%A9%2Fbar%231/2?lang=fr#rc=1');
    expect(json).toEqual([{ menu: 'café/bar#1', 'step-number': 2 }, { lang: 'fr' }]);
  });

  it('has a lower precedence than a concrete path', async () => {
    expect((await post('/ivr/main/1')).json).toEqual(['concrete']);
  });

  it('validates the parameters of the path and of the operation', async () => {
    const { status, json } = await post('/ivr/main/two?lang=de', {});
    expect(status).toBe(400);
    expect(json.errors).toEqual(
      expect.arrayContaining([
        { parameter: 'step-number', detail: 'must be integer' },
        { parameter: 'lang', detail: expect.stringContaining('en, fr') },
        { pointer: '/call_sid', detail: 'is missing' },
      ]),
    );
  });

  it('validates its query and ignores the URL fragment after it', async () => {
    expect((await post('/ivr/main/2?lang=de#rc=1')).status).toBe(400);
    expect((await post('/ivr/main/2?lang=fr#lang=de')).status).toBe(200);
  });

  it.each(['/ivr/main', '/ivr/main/1/2', '/ivr//1', '/ivr/main/1/'])(
    'does not match a URL with another number of segments: %s',
    async (path) => {
      expect((await post(`${path}?lang=en`)).status).toBe(404);
    },
  );

  it('refuses invalid percent-encoding', async () => {
    expect((await post('/ivr/%zz/1?lang=en')).status).toBe(400);
  });

  it('refuses a missing body only if the OpenAPI document requires a body', async () => {
    const bare = (path: string) => fetch(url + path, { method: 'POST' });
    expect((await bare('/ivr/x/2?lang=en')).status).toBe(400);
    expect((await bare('/ivr/main/1')).status).toBe(200);
  });
});

import { describe, expect, it } from 'vitest';
import { exampleOf, serve } from '../../../generated/server/test.ts';
import type { components } from '../../../generated/types.ts';
import { createClient } from '../../helpers/create-client.ts';

const credentials = { username: 'jambonz', password: 'sésame:ouvre-toi' };
const { url, client } = await serve();
const guarded = await serve({ config: { credentials, bodyLimitBytes: 2_000 } });
const newCall = exampleOf('answerCall', 'call-documented-minimum');

async function post(
  path: string,
  body: string,
  headers: Record<string, string> = { 'content-type': 'application/json' },
) {
  const response = await fetch(url + path, { method: 'POST', body, headers });
  return { response, problem: (await response.json()) as components['schemas']['problem'] };
}

describe('a refusal', () => {
  it('is a JSON problem that names the error', async () => {
    const { response, problem } = await post('/webhooks/nothing-here', '{}');
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(problem).toEqual({
      type: 'about:blank',
      title: 'Not Found',
      status: 404,
      detail: expect.stringContaining('/webhooks/nothing-here'),
      code: 'path',
    });
  });

  it('of an unknown path suggests a similar path', async () => {
    const { problem } = await post('/webhooks/calls', '{}');
    expect(problem.detail).toBe('no webhook at /webhooks/calls, did you mean /webhooks/call?');
  });

  it.each(['DELETE', 'PUT', 'HEAD'])('is 405 with the allowed methods for an undeclared method: %s', async (method) => {
    const response = await fetch(`${url}/webhooks/call`, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')?.split(', ').sort()).toEqual(['GET', 'OPTIONS', 'POST']);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/jsonp',
    'application/json; charset=iso-8859-1',
    'application/problem+json',
  ])('is 415 for a media type other than application/json in UTF-8: %s', async (type) => {
    const { response, problem } = await post('/webhooks/call', JSON.stringify(newCall), { 'content-type': type });
    expect(response.status).toBe(415);
    expect(problem.detail).toContain(type);
  });

  it('is 415 for a compressed body', async () => {
    const { response } = await post('/webhooks/call', 'x', {
      'content-type': 'application/json',
      'content-encoding': 'gzip',
    });
    expect(response.status).toBe(415);
  });

  it.each(['{"call_sid": ', 'hello', '', '{"a":1}}'])('is 400 for a body that is not JSON: %s', async (body) => {
    expect((await post('/webhooks/call', body)).response.status).toBe(400);
  });

  it.each(['null', '[]', '"text"', '7', 'true'])(
    'is 400 with one reason for JSON that is not an object: %s',
    async (body) => {
      const { response, problem } = await post('/webhooks/call', body);
      expect(response.status).toBe(400);
      expect(problem.errors).toEqual([{ pointer: '', detail: 'must be object' }]);
    },
  );

  it('lists every error in an invalid body with a JSON pointer', async () => {
    const { call_sid: _, ...body } = newCall;
    const { response, problem } = await post(
      '/webhooks/call',
      JSON.stringify({ ...body, sip_status: 'fine', direction: 'sideways', sip: { headers: 3 } }),
    );
    expect(response.status).toBe(400);
    expect(problem.errors).toEqual(
      expect.arrayContaining([
        { pointer: '/call_sid', detail: 'is missing' },
        { pointer: '/sip_status', detail: expect.stringContaining('must be') },
        { pointer: '/direction', detail: expect.stringContaining('inbound') },
        { pointer: '/sip/headers', detail: 'must be object' },
      ]),
    );
  });

  it('names an invalid query parameter', async () => {
    const { error } = await client.GET('/webhooks/call', { params: { query: { sip_status: 'abc' as never } } });
    expect(error).toMatchObject({ status: 400, errors: [{ parameter: 'sip_status', detail: 'must be integer' }] });
  });
});

describe('Basic credentials', () => {
  it('are required if they are configured', async () => {
    const { response, error } = await guarded.client.POST('/webhooks/call', { body: newCall });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toMatch(/^Basic realm=/);
    expect(error).toMatchObject({ detail: expect.stringContaining('fill in username and password') });
  });

  it.each([
    { username: 'jambonz', password: 'wrong' },
    { username: 'someone', password: credentials.password },
    { username: '', password: '' },
  ])('are refused if they are wrong: $username', async (wrong) => {
    const { response } = await createClient({ baseUrl: guarded.url, ...wrong }).POST('/webhooks/call', {
      body: newCall,
    });
    expect(response.status).toBe(401);
  });

  it('cannot be replaced by a Bearer token', async () => {
    const response = await fetch(`${guarded.url}/webhooks/call`, { headers: { authorization: 'Bearer amJ6' } });
    expect(response.status).toBe(401);
  });

  it('are accepted if they are right', async () => {
    const { data } = await createClient({ baseUrl: guarded.url, ...credentials }).POST('/webhooks/call', {
      body: newCall,
    });
    expect(data).not.toHaveLength(0);
  });

  it('are not required in the OPTIONS request of the jambonz portal, which sends no credentials', async () => {
    expect((await guarded.client.OPTIONS('/webhooks/call')).response.status).toBe(200);
  });

  it('are checked before the body is read', async () => {
    const response = await fetch(`${guarded.url}/webhooks/call`, { method: 'POST', body: 'x'.repeat(5000) });
    expect(response.status).toBe(401);
  });
});

describe('the body limit', () => {
  it('refuses an oversized body with 413', async () => {
    const large = { ...newCall, caller_name: 'x'.repeat(3000) };
    const { response, error } = await createClient({ baseUrl: guarded.url, ...credentials }).POST('/webhooks/call', {
      body: large,
    });
    expect(response.status).toBe(413);
    expect(error).toMatchObject({ detail: expect.stringContaining('BODY_LIMIT') });
  });
});

describe('a JSON media type', () => {
  it.each([
    'application/json',
    'application/json; charset=utf-8',
    'APPLICATION/JSON;charset="UTF-8"',
    'application/json; p=1',
  ])('is accepted: %s', async (type) => {
    expect((await post('/webhooks/call', JSON.stringify(newCall), { 'content-type': type })).response.status).toBe(200);
  });
});

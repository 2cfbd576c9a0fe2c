import { describe, expect, it } from 'vitest';
import { loadContract } from '../../../generated/server/contract.ts';
import { serve } from '../../../generated/server/test.ts';
import { listRoutes } from '../../../openapi/contract/route.ts';
import { sign, signatureHeader } from '../../../openapi/contract/signature.ts';
import { secret } from '../../helpers/signed-webhook.ts';

const credentials = { username: 'jambonz', password: 'sesame' };
const config = { credentials, secrets: [{ value: secret }] };
const basic = { authorization: `Basic ${btoa('jambonz:sesame')}` };
const signature = () => ({ [signatureHeader]: sign('{}', secret) });

/** Sends a request whose body is `{}`. Resolves with its status. */
async function send(url: string, method: string, path: string, headers: Record<string, string> = {}) {
  const body = method === 'POST' ? { body: '{}' } : {};
  const response = await fetch(url + path.replaceAll(/[{}]/g, ''), {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...body,
  });
  await response.text();
  return response.status;
}

const { routes } = loadContract();
const isPortal = ({ method }: { method: string }) => method === 'OPTIONS';
const toCase = ({ method, path }: { method: string; path: string }): [string, string] => [method, path];

describe('with credentials and a secret', async () => {
  const { url } = await serve({ config });

  it.each(routes.filter((route) => !isPortal(route)).map(toCase))(
    '%s %s is refused without them',
    async (method, path) => {
      expect(await send(url, method, path)).toBe(401);
      expect(await send(url, method, path, { ...basic, authorization: `Basic ${btoa('jambonz:other')}` })).toBe(401);
      expect(await send(url, method, path, signature())).toBe(401);
      // jambonz signs a payload that a GET does not carry, so that credentials alone are checked.
      expect((await send(url, method, path, basic)) === 401).toBe(method === 'POST');
    },
  );

  it.each(routes.filter((route) => !isPortal(route)).map(toCase))('%s %s is let in with both', async (method, path) => {
    expect(await send(url, method, path, { ...basic, ...signature() })).not.toBe(401);
  });

  it.each(routes.filter(isPortal).map(toCase))(
    '%s %s is open, because the portal sends neither',
    async (method, path) => {
      expect(await send(url, method, path)).toBe(200);
    },
  );
});

const scheme = [{ basicAuth: [] }];
/** Each path has the `security` of its operation. */
const declared = { '/none': undefined, '/empty-list': [], '/empty-requirement': [{}], '/basic': scheme };

/** A contract whose root document has this `security`. */
function createContract(security: object[] | undefined) {
  const document = {
    openapi: '3.1.0',
    info: { title: 'test', version: '1' },
    ...(security && { security }),
    paths: Object.fromEntries(
      Object.entries(declared).map(([path, own]) => [
        path,
        {
          post: {
            operationId: path.slice(1),
            ...(own && { security: own }),
            responses: { '204': { description: '' } },
          },
        },
      ]),
    ),
  };
  return {
    document,
    routes: listRoutes(document as never),
    replies: { verbs: () => true, command: () => true },
  } as never;
}

const handlers = Object.fromEntries(Object.keys(declared).map((path) => [path.slice(1), () => undefined]));

describe('an operation', () => {
  const open = ['/empty-list', '/empty-requirement'];
  it.each<[root: string, security: object[] | undefined, open: string[]]>([
    ['requires Basic', scheme, open],
    ['has no security', undefined, open],
    ['has an empty security', [], ['/none', ...open]],
    ['has an empty requirement alone', [{}], ['/none', ...open]],
    ['has an empty requirement beside Basic', [...scheme, {}], open],
    ['requires a scheme that the server does not check', [{ token: [] }], open],
  ])(
    'is open only by an empty `security`, its own or else that of a root that %s',
    async (_root, security, expected) => {
      const { url } = await serve({ config, contract: createContract(security), handlers: handlers as never });
      const statuses = await Promise.all(
        Object.keys(declared).map(async (path) => [path, await send(url, 'POST', path)]),
      );
      expect(Object.fromEntries(statuses)).toEqual(
        Object.fromEntries(Object.keys(declared).map((path) => [path, expected.includes(path) ? 204 : 401])),
      );
    },
  );
});

/**
 * Tests optimisations that an upgrade of a dependency could undo without failing any other test.
 */

import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadContract } from '../../generated/server/contract.ts';
import { type Handlers, handlers } from '../../generated/server/handlers.ts';
import { exampleOf } from '../../generated/server/test.ts';
import { say } from '../../generated/server/verbs.ts';
import { sign, signatureHeader } from '../../openapi/contract/signature.ts';
import { createApp } from '../../server/app.ts';
import { createHttpServer } from '../../server/http/http-server.ts';
import { createServices } from '../../server/services.ts';
import { createLog } from '../../server/telemetry/log.ts';
import { atEnd } from '../support/at-end.ts';

const secret = 'wh_secret';
const reply = [say({ text: 'Hello' })];
const contexts: object[] = [];
const log = createLog('info', { destination: { write() {} } });
const app = await createApp<Handlers>({
  contract: loadContract(),
  handlers: {
    ...handlers,
    answerCall: (context) => {
      contexts.push(context);
      return reply;
    },
  },
  services: createServices(),
  config: { credentials: { username: 'jambonz', password: 'open' }, secrets: [{ value: secret }] },
  log,
});

/**
 * Callbacks that a test sets: `onRequest` runs when a request arrives, `onAnswer` when its answer
 * has been sent.
 */
let onRequest: (req: IncomingMessage, res: ServerResponse) => void = () => {};
let onAnswer = () => {};
const server = createHttpServer(app, (req, res) => {
  onRequest(req, res);
  res.once('finish', () => onAnswer());
  app(req, res);
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
atEnd(() => server.close());
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

async function answer(): Promise<Response> {
  const body = JSON.stringify({ ...exampleOf('answerCall'), call_sid: randomUUID() });
  const headers = {
    'content-type': 'application/json',
    authorization: `Basic ${btoa('jambonz:open')}`,
    [signatureHeader]: sign(body, secret),
  };
  const response = await fetch(`${url}/webhooks/call`, { method: 'POST', body, headers });
  expect(await response.json()).toEqual(reply);
  return response;
}
await answer(); // the first webhook causes one-time work, which the tests below must not measure

afterEach(() => {
  onRequest = onAnswer = () => {};
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Counts the constructions of a class while a webhook is answered. */
async function constructed(name: 'RegExp' | 'Function' | 'AbortController'): Promise<number> {
  const real = globalThis[name] as new (...given: unknown[]) => object;
  let times = 0;
  const counting = new Proxy(real, {
    construct(target, given) {
      times++;
      return Reflect.construct(target, given);
    },
  });
  onRequest = () => vi.stubGlobal(name, counting);
  onAnswer = () => vi.unstubAllGlobals();
  await answer();
  return times;
}

describe('a webhook', () => {
  it('is answered with request and response objects created with the prototypes of Express', async () => {
    let seen: object[] = [];
    onRequest = (...objects) => {
      seen = objects;
      expect(objects.map((each) => Object.getPrototypeOf(each))).toEqual([app.request, app.response]);
    };
    await answer();
    expect(seen.map((each) => Object.getPrototypeOf(each))).toEqual([app.request, app.response]);
  });

  it('passes through only one Express middleware', () => {
    expect(app.router.stack).toHaveLength(1);
  });

  it('bypasses the path lookup of express-openapi-validator, which compiles every path per request', async () => {
    expect(await constructed('RegExp')).toBe(0);
  });

  it('is handled without compiling a function at runtime with new Function()', async () => {
    expect(await constructed('Function')).toBe(0);
  });

  it('keeps the query getter of Express on its request, which express-openapi-validator would redefine', async () => {
    let request: object = {};
    onRequest = (req) => {
      request = req;
    };
    await answer();
    expect(Object.keys(request)).not.toContain('openapi');
    expect(Object.hasOwn(request, 'query')).toBe(false);
  });

  it('has its logger and signal created only on access, and its timer only for an asynchronous reply', async () => {
    const child = vi.spyOn(log, 'child');
    const timer = vi.spyOn(globalThis, 'setTimeout');
    expect(await constructed('AbortController')).toBe(0);
    expect(child).not.toHaveBeenCalled();
    expect(timer.mock.calls.filter(([, milliseconds = 0]) => milliseconds > 4_000 && milliseconds <= 5_000)).toEqual(
      [],
    );
  });

  it('has a handler context with the same V8 hidden class as other webhooks', async () => {
    await answer();
    setFlagsFromString('--allow-natives-syntax');
    const inClass = new Function('one', 'other', 'return %HasFastProperties(one) && %HaveSameMap(one, other)');
    setFlagsFromString('--no-allow-natives-syntax');
    expect(inClass(contexts.at(-1), contexts.at(-2))).toBe(true);
    expect(inClass(contexts.at(-1), { ...contexts.at(-2) })).toBe(false);
  });

  it('has its reply serialised only once', async () => {
    const stringify = vi.spyOn(JSON, 'stringify');
    await answer();
    expect(stringify.mock.results.filter(({ value }) => value === '[{"verb":"say","text":"Hello"}]')).toHaveLength(1);
  });

  it('is answered with five headers only: connection, content-length, content-type, date, keep-alive', async () => {
    const { headers } = await answer();
    expect([...headers.keys()].sort()).toEqual(['connection', 'content-length', 'content-type', 'date', 'keep-alive']);
  });
});

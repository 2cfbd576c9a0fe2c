import { readFileSync } from 'node:fs';
import { Agent, type OutgoingHttpHeaders, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { loadContract } from '../../generated/server/contract.ts';
import { type Handlers, handlers } from '../../generated/server/handlers.ts';
import { exampleOf } from '../../generated/server/test.ts';
import { sign, signatureHeader } from '../../openapi/contract/signature.ts';
import { createApp } from '../../server/app.ts';
import { createServices } from '../../server/services.ts';
import { createLog } from '../../server/telemetry/log.ts';
import { anyReply, serveDocument } from '../helpers/serve-document.ts';
import { listen } from '../support/listen.ts';

/** A request that tries to cost more than its length. */
interface HostileRequest {
  /**
   * Which server takes it: `open` has no secret, `own` serves a document with hostile parameters.
   */
  to?: 'guarded' | 'open' | 'own';
  target?: string;
  method?: string;
  headers?: OutgoingHttpHeaders;
  body?: string;
}

/** A step of the server, what it reads, and a request in which this has about `size` bytes. */
type Row = [step: string, what: string, create: (size: number) => HostileRequest];

const newCall = exampleOf('answerCall');
const secret = 'wh_secret_of_the_tests';
const callWith = (members: object) => JSON.stringify({ ...newCall, ...members });
const fill = (part: string, size: number) => part.repeat(Math.ceil(size / part.length)).slice(0, size);
const times = <Value>(count: number, create: (index: number) => Value) =>
  Array.from({ length: Math.ceil(count) }, (_, index) => create(index));
const members = (size: number, value: unknown = 1) =>
  Object.fromEntries(times(size / 10, (index) => [`p${index}`, value]));
const nest = (size: number, [open, close]: [string, string], core: string) => {
  const depth = Math.floor(size / (open.length + close.length));
  return open.repeat(depth) + core + close.repeat(depth);
};
const reply = (verbs: unknown, to: HostileRequest['to'] = 'open') => ({ to, body: callWith({ reply: verbs }) });
const toolCalls = (size: number, call: unknown) => ({
  target: '/webhooks/tool?vendor=google',
  body: JSON.stringify({
    tool_call_id: '1',
    function_calls: times(size / (JSON.stringify(call).length + 1), () => call),
  }),
});

/** What the head of a request contains. Node accepts 16 kB of it. */
const inHead: Row[] = [
  ['findRoute', 'slashes', (size) => ({ target: fill('/', size) })],
  ['findRoute', 'an absolute target', (size) => ({ target: `http://${fill('h/', size)}` })],
  ['findRoute', 'an unknown path', (size) => ({ target: `/webhooks/${fill('cal', size)}` })],
  ['findRoute', 'question marks', (size) => ({ target: `/webhooks/call${fill('?', size)}` })],
  ['findRoute', 'separators of a template', (size) => ({ to: 'own', target: `/t/${fill('-', size)}` })],
  ['findRoute', 'almost a template', (size) => ({ to: 'own', target: `/t/${fill('a-', size)}/x` })],
  ['checkCredentials', 'spaces', (size) => ({ headers: { authorization: `Basic${fill(' ', size)}` } })],
  ['checkCredentials', 'long credentials', (size) => ({ headers: { authorization: `Basic ${fill('A', size)}` } })],
  ['requireJson', 'spaces', (size) => ({ headers: { 'content-type': `application/json${fill(' ', size)}x` } })],
  ['requireJson', 'separators', (size) => ({ headers: { 'content-type': `application/json${fill('; ', size)}` } })],
  ['requireJson', 'charsets', (size) => ({ headers: { 'content-type': `application/json${fill(';charset', size)}` } })],
  ['checkSignature', 'many times', (size) => ({ headers: { [signatureHeader]: fill('t=1,', size) } })],
  ['checkSignature', 'spaces', (size) => ({ headers: { [signatureHeader]: `t=1,${fill(' ', size)}v1=` } })],
  [
    'checkSignature',
    'many digests',
    (size) => ({
      headers: {
        [signatureHeader]: `t=${Math.floor(Date.now() / 1000)},${fill(`v1=${'a'.repeat(64)},`, size)}`,
      },
    }),
  ],
  [
    'checkSignature',
    'a misnamed header',
    (size) => ({ to: 'guarded', headers: { [`${fill('x', size)}-signature`]: '' } }),
  ],
  ['answerOnce', 'a long trace', (size) => ({ headers: { b3: `${fill('0', size)}-1` } })],
  ['answerOnce', 'a long target', (size) => ({ target: `/webhooks/call?${fill('x', size)}` })],
  ['checkRequest', 'one name many times', (size) => ({ to: 'own', target: `/q?${fill('list=1&', size)}` })],
  ['checkRequest', 'many names', (size) => ({ to: 'own', target: `/q?${times(size / 6, (i) => `n${i}=`).join('&')}` })],
  ['checkRequest', 'a list with commas', (size) => ({ to: 'own', target: `/q?commas=${fill('1,', size)}` })],
  ['checkRequest', 'a list with pipes', (size) => ({ to: 'own', target: `/q?pipes=${fill('1%7C', size)}` })],
  ['checkRequest', 'a list with spaces', (size) => ({ to: 'own', target: `/q?spaces=${fill('1%20', size)}` })],
  ['checkRequest', 'keys', (size) => ({ to: 'own', target: `/q?${times(size / 9, (i) => `deep[${i}]=`).join('&')}` })],
  ['checkRequest', 'brackets', (size) => ({ to: 'own', target: `/q?deep${fill('[', size)}]=1` })],
  ['checkRequest', 'broken escapes', (size) => ({ to: 'own', target: `/q?a=${fill('%', size)}` })],
  ['checkRequest', 'digits', (size) => ({ to: 'own', target: `/q?number=${fill('1', size)}x` })],
  ['checkRequest', 'a path parameter', (size) => ({ to: 'own', target: `/t/a-${fill('%41', size)}-b` })],
];

/** What the body of a request contains. */
const inBody: Row[] = [
  ['readBody', 'spaces', (size) => ({ body: fill(' ', size) + callWith({}) })],
  [
    'checkSignature',
    'a body that a proxy serialised again',
    (size) => ({ body: `${fill(' ', size)}[]`, headers: unsigned }),
  ],
  ['checkSignature', 'deep arrays', (size) => ({ body: nest(size, ['[', ']'], ''), headers: unsigned })],
  ['parseJson', 'open brackets', (size) => ({ body: fill('[', size) })],
  ['parseJson', 'digits', (size) => ({ body: fill('1', size) })],
  ['parseJson', 'escapes', (size) => ({ body: `"${'\\u0041'.repeat(size / 6)}"` })],
  ['parseJson', 'one key many times', (size) => ({ body: `{${fill('"a":1,', size).slice(0, -6)}"b":1}` })],
  ['parseJson', '__proto__ many times', (size) => ({ body: `{${'"__proto__":{},'.repeat(size / 15)}"b":1}` })],
  ['parseJson', 'another encoding', (size) => ({ body: fill('\\xff', size) })],
  ...(['open', 'guarded'] as const).flatMap((to): Row[] => [
    ['checkRequest', `deep arrays (${to})`, (size) => ({ to, body: nest(size, ['[', ']'], '') })],
    ['checkRequest', `deep objects (${to})`, (size) => ({ to, body: nest(size, ['{"sip":', '}'], '1') })],
    ['checkRequest', `wrong members (${to})`, (size) => ({ to, body: callWith({ sip: { headers: members(size) } }) })],
    [
      'checkRequest',
      `a long member name (${to})`,
      (size) => ({ to, body: callWith({ sip: { headers: { [fill('x', size)]: 1 } } }) }),
    ],
    [
      'checkRequest',
      `wrong members behind a long name (${to})`,
      (size) => ({ to, body: callWith({ sip: { headers: { [fill('x/~', size / 2)]: members(size / 2) } } }) }),
    ],
    ['checkRequest', `tool calls that are no objects (${to})`, (size) => ({ to, ...toolCalls(size, 1) })],
  ]),
  [
    'checkRequest',
    'items behind a reference',
    (size) => ({ to: 'own', target: '/b', body: JSON.stringify(times(size / 2, () => 1)) }),
  ],
  [
    'checkRequest',
    'a tree behind a reference',
    (size) => ({ to: 'own', target: '/b', body: nest(size / 2, ['[1,', ']'], '') }),
  ],
  [
    'checkRequest',
    'a union',
    (size) => ({ to: 'own', target: '/u', body: JSON.stringify(times(size / 8, () => ({ a: 1 }))) }),
  ],
  ['loadCall', 'a long call_sid', (size) => ({ body: callWith({ call_sid: fill('x', size) }) })],
  ['runHandler', 'variables of the portal', (size) => ({ body: callWith({ env_vars: members(size) }) })],
  ['runHandler', 'tool calls', (size) => toolCalls(size, { name: 'x' })],
  [
    'runHandler',
    'arguments of a tool',
    (size) => ({
      target: '/webhooks/tool',
      body: JSON.stringify({ tool_call_id: '1', name: 'client-get-time', args: members(size) }),
    }),
  ],
  [
    'runHandler',
    'a tool with a long name',
    (size) => ({
      target: '/webhooks/tool',
      body: JSON.stringify({ tool_call_id: '1', name: fill('client-get-tim', size) }),
    }),
  ],
  ['checkReply', 'unknown properties', (size) => reply([{ verb: 'say', text: 'x', ...members(size) }])],
  ['checkReply', 'unknown verbs', (size) => reply(times(size / 16, (index) => ({ verb: `sy${index}` })))],
  ['checkReply', 'no verbs', (size) => reply(times(size / 2, () => 1))],
  [
    'checkReply',
    'unknown settings of vendors',
    (size) => reply([{ verb: 'config', recognizer: { vendor: 'x', language: 1, deepgramOptions: members(size) } }]),
  ],
  ['checkReply', 'a text', (size) => reply([{ verb: 'say', text: fill('x', size) }])],
  ['checkReply', 'a long verb', (size) => reply([{ verb: fill('sa', size) }])],
  ['checkReply', 'a hook of slashes', (size) => reply([{ verb: 'redirect', actionHook: fill('/', size) }])],
  [
    'checkReply',
    'a hook of brackets',
    (size) => reply([{ verb: 'redirect', actionHook: `/webhooks/${fill('{', size)}` }]),
  ],
  [
    'checkReply',
    'unknown hooks',
    (size) => reply(times(size / 45, (index) => ({ verb: 'redirect', actionHook: `/none/${index}` }))),
  ],
  [
    'checkReply',
    'deep verbs',
    (size) => reply(JSON.parse(nest(size, ['[{"verb":"gather","actionHookDelayAction":{"actions":', '}}]'], '1'))),
  ],
  ['fallBack', 'tool calls against the contract', (size) => toolCalls(size, { name: 1, id: 'x' })],
  [
    'fallBack',
    'a handler that throws a long message',
    (size) => ({ body: callWith({ fail: fill('at x (/a/b.ts:1:2)\n', size) }) }),
  ],
  [
    'sendReply',
    'a long reply',
    (size) =>
      reply(
        times(size / 30, () => ({ verb: 'say', text: 'x' })),
        'guarded',
      ),
  ],
  [
    'reportProblem',
    'control characters',
    (size) => ({ to: 'open', body: callWith({ sip: { headers: { [fill('\u001b', size / 6)]: 1 } } }) }),
  ],
];

/** A signature of the right form, of another secret. */
const unsigned = { [signatureHeader]: `t=${Math.floor(Date.now() / 1000)},v1=${'a'.repeat(64)}` };

/** Steps that read nothing of a request. */
const readNothing = ['begin', 'markUnprovenSender'];

const log = createLog('info', { destination: { write() {} } });
async function serve(config: object): Promise<string> {
  const app = await createApp<Handlers>({
    contract: loadContract(),
    handlers: {
      ...handlers,
      answerCall: ({ body, ...context }) => {
        const { fail, reply } = body as { fail?: string; reply?: never };
        if (fail !== undefined) throw new Error(fail);
        return reply ?? handlers.answerCall({ body, ...context });
      },
    },
    services: createServices(),
    config: { bodyLimitBytes: 1_000_000, ...config },
    log,
  });
  return listen(app);
}

const tree = { type: 'array', items: { $ref: '#/components/schemas/tree' } };
const a = (type: string) => ({ type: 'object', required: ['a'], properties: { a: { type } } });
const list = { type: 'array', items: { type: 'integer' } };
const own = {
  paths: {
    '/t/{one}-{two}-{three}': {
      post: {
        operationId: 'takeTemplate',
        parameters: ['one', 'two', 'three'].map((name) => ({ name, in: 'path', required: true, schema: {} })),
        responses: anyReply,
      },
    },
    '/q': {
      post: {
        operationId: 'takeQuery',
        parameters: [
          { name: 'list', schema: list },
          { name: 'commas', explode: false, schema: list },
          { name: 'pipes', style: 'pipeDelimited', explode: false, schema: list },
          { name: 'spaces', style: 'spaceDelimited', explode: false, schema: list },
          { name: 'deep', style: 'deepObject', schema: { type: 'object', additionalProperties: { type: 'integer' } } },
          { name: 'number', schema: { type: 'number' } },
        ].map((parameter) => ({ in: 'query', ...parameter })),
        responses: anyReply,
      },
    },
    ...Object.fromEntries(
      Object.entries({
        '/b': { $ref: '#/components/schemas/tree' },
        '/u': { type: 'array', items: { anyOf: [a('string'), a('boolean')] } },
      }).map(([path, schema]) => [
        path,
        {
          post: {
            operationId: `take${path.slice(1)}`,
            requestBody: { required: true, content: { 'application/json': { schema } } },
            responses: anyReply,
          },
        },
      ]),
    ),
  },
  components: { schemas: { tree } },
};
const urls = {
  guarded: await serve({ secrets: [{ value: secret }], credentials: { username: 'jambonz', password: 'sesame' } }),
  open: await serve({}),
  own: await serveDocument(own),
};
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

function send({
  to = 'guarded',
  target = '/webhooks/call',
  method = 'POST',
  headers,
  body = callWith({}),
}: HostileRequest) {
  const { hostname, port } = new URL(urls[to]);
  const all = {
    authorization: `Basic ${btoa('jambonz:sesame')}`,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    [signatureHeader]: sign(body, secret),
    ...headers,
  };
  return new Promise<number>((resolve, reject) => {
    request({ hostname, port, path: target, method, agent, headers: all }, (response) => {
      text(response).then(() => resolve(response.statusCode ?? 0), reject);
    })
      .on('error', reject)
      .end(body);
  });
}

/** Measures the CPU time in ms of sending a request several times. */
async function measure(hostile: HostileRequest, repeats: number): Promise<number> {
  const before = process.cpuUsage();
  for (let sent = 0; sent < repeats; sent++) await send(hostile);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** What a request of four times the size may cost: linear is 4, a square is 16. */
const maxGrowth = 6;

/** Compares the least costs, because other work of the process adds to a cost. */
async function measureGrowth(create: Row[2], size: number): Promise<{ growth: number; costs: string }> {
  const [small, large] = [create(size), create(4 * size)];
  await send(large);
  const repeats = Math.ceil(4 / (await measure(small, 2)));
  let [least, most] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < 2 || (round < 10 && most > maxGrowth * least); round++) {
    least = Math.min(least, await measure(small, 2 * repeats));
    most = Math.min(most, await measure(large, 2 * repeats));
  }
  return { growth: most / least, costs: `${least.toFixed(1)} ms and ${most.toFixed(1)} ms` };
}

describe.each([
  ['head', 3_000, inHead],
  ['body', 16_000, inBody],
] as const)('a webhook whose %s contains', (_, size, rows) => {
  it.each(rows)('%s: %s costs at most in proportion to its length', async (_step, _what, create) => {
    const { growth, costs } = await measureGrowth(create, size);
    expect(growth, `${costs} for ${size} and ${4 * size} bytes`).toBeLessThan(maxGrowth);
  });
});

it('each step of the server has a row in this test', () => {
  const lists = readFileSync('server/app.ts', 'utf8').matchAll(/compose<\w+>\(([\s\S]*?)\n {2}\)/g);
  const names = [...lists].flatMap(([, steps = '']) =>
    [...steps.matchAll(/^ {4}(?:\.\.\.\([^?\n]* \? \[)?(\w+)\(/gm)].map(([, name = '']) => name),
  );
  expect(names).toEqual(
    expect.arrayContaining(['begin', 'parseJson', 'markUnprovenSender', 'fallBack', 'reportProblem']),
  );
  expect(names.length).toBeGreaterThan(14);
  const covered = [...inHead, ...inBody].map(([step]) => step);
  expect(names.filter((name) => ![...covered, ...readNothing].includes(name))).toEqual([]);
});

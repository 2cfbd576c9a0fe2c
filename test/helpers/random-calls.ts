import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import type { WebSocket } from 'ws';
import { type Call, createPhone, OutOfTurn, openRestApi, type PhoneOptions } from '../../client/index.ts';
import type { OpenApiDocument } from '../../openapi/contract/document.ts';
import type { Transport } from '../../openapi/contract/transport.ts';
import { atEnd } from '../support/at-end.ts';
import { acceptSockets, createAnswer, type SocketMessage } from './scripted-socket.ts';

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type RestRequest = { method: string; body: Json };

/** What the application does with one webhook. */
type Answer =
  | { kind: 'json'; json: Json; rest?: RestRequest }
  | { kind: 'text'; status: number; type: string; body: string }
  | { kind: 'redirect'; location: string }
  | { kind: 'close' | 'half' | 'never' };

/** One step of a call: a method of `Call` with arguments, an action that fits, or a REST request. */
type Step = { name: string; args: unknown[] } | { fitting: number } | { rest: RestRequest };

export interface RandomCall {
  options: Partial<PhoneOptions>;
  outbound: boolean;
  answers: Record<string, Answer[]>;
  steps: Step[];
}

const paths = ['/a', '/b', '/c', '/d'];
const junk = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
  fc.constantFrom<Json>(null, 0, -1, 1.5, 1e308, '', 'x'.repeat(5000), [], {}, '__proto__', true),
);
const path = fc.oneof({ weight: 20, arbitrary: fc.constantFrom(...paths) }, { weight: 1, arbitrary: junk });

const document: OpenApiDocument = JSON.parse(readFileSync('generated/jambonz/openapi.json', 'utf8'));

/** The examples of all verbs in the contract. */
const verbExamples = Object.values(document.components?.schemas ?? {}).flatMap((schema): Json[] => {
  const { examples = [] } = schema as { examples?: Json[] };
  return examples.filter((example) => typeof example === 'object' && example !== null && 'verb' in example);
});
const targets: Json = ['+14155550100', '+14155550101', '+14155550102'].map((number) => ({ type: 'phone', number }));
const plainVerbs: Json[] = [
  { verb: 'gather', input: ['digits', 'speech'], numDigits: 1, actionHook: '/a' },
  { verb: 'dial', target: targets, actionHook: '/a', confirmHook: '/b', amd: { actionHook: '/c' } },
  { verb: 'dial', target: targets, referHook: '/a', onHoldHook: '/b', dtmfHook: '/c', dtmfCapture: ['1', '*2'] },
  { verb: 'enqueue', name: 'q', waitHook: '/a', actionHook: '/b' },
  { verb: 'config', bargeIn: { enable: true, sticky: true, actionHook: '/a' }, referHook: '/b' },
  { verb: 'config', sipRequestWithinDialogHook: '/a', amd: { actionHook: '/b' }, transcribe: { enable: true } },
  { verb: 'conference', name: 'r', startConferenceOnEnter: false, waitHook: '/a', enterHook: '/b', actionHook: '/c' },
  { verb: 'play', url: ['https://example.com/a.wav'], loop: 'forever', actionHook: '/a' },
];

/** Verbs of the contract whose hooks lead to the application, some of them with a wrong property. */
const verb = fc
  .tuple(fc.constantFrom(...verbExamples, ...plainVerbs), fc.infiniteStream(path))
  .map(([example, hooks]) => redirectHooks(example, hooks))
  .chain((example) =>
    fc.oneof(
      { weight: 12, arbitrary: fc.constant(example) },
      { weight: 1, arbitrary: fc.tuple(fc.nat({ max: 30 }), junk).map((edit) => replaceValue(example, edit)) },
    ),
  );
const verbs = fc.array(verb, { minLength: 1, maxLength: 4 });

const update = fc.oneof(
  fc.constantFrom<RestRequest>(
    { method: 'PUT', body: { call_status: 'completed' } },
    { method: 'PUT', body: { call_status: 'no-answer' } },
    { method: 'PUT', body: { call_hook: '/a' } },
    { method: 'PUT', body: { call_hook: '/a', child_call_hook: '/b' } },
    { method: 'PUT', body: { child_call_hook: '/b' } },
    { method: 'PUT', body: { whisper: { verb: 'say', text: 'Psst' } } },
    { method: 'PUT', body: { transcribe_status: 'pause' } },
    { method: 'PUT', body: { dtmf: { digit: '1' } } },
    { method: 'PUT', body: { tag: { vip: true } } },
    { method: 'PUT', body: { sip_request: { method: 'INFO', content_type: 'text/plain', content: 'x' } } },
    { method: 'PUT', body: { conf_hold_status: 'hold', wait_hook: '/b' } },
    { method: 'PUT', body: { conferenceParticipantAction: { action: 'kick' } } },
    { method: 'DELETE', body: null },
    { method: 'POST', body: { from: '1', to: { type: 'phone', number: '2' }, application_sid: 'x' } },
  ),
  fc.record({
    method: fc.constantFrom('PUT', 'POST'),
    body: fc.dictionary(fc.constantFrom('call_hook', 'call_status', 'whisper', 'tag', 'dtmf', 'sip_request'), junk),
  }),
);

const answer: fc.Arbitrary<Answer> = fc.oneof(
  { weight: 20, arbitrary: verbs.map((json) => ({ kind: 'json' as const, json })) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('json' as const), json: verbs, rest: update }) },
  { weight: 2, arbitrary: junk.map((json) => ({ kind: 'json' as const, json })) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('text' as const),
      status: fc.constantFrom(200, 201, 204, 400, 404, 500, 503),
      type: fc.constantFrom('application/json', 'text/plain', ''),
      body: fc.constantFrom('', '[', '[{}]', '<html>', '[{"verb":"hangup"}]', '\u0000'),
    }),
  },
  { weight: 1, arbitrary: fc.constantFrom(...paths).map((location) => ({ kind: 'redirect' as const, location })) },
  { weight: 2, arbitrary: fc.constantFrom<Answer>({ kind: 'close' }, { kind: 'half' }, { kind: 'never' }) },
);

/** Arguments of the methods of `Call`, by method. */
const methods: Record<string, unknown[][]> = {
  press: [['1'], ['12#'], ['*2'], ['1', { by: 'party' }], ['5', { interrupting: true }], ['']],
  say: [['yes'], ['two coffees, please'], ['stop', { interrupting: true }], [''], ['no', { confidence: 0 }]],
  staysSilent: [[]],
  recognitionFails: [[]],
  waits: [[0], [1], [30], [4000]],
  answers: [[], ['+14155550101'], ['nobody']],
  sendsEarlyMedia: [[], ['+14155550101']],
  rejects: [[480], [603], [404, '+14155550100']],
  isBusy: [[], ['+14155550101']],
  doesNotAnswer: [[]],
  partyHangsUp: [[], [{ headers: { 'X-Cause': '1' } }]],
  hangsUp: [[]],
  greets: [['Hello?'], ['You have reached the voice mail of Jo, please leave a message', { beep: true }]],
  refers: [['+14155550199'], ['sip:jo@example.com', { by: 'party' }]],
  sendsRequest: [
    ['INFO', 'x'],
    ['MESSAGE', 'x', { by: 'party' }],
  ],
  holds: [[], [{ by: 'party' }]],
  resumes: [[]],
  callsTool: [['getTime'], ['__proto__', { a: 1 }], ['x', null]],
  receives: [['llmEvent'], ['llmResult'], ['lexEvent'], ['rasaMessage'], ['dialogflowEvent'], ['inDialogRequest']],
};
const act = fc
  .constantFrom(...Object.keys(methods))
  .chain((name) => fc.record({ name: fc.constant(name), args: fc.constantFrom(...(methods[name] ?? [])) }));
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ fitting: fc.nat({ max: 1000 }) }) },
  { weight: 2, arbitrary: act },
  { weight: 1, arbitrary: update.map((rest) => ({ rest })) },
);

/** Random calls: applications with random answers, and random actions of the participants. */
export const randomCall: fc.Arbitrary<RandomCall> = fc.record({
  options: fc.record(
    {
      edition: fc.constantFrom('commercial' as const, 'open-source' as const),
      cancels: fc.constantFrom('reported' as const, 'unreported' as const),
      messageStatus: fc.constantFrom('success' as const, 'failure' as const, 'no carriers' as const),
      refusals: fc.constantFrom<Record<string, number>>({ '+14155550100': 404 }, { REFER: 405, INFO: 488 }),
      tracing: fc.boolean(),
      secret: fc.constant('secret'),
    },
    { requiredKeys: [] },
  ),
  outbound: fc.boolean(),
  answers: fc
    .tuple(verbs, fc.array(fc.array(answer, { minLength: 1, maxLength: 3 }), { minLength: 4, maxLength: 4 }))
    .map(([first, lists]) => ({
      '/call': [{ kind: 'json' as const, json: first }],
      ...Object.fromEntries(paths.map((name, index) => [name, lists[index] ?? []])),
    })),
  steps: fc.array(step, { maxLength: 12 }),
});

/**
 * Opens an application and returns a function that plays a random call with it, from the first webhook
 * to the hang-up. The function throws if an action neither succeeds nor is out of turn, or if a call
 * does not end.
 */
export async function openRandomCalls(
  transport: Transport = 'http',
): Promise<(random: RandomCall) => Promise<readonly Call[]>> {
  const rest = await openRestApi();
  let left = new Map<string, Answer[]>();
  const takeAnswer = (target: string): Answer | undefined => {
    const answers = left.get(target) ?? [];
    return answers.length > 1 ? answers.shift() : answers[0];
  };
  const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    const { call_sid } = await readJson(request);
    const next = takeAnswer(request.url ?? '');
    // The application does not wait: a REST request may end only after the answer.
    if (next?.kind === 'json' && next.rest) requestRest(rest.url, String(call_sid), next.rest).catch(() => {});
    send(response, next);
  });
  acceptSockets(server, (message, target, _, socket) => {
    const next = takeAnswer(target);
    if (next?.kind === 'json' && next.rest) sendCommand(socket, next.rest.body);
    answerMessage(message, socket, next);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  atEnd(() => server.close().closeAllConnections());
  const url = `${transport === 'http' ? 'http' : 'ws'}://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return async ({ options, outbound, answers, steps }) => {
    left = new Map(Object.entries(answers).map(([name, list]) => [name, [...list]]));
    const hooks = { url: `${url}/call`, statusUrl: transport === 'http' ? `${url}/status` : `${url}/call` };
    const phone = createPhone({ ...hooks, timeout: 40, ...options, rest });
    const call = await phone.call({ from: '+12125551212', to: '+14155551234', outbound });
    for (const each of steps) {
      if ('rest' in each) await checkRest(rest.url, call.facts.call_sid, each.rest);
      else await tryAct(call, each);
    }
    // Calls that a REST request or an adulting has begun end by their own hang-ups.
    for (const each of phone.calls) {
      await hangUp(each);
      JSON.stringify(each.transcript);
      String(each);
    }
    return phone.calls;
  };
}

async function tryAct(call: Call, step: Exclude<Step, { rest: RestRequest }>): Promise<void> {
  const fits = call.waitingFor?.fits.filter((name) => name in methods) ?? [];
  const fitting = 'fitting' in step ? fits[step.fitting % (fits.length || 1)] : undefined;
  const possible = fitting === undefined ? [] : (methods[fitting] ?? []);
  const [name, args] =
    'name' in step ? [step.name, step.args] : [fitting ?? 'waits', possible[step.fitting % possible.length] ?? [1]];
  const perform = (call as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>)[name];
  await perform?.apply(call, args).catch(ignoreOutOfTurn);
}

/** Hangs up, as soon as the call no longer waits for the application. @throws Error if it does not end */
async function hangUp(call: Call): Promise<void> {
  for (let attempt = 0; !call.ended && attempt < 500; attempt++) {
    await call.hangsUp().catch(ignoreOutOfTurn);
    if (!call.ended) await setTimeout(10);
  }
  if (!call.ended) throw new Error(`the call does not end: ${JSON.stringify(call.waitingFor)}`);
}

function ignoreOutOfTurn(error: unknown): void {
  if (!(error instanceof OutOfTurn)) throw error;
}

/** @throws Error if the REST API answers with an error of its own */
async function checkRest(restUrl: string, callSid: string, request: RestRequest): Promise<void> {
  const { status, body } = await requestRest(restUrl, callSid, request);
  // jambonz fails so itself, for a request to a phone that is not connected.
  if (status >= 500 && !body.includes("reading 'status'")) throw new Error(`REST answers ${status}: ${body}`);
}

async function requestRest(restUrl: string, callSid: string, { method, body }: RestRequest) {
  const isNew = typeof body === 'object' && body !== null && 'from' in body;
  const response = await fetch(`${restUrl}/Accounts/a/Calls${isNew ? '' : `/${callSid}`}`, {
    method,
    ...(body !== null && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.text() };
}

async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  const body = await text(request);
  return body === '' ? {} : JSON.parse(body);
}

function send(response: ServerResponse, answer: Answer | undefined): void {
  if (!answer) response.writeHead(204).end();
  else if (answer.kind === 'json')
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer.json));
  else if (answer.kind === 'text')
    response.writeHead(answer.status, answer.type ? { 'Content-Type': answer.type } : {}).end(answer.body);
  else if (answer.kind === 'redirect') response.writeHead(302, { Location: answer.location }).end();
  else if (answer.kind === 'half') {
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': 100 }).write('[{"verb":');
    setImmediate(() => response.destroy());
  } else if (answer.kind === 'close') response.destroy();
}

/** Acks a message, or sends something that is no answer. */
function answerMessage(message: SocketMessage, socket: WebSocket, answer: Answer | undefined): void {
  if (!answer) createAnswer(message, socket).end();
  else if (answer.kind === 'json') createAnswer(message, socket).end(JSON.stringify(answer.json));
  else if (answer.kind === 'text') socket.send(answer.body);
  else if (answer.kind === 'redirect') socket.close(1012);
  else if (answer.kind === 'half') createAnswer(message, socket).end(JSON.stringify(['x'.repeat(25_000)]));
  else socket.terminate();
}

/** Sends the command that does the same as a REST request, or else one that nobody knows. */
function sendCommand(socket: WebSocket, body: unknown): void {
  const [member = ''] = Object.keys((body as object | null) ?? {});
  const known: Record<string, string> = {
    call_hook: 'redirect',
    call_status: 'call:status',
    mute_status: 'mute:status',
  };
  const name = known[member] ?? member.replace('conf_hold', 'conf:hold').replace('_', ':');
  socket.send(JSON.stringify({ type: 'command', command: name, data: body ?? undefined }));
}

/** Replaces the hooks in a verb, so that they lead to this application. */
function redirectHooks(value: Json, hooks: Iterator<Json>): Json {
  if (Array.isArray(value)) return value.map((item) => redirectHooks(item, hooks));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      /Hook$/.test(name) ? (hooks.next().value as Json) : redirectHooks(member, hooks),
    ]),
  );
}

/** Replaces the value at this place, counted through the whole verb. */
function replaceValue(verb: Json, [where, value]: [number, Json]): Json {
  let left = where;
  const visit = (old: Json): Json => {
    if (left-- === 0) return value;
    if (Array.isArray(old)) return old.map(visit);
    if (typeof old !== 'object' || old === null) return old;
    return Object.fromEntries(Object.entries(old).map(([name, member]) => [name, visit(member)]));
  };
  return visit(verb);
}

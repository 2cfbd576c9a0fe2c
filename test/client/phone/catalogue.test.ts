import { expect, it } from 'vitest';
import { type Call, type CallOptions, createPhone, openRestApi } from '../../../client/index.ts';
import type { DeliveryName } from '../../../client/phone/webhooks/check-delivery.ts';
import { loadContract } from '../../../generated/server/contract.ts';
import type { Contract } from '../../../openapi/contract/contract.ts';
import { listRoutes } from '../../../openapi/contract/route.ts';
import { createApp } from '../../../server/app.ts';
import { createLog } from '../../../server/telemetry/log.ts';
import { getTransport } from '../../helpers/transport.ts';
import { listen } from '../../support/listen.ts';

const { document, replies } = loadContract();
/** The messages that jambonz sends over a WebSocket only. */
const socketOnly = ['errorReport', 'tokensResult', 'verbStatus'] as const;
type SocketOnly = (typeof socketOnly)[number];

const isSocket = getTransport() === 'websocket';

/** All webhooks but the OPTIONS request of the portal, which belongs to no call. */
const webhooks = Object.entries(document.webhooks ?? {}).filter(
  ([name, item]) => item.post && (isSocket || !socketOnly.includes(name as SocketOnly)),
);

/** The paths to which jambonz and the phone send a webhook. A message names none of them. */
const ownPaths: Record<string, string> = {
  streamingEvent: '/streaming-event',
  ...(isSocket && { errorReport: '/error', tokensResult: '/tokens-result', verbStatus: '/status' }),
};
const pathOf = (name: string) => ownPaths[name] ?? `/${name}`;

/** What handlers reply, where it is not an empty list. */
const otherReplies: Record<string, object> = {
  authRequest: { status: 'ok' },
  dialogflowToolRequest: { outputParameters: { free: true } },
  rasaMessage: [{ text: 'Yes.' }],
  toolRequest: { result: 'half past nine' },
};

/** Serves an application that takes each webhook of the catalogue on a path of its own. */
async function serveCatalogue(answerCall: (to: string) => readonly unknown[]): Promise<string> {
  const paths = Object.fromEntries(
    webhooks.map(([name, { post }]) => [pathOf(name), { post: { ...post, operationId: name } }]),
  ) as typeof document.paths;
  const served = { ...document, paths };
  const routes = listRoutes(served);
  const isAnswered = ([, { post }]: (typeof webhooks)[number]) => post?.responses['200'] !== undefined;
  const isValid = Object.fromEntries(webhooks.filter(isAnswered).map(([name]) => [name, () => true]));
  const handlers = Object.fromEntries(
    webhooks.map((webhook) => {
      const [name] = webhook;
      const reply = isAnswered(webhook) ? (otherReplies[name] ?? []) : undefined;
      return [name, ({ body }: { body: { to: string } }) => (name === 'newCall' ? answerCall(body.to) : reply)];
    }),
  );
  const app = await createApp({
    contract: { document: served, routes, replies: { ...replies, ...isValid } } as Contract,
    handlers: handlers as never,
    services: {} as never,
    log: createLog('silent'),
  });
  return listen(app);
}

/** A conversation in which the phone sends a webhook. `verbs` answers the call. */
interface Conversation {
  verbs: readonly object[] | ((url: string) => readonly object[]);
  act?: (call: Call, restUrl: string) => Promise<unknown>;
  options?: Partial<CallOptions>;
}

const menu = { verb: 'gather', input: ['digits', 'speech'], numDigits: 1, actionHook: '/gatherResult' };
const dial = { verb: 'dial', target: [{ type: 'phone', number: '+14155550100' }] };
const conference = { verb: 'conference', name: 'team' };
const transcribe = { verb: 'transcribe', transcriptionHook: '/transcription', translationHook: '/translation' };
const dialogflow = { verb: 'dialogflow', project: 'p', lang: 'en', model: 'cx', agent: 'a', credentials: '{}' };
const lex = { verb: 'lex', botId: 'B', botAlias: 'A', region: 'us-east-1', credentials: {} };
const ultravox = {
  verb: 'ultravox_s2s',
  auth: { apiKey: 'k' },
  llmOptions: {},
  toolHook: '/toolRequest',
  eventHook: '/llmEvent',
  actionHook: '/llmResult',
};
const refer = { verb: 'sip:refer', referTo: '+14155550100', actionHook: '/referResult', eventHook: '/referEvent' };
const talkToRasa = {
  verbs: (url: string) => [
    { verb: 'rasa', url: `${url}/rasaMessage`, eventHook: '/rasaEvent', actionHook: '/rasaResult' },
  ],
  act: (call: Call) => call.say('Are you open?').then(() => call.staysSilent()),
};

const socketConversations: Record<SocketOnly, Conversation> = {
  errorReport: { verbs: [menu], act: (call) => call.receives('errorReport') },
  tokensResult: { verbs: [menu], act: (call) => call.receives('tokensResult') },
  verbStatus: { verbs: [{ verb: 'config', notifyEvents: true }, menu] },
};

const conversations: Record<Exclude<DeliveryName, SocketOnly>, Conversation> = {
  ...(isSocket && socketConversations),
  adulting: { verbs: [menu], act: (call) => call.receives('adulting') },
  agentEvent: { verbs: [{ verb: 'agent', eventHook: '/agentEvent' }], act: (call) => call.receives('agentEvent') },
  alertEvent: { verbs: [menu], act: (call) => call.receives('alertEvent') },
  amdEvent: { verbs: [{ ...dial, amd: { actionHook: '/amdEvent' } }], act: (call) => call.receives('amdEvent') },
  authRequest: {
    verbs: [menu],
    options: { sipUser: { username: 'anna', password: 's3cret', realm: 'example.com' } },
  },
  callStatus: { verbs: [menu] },
  conferenceResult: {
    verbs: [{ ...conference, actionHook: '/conferenceResult' }],
    act: (call) => call.partyHangsUp(),
  },
  conferenceStatus: {
    verbs: [{ ...conference, statusHook: '/conferenceStatus', statusEvents: ['start', 'join'] }],
  },
  conferenceWait: { verbs: [{ ...conference, waitHook: '/conferenceWait', startConferenceOnEnter: false }] },
  dequeueResult: {
    verbs: [{ verb: 'dequeue', name: 'support', actionHook: '/dequeueResult' }],
    act: (call) => call.answers().then(() => call.partyHangsUp()),
  },
  dialConfirm: { verbs: [{ ...dial, confirmHook: '/dialConfirm' }], act: (call) => call.answers() },
  dialDtmf: {
    verbs: [{ ...dial, dtmfHook: '/dialDtmf', dtmfCapture: ['*'] }],
    act: (call) => call.answers().then(() => call.press('*')),
  },
  dialRefer: {
    verbs: [{ ...dial, referHook: '/dialRefer' }],
    act: (call) => call.answers().then(() => call.refers('sip:anna@example.com')),
  },
  dialResult: { verbs: [{ ...dial, actionHook: '/dialResult' }], act: (call) => call.isBusy() },
  dialogflowEvent: {
    verbs: [{ ...dialogflow, eventHook: '/dialogflowEvent' }],
    act: (call) => call.receives('dialogflowEvent'),
  },
  dialogflowResult: {
    verbs: [{ ...dialogflow, actionHook: '/dialogflowResult' }],
    act: (call) => call.partyHangsUp(),
  },
  dialogflowToolRequest: {
    verbs: [{ ...dialogflow, toolHook: '/dialogflowToolRequest' }],
    act: (call) => call.receives('dialogflowToolRequest'),
  },
  enqueueResult: {
    verbs: [{ verb: 'enqueue', name: 'support', actionHook: '/enqueueResult' }],
    act: (call) => call.answers().then(() => call.partyHangsUp()),
  },
  gatherPartial: {
    verbs: [{ ...menu, partialResultHook: '/gatherPartial' }],
    act: (call) => call.say('sales please'),
  },
  gatherResult: { verbs: [menu], act: (call) => call.press('1') },
  hold: {
    verbs: [{ ...dial, onHoldHook: '/hold' }],
    act: (call) => call.answers().then(() => call.holds()),
  },
  inDialogRequest: {
    verbs: [{ verb: 'config', sipRequestWithinDialogHook: '/inDialogRequest' }, menu],
    act: (call) => call.receives('inDialogRequest', { sip_method: 'INVITE', event: 'reinvite', siprec: true }),
  },
  inboundMessage: { verbs: [menu], act: (call) => call.receives('inboundMessage') },
  lexEvent: { verbs: [{ ...lex, eventHook: '/lexEvent' }], act: (call) => call.receives('lexEvent') },
  lexResult: { verbs: [{ ...lex, actionHook: '/lexResult' }], act: (call) => call.hangsUp() },
  listenResult: {
    verbs: [{ verb: 'listen', url: 'wss://example.com', actionHook: '/listenResult' }],
    act: (call) => call.partyHangsUp(),
  },
  llmEvent: { verbs: [ultravox], act: (call) => call.receives('llmEvent', { type: 'transcript' }) },
  llmResult: { verbs: [ultravox], act: (call) => call.partyHangsUp() },
  messageResult: { verbs: [{ verb: 'message', from: '1', to: '2', text: 'Hi', actionHook: '/messageResult' }] },
  newCall: { verbs: [menu] },
  playResult: { verbs: [{ verb: 'play', url: 'https://example.com/a.mp3', actionHook: '/playResult' }] },
  queueEvent: { verbs: [menu], act: (call) => call.receives('queueEvent') },
  queueWait: { verbs: [{ verb: 'enqueue', name: 'support', waitHook: '/queueWait' }] },
  rasaEvent: talkToRasa,
  rasaMessage: talkToRasa,
  rasaResult: talkToRasa,
  redirectedCall: { verbs: [{ verb: 'redirect', actionHook: '/redirectedCall' }] },
  referEvent: { verbs: [{ verb: 'answer' }, refer], act: (call) => call.answers() },
  referResult: { verbs: [{ verb: 'answer' }, refer], act: (call) => call.isBusy() },
  sipRequestResult: {
    verbs: [{ verb: 'answer' }, { verb: 'sip:request', method: 'INFO', actionHook: '/sipRequestResult' }],
  },
  streamingEvent: { verbs: [menu], act: (call) => call.receives('streamingEvent') },
  toolRequest: { verbs: [ultravox], act: (call) => call.callsTool('client-get-time') },
  transcription: { verbs: [transcribe], act: (call) => call.say('Good day') },
  transferResult: {
    verbs: [{ ...dial, verb: 'transfer', mode: 'blind', actionHook: '/transferResult' }],
    act: (call) => call.isBusy(),
  },
  translation: { verbs: [transcribe], act: (call) => call.receives('translation') },
  updatedCall: {
    verbs: [menu],
    act: (call, restUrl) =>
      fetch(`${restUrl}/Accounts/any/Calls/${call.facts.call_sid}`, {
        method: 'PUT',
        body: JSON.stringify({ call_hook: '/updatedCall' }),
      }),
  },
};

it('each webhook that jambonz sends by POST has a conversation in which the phone sends it', () => {
  expect(Object.keys(conversations).sort()).toEqual(webhooks.map(([name]) => name).sort());
});

const url = await serveCatalogue((to) => {
  const { verbs } = conversations[to as keyof typeof conversations];
  return typeof verbs === 'function' ? verbs(url) : verbs;
});
const base = isSocket ? url.replace(/^http/, 'ws') : url;
const hooks = Object.fromEntries(['alertEvent', 'inboundMessage', 'queueEvent'].map((name) => [name, pathOf(name)]));

it.each(Object.entries(conversations))('the phone sends %s, and the server accepts it', async (name, conversation) => {
  const rest = await openRestApi();
  const phone = createPhone({
    url: `${base}/newCall`,
    statusUrl: `${base}/callStatus`,
    authUrl: `${url}/authRequest`,
    hooks,
    rest,
  });
  const call = await phone.call({ from: '+12125551212', to: name, ...conversation.options });
  await conversation.act?.(call, rest.url);
  rest.close();
  const requests = call.transcript.flatMap((event) => (event.kind === 'webhook' ? [event.webhook] : []));
  const sent = requests.filter((webhook) => webhook.name === name);
  expect(sent.map(({ url }) => url.replace(/^(http|ws).*:\d+/, ''))).toContain(pathOf(name));
  expect(
    requests.filter(
      ({ type, status, fallback, failure }) => (!type && status !== 200 && status !== 204) || fallback || failure,
    ),
  ).toEqual([]);
  expect(call.mistakes).toEqual([]);
});

import type { ServerResponse } from 'node:http';
import type { Call, Phone, PhoneOptions, RestApi } from '../../../../client/index.ts';
import { actOnCall } from './act-on-call.ts';
import type { Answer, Conversation } from './conversation.ts';
import { type RecordedWebhook, recordWebhook } from './record-webhook.ts';

interface Delivery {
  method: string;
  target: string;
  headers: Readonly<Record<string, unknown>>;
  bytes: string;
}

interface Server {
  url: string;
  phone: Phone;
  deliveries: readonly Delivery[];
}

type Step = readonly object[] | ((response: ServerResponse) => unknown);

/** Runs an application with these answers, and a phone with these options, such as `scripted`. */
type Start = (script: Record<string, Step[]>, options: Partial<PhoneOptions>) => Promise<Server>;

export interface Played {
  webhooks: RecordedWebhook[];
  /** The SIP status with which jambonz rejects an unanswered call. */
  rejected?: number;
  /** The answers of the REST requests. */
  rest?: string[];
  /** Why the phone could not carry out an act of the conversation. */
  failure?: string;
}

/** Plays a conversation with the phone and records the webhooks that the application receives. */
export async function playOnPhone(
  { script, acts, options = {} }: Conversation,
  start: Start,
  openRestApi: () => Promise<RestApi>,
): Promise<Played> {
  const usesRest = acts.some(([name]) => name === 'rest');
  const rest = usesRest ? await openRestApi() : undefined;
  const answers = Object.entries(script).map(([path, answer]) => [path, listAnswers(answer)] as const);
  let url = '';
  const steps = Object.fromEntries(
    answers.map(([path, list]) => [path, list.map((answer) => createStep(answer, () => url))]),
  );
  const server = await start(steps, { ...createOptions(options, () => url), ...(rest && { rest }) });
  url = server.url;
  const restAnswers: string[] = [];
  let failure: string | undefined;
  let call: Call | undefined;
  try {
    call = script['/call'] && !options.restFirst ? await startCall(server.phone, options) : undefined;
    for (const act of JSON.parse(fillUrl(acts, url)) as typeof acts) {
      const answer = await actOnCall(call, act, rest?.url);
      if (answer !== undefined) restAnswers.push(answer);
      call ??= server.phone.calls[0];
    }
  } catch (error) {
    failure = (error as Error).message;
  }
  rest?.close();
  const rejected = usesRest || options.outbound ? undefined : call?.ended?.sip_status;
  return {
    webhooks: server.deliveries.map(({ method, target, headers, bytes }) =>
      recordWebhook({ method, url: target, headers, body: bytes === '' ? undefined : JSON.parse(bytes) }),
    ),
    ...(rejected !== undefined && { rejected }),
    ...(usesRest && { rest: restAnswers }),
    ...(failure !== undefined && { failure }),
  };
}

function startCall(phone: Phone, { outbound, envVars }: NonNullable<Conversation['options']>): Promise<Call> {
  return phone.call({
    from: '+12125551212',
    to: '+14155551234',
    name: 'Jo',
    ...(outbound && { outbound }),
    ...(envVars && { envVars }),
  });
}

/** Converts the options of a conversation to options of the phone. */
function createOptions(options: NonNullable<Conversation['options']>, getUrl: () => string): Partial<PhoneOptions> {
  const {
    edition = 'open-source',
    tracing = true,
    fast487,
    queueEventUrl,
    smpp,
    method,
    statusUrl,
    parties = {},
    responses,
  } = options;
  const failing = Object.entries(parties).flatMap(([name, { status }]) =>
    status === undefined ? [] : [[name, status]],
  );
  return {
    edition,
    tracing,
    refusals: { ...Object.fromEntries(failing), ...responses },
    cancels: fast487 ? 'reported' : 'unreported',
    messageStatus: smpp === undefined ? 'no carriers' : smpp === 'works' ? 'success' : 'failure',
    ...(queueEventUrl && {
      hooks: {
        get queueEvent() {
          return getUrl() + queueEventUrl;
        },
      },
    }),
    ...(method && { method }),
    ...(statusUrl === null && { statusUrl: undefined }),
    timeout: 1000,
  } as Partial<PhoneOptions>;
}

function fillUrl(value: unknown, url: string): string {
  return JSON.stringify(value).replaceAll('{url}', url);
}

function listAnswers(answer: Answer | readonly Answer[]): readonly Answer[] {
  return Array.isArray(answer) && answer.length > 0 && answer.every(isAnswer) ? answer : [answer as Answer];
}

function isAnswer(value: object): boolean {
  return (
    Array.isArray(value) ||
    (!('verb' in value) && ['status', 'json', 'text', 'never', 'close'].some((key) => key in value))
  );
}

function createStep(answer: Answer, getUrl: () => string): Step {
  return (response) => {
    if ('never' in answer) return;
    if ('close' in answer) return response.destroy();
    const status = 'status' in answer ? answer.status : 200;
    if ('text' in answer)
      return response.writeHead(status, { 'Content-Type': answer.type ?? 'application/json' }).end(answer.text);
    if ('status' in answer && !('json' in answer)) return response.writeHead(status).end();
    const json = fillUrl('json' in answer ? answer.json : answer, getUrl());
    return response.writeHead(status, { 'Content-Type': 'application/json' }).end(json);
  };
}

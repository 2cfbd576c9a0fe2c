import type { FallbackReason } from '../../openapi/contract/answer-mark.ts';
import type {
  CallEvent,
  Consequence,
  EventOf,
  Failure,
  FailureCause,
  Note,
  RejectReason,
  Webhook,
} from '../../openapi/contract/call-event.ts';
import { messageTypes } from '../../openapi/contract/messages.ts';
import { readProperty } from '../../openapi/contract/schema-walk.ts';
import { describeReply, describeVerb } from './describe-reply.ts';
import { layOutText } from './fit-text.ts';
import type { Ending } from './line/leg.ts';
import { formatMaskedJson, maskSecrets } from './mask-secrets.ts';

/**
 * Formats the events of a call as text, one paragraph per event: `  8.2  caller       presses 1`.
 * The first column is the time in seconds since the call began. Events that others show are left
 * out, such as the start of the verb `say`. Secrets are masked: `"apiKey":"***"`.
 *
 * ```ts
 * console.log(printTranscript(call.transcript));
 * ```
 */
export function printTranscript(events: readonly CallEvent[]): string {
  return events.flatMap((event) => printEvent(event) ?? []).join('\n');
}

/** The text of an event begins behind the columns of the time and the actor. */
export const textColumn = 21;

/** The maximum length of a printed event. The event itself has the complete text. */
const maxLength = 10_000;

/**
 * Formats one event of a call without a newline at its end. Line breaks in a text remain, further
 * lines are indented. Returns undefined for an event that another event shows.
 *
 * ```ts
 * const phone = createPhone({ url, watch: (event) => console.log(printEvent(event) ?? '') });
 * ```
 *
 * @param width columns of a line; longer lines are broken at the ends of words. Default: no limit
 */
export function printEvent(event: CallEvent, width?: number): string | undefined {
  const words = describeEvent(event);
  if (words === undefined) return undefined;
  const text = words.length > maxLength ? `${words.slice(0, words.lastIndexOf(' ', maxLength) + 1)}…` : words;
  return [event.at.toFixed(1).padStart(6), event.who.padEnd(11), layOutText(text, textColumn, width)].join('  ');
}

/**
 * Describes an error of the application in one line: an event for which `findMistake` has a result.
 */
export function printMistake(event: CallEvent): string {
  if (event.kind === 'webhook' && event.webhook.fallback)
    return maskSecrets(
      `${event.webhook.type ?? event.webhook.method} ${event.webhook.url} is answered with ${formatFallback(event.webhook.fallback)}`,
    );
  return describeEvent(event) ?? '';
}

/** Describes a fallback, such as `the fallback of chooseFromMenu (exception: out of order)`. */
export function formatFallback({ cause, operation, detail }: FallbackReason): string {
  return `the fallback of ${operation} (${[cause, detail].filter(Boolean).join(': ')})`;
}

/**
 * Describes why a call ended, such as `SIP 486 Busy Here`, or returns undefined if it just ended.
 */
export function describeEnding({ sip_status, sip_reason = '', because, failure }: Ending): string | undefined {
  if (sip_status === undefined) return failure && describeFailure(failure);
  return because ? describeRejection(sip_status, because, failure) : `SIP ${sip_status} ${sip_reason}`.trimEnd();
}

/** The verbs whose effects are events of their own. */
const shownVerbs = new Set(
  'alert answer conference dequeue dial dtmf enqueue gather hangup leave message play redirect room say sip:decline sip:refer sip:request transfer'.split(
    ' ',
  ),
);

type Describe = { [Kind in CallEvent['kind']]: (event: EventOf<Kind>) => string | undefined };

const describe: Describe = {
  call: ({ from, to, rest }) => `calls ${to} from ${from}${rest ? ', by REST request' : ''}`,
  webhook: ({ webhook }) => describeWebhook(webhook),
  verb: ({ verb }) => (shownVerbs.has(verb.verb) ? undefined : `runs ${describeVerb(verb)}`),
  say: ({ text, to }) => `says ${toParty(to)}${text.trim()}`,
  play: ({ url, to }) => `plays ${toParty(to)}${url}`,
  press: ({ keys, to }) => `presses ${toParty(to)}${keys}`,
  silence: ({ seconds }) => `stays silent for ${Math.round(seconds)} s`,
  wait: ({ seconds }) => `waits for up to ${seconds} s`,
  ring: ({ target }) => `dials ${target}`,
  answer: ({ target }) => ['answers', target].filter(Boolean).join(' '),
  'early-media': ({ target }) => ['sends early media', target && `(${target})`].filter(Boolean).join(' '),
  busy: ({ target, sip_status = 486 }) =>
    ['is busy', sip_status !== 486 && `with ${sip_status}`, target && `(${target})`].filter(Boolean).join(' '),
  refuse: ({ target, sip_status }) => ['refuses with', sip_status, target && `(${target})`].filter(Boolean).join(' '),
  bridge: () => 'talks with the caller',
  enter: ({ room, name }) => `puts the caller into the ${room} ${name}`,
  'conference-end': () => 'ends the conference',
  refer: ({ who, to }) => `${who === 'jambonz' ? 'refers the caller' : 'asks to transfer the other side'} to ${to}`,
  'sip-request': ({ method, body }) => ['sends', method, body?.trim()].filter(Boolean).join(' '),
  hold: ({ on }) => (on ? 'puts the call on hold' : 'resumes the call'),
  beep: () => 'beeps',
  message: ({ to, text = '' }) => `sends a message to ${to}: ${text}`,
  'tool-call': ({ tool, args }) => `calls the tool ${tool} ${formatMaskedJson(args)}`,
  'tool-result': ({ result, told = result }) => `answers the model ${formatMaskedJson(told)}`,
  socket: describeSocket,
  command: ({ command, data, isQueued }) =>
    [`sends the command ${command}`, isQueued && '(queued)', data !== undefined && formatMaskedJson(data)]
      .filter(Boolean)
      .join(' '),
  rest: ({ request }) => `sends the REST request ${formatMaskedJson(request)}`,
  alert: ({ alert_type, message }) => `stores the alert ${alert_type}: ${message}`,
  note: describeNote,
  mistake: ({ failure, consequence }) => `${describeConsequence(failure, consequence)}: ${describeFailure(failure)}`,
  decline: ({ sip_status, reason }) => ['declines with', sip_status, reason].filter(Boolean).join(' '),
  reject: ({ sip_status, because, failure }) =>
    `rejects the call with ${describeRejection(sip_status, because, failure)}`,
  hangup: ({ of, because, target }) =>
    ['hangs up', of === 'party' && 'on the party', because && hangupReasons[because], target].filter(Boolean).join(' '),
};

/** Describes an event in words, mostly in the third person: `presses 1`. Secrets are masked. */
export function describeEvent<Kind extends CallEvent['kind']>(event: EventOf<Kind>): string | undefined {
  const words = (describe[event.kind as Kind] as (event: EventOf<Kind>) => string | undefined)(event);
  return words && maskSecrets(words);
}

function toParty(to: 'caller' | 'party' | undefined): string {
  return to === 'party' ? 'to the party ' : '';
}

const hangupReasons = {
  'no-verb-left': 'because no verb is left',
  failure: 'because of this failure',
  referred: 'to talk to',
};

/** Failures without an answer of the server. */
const unanswered: ReadonlySet<FailureCause> = new Set(['url', 'websocket', 'connection', 'closed', 'timeout']);

function describeConsequence({ cause }: Failure, consequence: Consequence): string {
  if (consequence === 'not-redirected') return 'does not redirect the call';
  if (consequence === 'status-lost') return 'goes on without reporting the status';
  return `${unanswered.has(cause) ? 'gets no answer' : 'cannot use the answer'}, ${consequences[consequence]}`;
}

const consequences: Record<Exclude<Consequence, 'not-redirected' | 'status-lost'>, string> = {
  'call-ends': 'the call ends',
  'next-verb': 'the call goes on with the next verb',
  none: 'which changes nothing',
  'asked-again': 'sends the webhook once more',
  'party-dropped': 'hangs up on the party',
  'conversation-ends': 'the conversation ends',
  'model-waits': 'the model gets no result',
  silence: 'the caller hears silence',
};

const skipped = {
  'not-answered': 'the call is not answered yet',
  answered: 'the call is already answered',
  'not-played': 'the phone does not play it',
  'barge-in': 'bargeIn of config already listens for its input',
};

function describeNote(note: Note): string {
  switch (note.note) {
    case 'keys-lost':
      return `the keys ${note.keys} are lost, because the gather has already ended`;
    case 'words-lost':
      return 'the words are lost, because only keys count after a key press';
    case 'input-lost':
      return 'the input is lost, because with listenDuringPrompt false only input after the prompt counts';
    case 'prompt-interrupted':
      return 'the prompt is interrupted';
    case 'recording-missing':
      return `${note.url} cannot be fetched`;
    case 'keys-not-captured':
      return `${note.keys} is not in dtmfCapture [${note.captured.join(', ')}]`;
    case 'settings-ignored':
      return `the phone does not play ${note.settings.join(', ')} of config`;
    case 'verb-skipped':
      return `${note.verb} is skipped, because ${skipped[note.because]}${adviseVerb(note)}`;
    case 'verb-stuck':
      return `fails to end ${note.verb}, which goes on until the caller hangs up`;
    case 'event-not-reported':
      return `${note.event} is not reported to eventHook: its events are ${note.events.join(', ')}`;
    case 'answer-late':
      return 'the answer comes too late, because no verb was left';
    case 'no-answer':
      return `no answer within ${note.seconds} s`;
    case 'time-limit':
      return `the time limit of ${note.seconds} s is reached`;
    case 'ringing-cancelled':
      return 'a REST request cancels the ringing call';
    case 'left-queue':
      return 'the caller is taken out of the queue';
    case 'party-detached':
      return `the party continues in a call of its own (${note.call_sid})`;
    case 'request-unheard':
      return 'the request is not heard, because its hook was set after the call was answered';
    case 'update-ignored':
      return `the phone does not play ${note.members.join(', ')} of a REST request`;
    case 'ack-unexpected':
      return `no message waits for the ack of ${note.msgid}`;
    case 'command-lost':
      return `the command ${note.command} is lost, because jambonz hears none before the call has its first verbs`;
    case 'command-ignored':
      return note.because === 'moment'
        ? `ignores the command ${note.command}, which needs another verb`
        : `the phone does not play the command ${note.command}`;
    case 'command-overtaken':
      return 'the verbs of the ack replace those of the command before it';
    case 'answer-unread':
      return note.header === 'Content-Type'
        ? `reads verbs only from application/json, but the answer has ${note.value === undefined ? 'no Content-Type' : `the Content-Type ${note.value}`}`
        : `does not decompress an answer with the Content-Encoding ${note.value}`;
  }
}

function adviseVerb({ verb }: Extract<Note, { note: 'verb-skipped' }>): string {
  if (verb === 'hangup') return ': use sip:decline to reject it';
  return verb === 'sip:decline' ? ': use hangup to end it' : '';
}

function describeRejection(sip_status: number, because: RejectReason, failure: Failure | undefined): string {
  if (because === 'bad-credentials') return `SIP ${sip_status}: Invalid credentials`;
  return `SIP ${sip_status}: ${failure ? describeFailure(failure) : 'no verb has answered the call'}`;
}

function describeFailure({ message, status }: Failure): string {
  return status === undefined || message.startsWith(`${status}`) ? message : `${message} ${status}`;
}

function describeSocket({ url, state, code, reason, failure }: EventOf<'socket'>): string {
  const why = failure && describeFailure(failure);
  if (state === 'reconnected') return `connects again to ${url}`;
  if (state === 'not-reconnected') return `cannot connect again to ${url}: ${why}`;
  return [`the socket ${url} is closed (${code}${reason ? ` ${reason}` : ''})`, why].filter(Boolean).join(', because ');
}

function describeWebhook(webhook: Webhook): string {
  const { name, method, type, url, payload, status, latency, fallback, isReplay, failure } = webhook;
  const happened = name === 'callStatus' ? readProperty(payload, 'call_status') : readEvent(payload);
  const what = happened === undefined ? '' : ` (${happened})`;
  const answer = [
    describeAnswer(webhook, status, latency),
    ...((failure?.said === undefined && describeReply(webhook)) || []),
    ...(fallback ? [formatFallback(fallback)] : []),
    ...(isReplay ? ['the answer of an earlier attempt'] : []),
    ...(failure && failure.cause !== 'status' ? [describeFailure(failure)] : []),
    ...(failure?.said === undefined ? [] : [`the server says: ${failure.said}`]),
  ];
  return `${type ?? method} ${url}${what}: ${answer.join(', ')}`;
}

/** Over a WebSocket, an ack has no status, and many messages get none. */
function describeAnswer({ type, failure }: Webhook, status: number | undefined, latency: number): string {
  if (status !== undefined || type === undefined) return `${status ?? 'no answer'} in ${latency} ms`;
  if (messageTypes[type]?.answer !== 'ack') return failure ? 'not sent' : 'sent';
  return `${failure ? 'no ack' : 'ack'} in ${latency} ms`;
}

/** Returns the name of the event that a webhook reports, such as `join` of a conference. */
function readEvent(payload: unknown): string | undefined {
  const event = readProperty(payload, 'event') ?? readProperty(payload, 'event_type') ?? readProperty(payload, 'msg');
  return typeof event === 'string' ? event : undefined;
}

import { ackTimeoutMs } from '../../openapi/contract/messages.ts';
import type { ReplyCheck } from '../../openapi/contract/reply-check.ts';
import { Clock } from './clock.ts';
import { getWebhookMs } from './limits.ts';
import type { CallFacts } from './line/call-facts.ts';
import { Line } from './line/line.ts';
import { createSocketListener } from './line/socket-listener.ts';
import type { AccountHooks, PhoneOptions } from './phone-options.ts';
import { Transcript } from './transcript.ts';
import { createRequestor } from './webhooks/create-requestor.ts';
import { isUrlOf, type RequestorOptions } from './webhooks/requestor.ts';
import { StatusReports } from './webhooks/status-reports.ts';

/** The hooks that jambonz itself names. */
const platformHooks = { adulting: '/adulting', streamingEvent: '/streaming-event' };
/** Those of messages that only a WebSocket brings. */
const socketHooks = { errorReport: '/error', tokensResult: '/tokens-result', verbStatus: '/status' };

/**
 * Creates the line of a call with the options of the phone. `isDetached`: for a dialled party that
 * continues in a call of its own.
 */
export function createLine(
  options: PhoneOptions,
  check: ReplyCheck,
  { call_sid, isInbound }: CallFacts,
  { isDetached = false } = {},
): Line {
  const {
    url,
    statuses = 'in order',
    username,
    password,
    secret,
    isTrusted = () => true,
    timeout: timeoutMs,
    now = () => new Date(),
    watch,
    signal,
    hooks,
    messageStatus = 'success',
    cancels,
    refusals = {},
  } = options;
  const clock = new Clock(now());
  const wait = (seconds: number) => clock.pass(seconds);
  const settings: Omit<RequestorOptions, 'create' | 'url'> = {
    username,
    password,
    secret,
    isTrusted,
    timeoutMs,
    now,
    wait,
    signal,
  };
  const transcript = new Transcript(clock, call_sid, watch);
  const requestor = createRequestor({ url, ...settings });
  const isRestDial = !isInbound && !isDetached;
  const statusUrl = isRestDial ? findOutboundStatusUrl(options) : options.statusUrl;
  // Over a WebSocket, call statuses take the socket of the call (feature server,
  // lib/middleware.js:337 and lib/http-routes/api/create-call.js:250).
  const sharesSocket = requestor.transport === 'websocket' && !(isRestDial && isUrlOf(statusUrl ?? '', 'http'));
  const notifier = sharesSocket ? requestor : createRequestor({ ...settings, url: statusUrl ?? url });
  const line = new Line({
    clock,
    check,
    transcript,
    hooks: {
      ...platformHooks,
      ...(requestor.transport === 'websocket' ? { ...socketHooks, ...completeHooks(hooks, requestor.origin) } : hooks),
    },
    messageStatus,
    isCancelReported: cancels !== 'unreported',
    toolTimeoutMs: getWebhookMs(timeoutMs ?? ackTimeoutMs),
    // Without a prototype, because an application can dial `constructor`.
    refusals: Object.assign(Object.create(null), refusals),
    requestor,
    statuses: new StatusReports(notifier, transcript, statusUrl, statuses),
  });
  line.listen(createSocketListener(line));
  return line;
}

/** The webhooks of an account and an inbound message always go over HTTP. */
function completeHooks(hooks: AccountHooks = {}, origin: string): AccountHooks {
  const httpOrigin = origin.replace(/^ws/, 'http');
  return Object.fromEntries(
    Object.entries(hooks).map(([name, hook]) => [name, hook.startsWith('/') ? httpOrigin + hook : hook]),
  );
}

/**
 * Returns the call status hook. An outbound call over a WebSocket has the call hook in its place.
 * @throws TypeError if the call cannot start, because its status hook is a socket of its own
 */
function findOutboundStatusUrl({ url, statusUrl }: PhoneOptions): string | undefined {
  if (!isUrlOf(url, 'ws')) return statusUrl;
  if (statusUrl === undefined || statusUrl === url) return url;
  if (isUrlOf(statusUrl, 'http')) return statusUrl;
  throw new TypeError(
    `jambonz starts no outbound call whose statusUrl is another WebSocket than its url: ${statusUrl}`,
  );
}

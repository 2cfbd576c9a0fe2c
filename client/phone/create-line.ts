import type { ReplyCheck } from '../../openapi/contract/reply-check.ts';
import { Clock } from './clock.ts';
import { headersTimeoutMs } from './limits.ts';
import { Line } from './line/line.ts';
import type { PhoneOptions } from './phone-options.ts';
import { Transcript } from './transcript.ts';
import { Requestor } from './webhooks/requestor.ts';
import { StatusReports } from './webhooks/status-reports.ts';

/** The URLs that jambonz derives from the origin of the call hook. */
const platformHooks = { adulting: '/adulting', streamingEvent: '/streaming-event' };

/**
 * Creates the line of a call with the options of the phone.
 * @param callSid the `call_sid` of the call that the line belongs to
 */
export function createLine(options: PhoneOptions, check: ReplyCheck, callSid: string): Line {
  const {
    url,
    statusUrl,
    statuses = 'in order',
    username,
    password,
    secret,
    isTrusted = () => true,
    timeout: timeoutMs = headersTimeoutMs,
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
  const settings = { username, password, secret, isTrusted, timeoutMs, now, wait, signal };
  const transcript = new Transcript(clock, callSid, watch);
  return new Line({
    clock,
    check,
    transcript,
    hooks: { ...platformHooks, ...hooks },
    messageStatus,
    isCancelReported: cancels !== 'unreported',
    // Without a prototype, because an application can dial `constructor`.
    refusals: Object.assign(Object.create(null), refusals),
    requestor: new Requestor({ url, ...settings }),
    statuses: new StatusReports(new Requestor({ url: statusUrl ?? url, ...settings }), transcript, statusUrl, statuses),
  });
}

import { loadContract } from '../../server/contract/contract.ts';
import type { Edition } from '../../server/contract/edition.ts';
import { verbsCheck } from '../../server/contract/reply-check.ts';
import type { Call } from './call.ts';
import { CallFacts, type Parties } from './call-facts.ts';
import { Clock } from './clock.ts';
import { Leg } from './leg.ts';
import { Line } from './line.ts';
import { Requestor } from './requestor.ts';
import { runCall } from './run-call.ts';
import { type StatusManner, StatusReports } from './status-reports.ts';
import { type Entry, Transcript } from './transcript.ts';

export interface PhoneOptions {
  /** The calling webhook, as it stands in the portal. */
  url: string;
  /** The call status webhook. Without it no statuses are sent. */
  statusUrl?: string;
  /** How statuses are delivered, default `in order`. */
  statuses?: StatusManner;
  /** HTTP Basic credentials of the webhooks: both or neither. */
  username?: string;
  password?: string;
  /** The account's webhook secret: with it every webhook is signed. */
  secret?: string;
  /** How the calling webhook is asked, default POST. */
  method?: 'GET' | 'POST';
  /** Milliseconds to wait for an answer, default the platform's ten seconds. */
  timeout?: number;
  /** Which jambonz to play, default the commercial one. */
  edition?: Edition;
  /** When calls begin, default now. Signatures always have the real time. */
  now?: () => Date;
  /** Told of each entry of a transcript as it comes. */
  watch?: (entry: Entry) => void;
}

export interface CallOptions extends Parties {
  /** The application's variables, as they are filled in in the portal. */
  envVars?: Record<string, string | number | boolean>;
}

export interface Phone {
  /** Calls the application. Resolves when it listens to the caller, waits for the far side, or the call has ended. */
  call(options: CallOptions): Promise<Call>;
}

/**
 * jambonz without jambonz: calls an application over HTTP, and does what it answers. Nothing takes time but the application.
 *
 * ```ts
 * const phone = createPhone({ url: 'http://127.0.0.1:3000/webhooks/call' });
 * const call = await phone.call({ from: '+12125551212', to: '+14155551234', name: 'Jo' });
 * expect(call.heard).toContain('Welcome');
 * await call.press('1');
 * expect(call.dialled).toBe('+14155550100');
 * ```
 */
export function createPhone(options: PhoneOptions): Phone {
  const check = verbsCheck(loadContract(), options.edition ?? 'commercial');

  return {
    call({ envVars, ...parties }) {
      const line = lineFor(options, check);
      const facts = new CallFacts({ direction: 'inbound', ...parties });
      line.transcript.add({ who: 'caller', does: 'calls', what: `${parties.to} from ${parties.from}` });
      return runCall(new Leg(line, facts), { url: options.url, method: options.method ?? 'POST', envVars });
    },
  };
}

function lineFor(options: PhoneOptions, check: ReturnType<typeof verbsCheck>): Line {
  const { url, statusUrl, username, password, secret, timeout = 10_000, now = () => new Date() } = options;
  const clock = new Clock(now());
  const wait = (seconds: number) => clock.pass(seconds);
  const requestor = new Requestor({ url, username, password, secret, timeout, now: () => new Date(), wait });
  const notifier = new Requestor({ url: statusUrl ?? url, username, password, secret, timeout, now: () => new Date(), wait });
  const statuses = new StatusReports(notifier, statusUrl, options.statuses ?? 'in order');
  return new Line({ clock, transcript: new Transcript(clock, options.watch), requestor, statuses, check });
}

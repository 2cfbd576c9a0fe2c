import type { CallEvent } from '../../openapi/contract/call-event.ts';
import type { Edition } from '../../openapi/contract/edition.ts';
import type { VerbsContract } from '../../openapi/contract/verbs-check.ts';
import type { MessageStatus } from './line/line.ts';
import type { RestApi } from './rest-api.ts';
import type { StatusDelivery } from './webhooks/status-reports.ts';

/** The URLs of the webhooks that an account or an application has beside those of its calls. */
export interface AccountHooks {
  /** The queue event hook of the account. */
  queueEvent?: string;
  /** An alert hook of the account. */
  alertEvent?: string;
  /** The messaging hook of the application. */
  inboundMessage?: string;
}

/**
 * Options of `createPhone`: the webhooks as configured in the jambonz portal, and the simulation.
 *
 * ```ts
 * const options: PhoneOptions = {
 *   url: 'http://127.0.0.1:3000/webhooks/call',
 *   statusUrl: 'http://127.0.0.1:3000/webhooks/call-status',
 * };
 * ```
 */
export interface PhoneOptions {
  /** The URL of the calling webhook, as configured in the jambonz portal. */
  url: string;
  /** The URL of the call status webhook. Without this URL, no call statuses are sent. */
  statusUrl?: string;
  /** In which order and how often call statuses are delivered. The default is `in order`. */
  statuses?: StatusDelivery;
  /** The URL of the auth webhook, for calls from SIP users. */
  authUrl?: string;
  /** The webhooks beside those of calls. None of them is sent unless its URL is given. */
  hooks?: AccountHooks;
  /** The outcome of every text message that the application sends. The default is `success`. */
  messageStatus?: MessageStatus;
  /** HTTP Basic credentials for the webhooks: user name and password, or neither. */
  username?: string;
  password?: string;
  /** The account's webhook secret. If set, every webhook is signed. */
  secret?: string;
  /**
   * Returns whether an origin gets credentials and signatures. By default every origin does, as in
   * jambonz, which sends those of the account also to complete URLs of other servers.
   */
  isTrusted?: (origin: string) => boolean;
  /**
   * The HTTP method of the calling webhook. The default is POST. A GET carries no data about the
   * call.
   */
  method?: 'GET' | 'POST' | 'get' | 'post' | 'Get' | 'Post';
  /**
   * Whether jambonz reports the end of dial attempts that it cancels. A race decides this: with
   * `unreported`, there is no report and the dial ends with the status `ringing`. The default is
   * `reported`: `no-answer`.
   */
  cancels?: 'reported' | 'unreported';
  /**
   * The SIP statuses with which the network refuses requests of jambonz, by the dialled address,
   * the name of a user, the SIP method or the URL of a `play`: `{ '+14155550100': 404, anna: 486,
   * REFER: 405 }`. A refused target does not ring. By default no request is refused.
   */
  refusals?: Readonly<Record<string, number>>;
  /**
   * Whether the platform traces calls. The default is false, as in a platform without
   * `JAMBONES_OTEL_ENABLED`: trace IDs are zeros.
   */
  tracing?: boolean;
  /** Milliseconds to wait for the headers of an answer. The default is 10,000, as in jambonz. */
  timeout?: number;
  /** The jambonz edition to simulate. The default is the commercial edition. */
  edition?: Edition;
  /**
   * The contract of the project, from `loadContract`, whose verbs the answers may have. The default
   * is the verbs of jambonz.
   */
  contract?: VerbsContract;
  /**
   * Returns the current time, used for the start of calls and for signatures. The default is the
   * system clock. A test that sets the clock of the server passes the same clock to the phone.
   */
  now?: () => Date;
  /** Ends the webhooks in progress when it aborts. Each then fails as after a timeout. */
  signal?: AbortSignal;
  /** Called with each event of a call when it happens. */
  watch?: (event: CallEvent) => void;
  /**
   * The simulated REST API, opened by `openRestApi`, through which the application starts and
   * changes calls.
   */
  rest?: RestApi;
}

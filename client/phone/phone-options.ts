import type { Edition } from '../../openapi/contract/edition.ts';
import type { RestApi } from './rest-api.ts';
import type { Entry } from './transcript.ts';
import type { StatusDelivery } from './webhooks/status-reports.ts';

export interface PhoneOptions {
  /** The URL of the calling webhook, as configured in the jambonz portal. */
  url: string;
  /** The URL of the call status webhook. Without this URL, no call statuses are sent. */
  statusUrl?: string;
  /** How call statuses are delivered, default `in order`. */
  statuses?: StatusDelivery;
  /** The URL of the auth webhook, for calls from SIP users. */
  authUrl?: string;
  /** HTTP Basic credentials for the webhooks: user name and password, or neither. */
  username?: string;
  password?: string;
  /** The account's webhook secret. If set, every webhook is signed. */
  secret?: string;
  /** The HTTP method of the calling webhook, default POST. A GET carries no data about the call. */
  method?: 'GET' | 'POST';
  /** Milliseconds to wait for an answer. The default is 10,000, as in jambonz. */
  timeout?: number;
  /** The jambonz edition to simulate. The default is the commercial edition. */
  edition?: Edition;
  /**
   * The clock for the start of calls and for signatures, default the system clock. If a test sets
   * the clock of the server, it passes the same clock here.
   */
  now?: () => Date;
  /** Called with each transcript entry when it is added. */
  watch?: (entry: Entry) => void;
  /** The REST API through which the application starts and changes calls: see openRestApi. */
  rest?: RestApi;
}

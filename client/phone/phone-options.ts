import type { Edition } from '../../openapi/contract/edition.ts';
import type { RestApi } from './rest-api.ts';
import type { Entry } from './transcript.ts';
import type { StatusManner } from './webhooks/status-reports.ts';

export interface PhoneOptions {
  /** The calling webhook, as it stands in the portal. */
  url: string;
  /** The call status webhook. Without it no statuses are sent. */
  statusUrl?: string;
  /** How statuses are delivered, default `in order`. */
  statuses?: StatusManner;
  /** The auth webhook, for calls from SIP users. */
  authUrl?: string;
  /** HTTP Basic credentials of the webhooks: both or neither. */
  username?: string;
  password?: string;
  /** The account's webhook secret: with it every webhook is signed. */
  secret?: string;
  /** How the calling webhook is asked, default POST. With GET it learns nothing about the call. */
  method?: 'GET' | 'POST';
  /** Milliseconds to wait for an answer, default the platform's ten seconds. */
  timeout?: number;
  /** Which jambonz to play, default the commercial one. */
  edition?: Edition;
  /** The time at which calls begin and that stands in signatures, default the real one: give it the clock of the server, where a test sets that. */
  now?: () => Date;
  /** Told of each entry of a transcript as it comes. */
  watch?: (entry: Entry) => void;
  /** Through which the application starts and changes calls: see openRestApi. */
  rest?: RestApi;
}

import type { WebhookEvent } from '../../openapi/contract/webhook-event.ts';
import type { ClientOptions } from '../create-client.ts';
import type { Flow, PhoneState } from './api.ts';
import type { SavedCode } from './saved-code.ts';

/** The telephone of the desk: see `createTelephone`. */
export interface Telephone {
  readonly state: PhoneState;
  /** Set by the desk, and called when `state` has changed. */
  onChange?: () => void;
  /**
   * Begins a call with the form of the page, a `PhoneForm`. A UsageError becomes a problem 400, a
   * DeskProblem one of its status.
   */
  dial: (form: unknown) => Promise<PhoneState>;
  /**
   * Takes a step of the call: the text that was typed. Its errors are handled as those of `dial`.
   */
  step: (line: unknown) => Promise<PhoneState>;
}

/** The port of the desk that the command `desk` takes by default. */
export const defaultDeskPort = 3002;

export interface DeskOptions {
  /** Base URL of the webhooks without a trailing slash, for example `http://127.0.0.1:3000`. */
  server: string;
  /**
   * Base URL of the admin listener without a trailing slash, for example `http://127.0.0.1:3001`.
   */
  admin: string;
  /** Signs and authenticates the webhooks that are sent again. */
  access: Pick<ClientOptions, 'username' | 'password' | 'secret'>;
  /** The port of the desk. If it is in use, a free port is taken. */
  port: number;
  /** The folder of the project's tests. Calls are kept as tests in its folder `calls`. */
  testFolder: string;
  telephone: Telephone;
  /** What became of the saved code, if `dev` tells. By default it is ready. */
  savedCode?: SavedCode;
  /** Explores the call flow. Its errors are handled as those of `Telephone.dial`. */
  flow: () => Promise<Flow>;
  /** Returns whether a webhook is not shown, such as those of the explorer. By default all are. */
  isHidden?: (webhook: WebhookEvent) => boolean;
}

import type { Logger } from 'jambonz-contract/server';

/** A message that the recorder has stored by the `callSid`. */
export interface Message {
  callSid: string;
  /** The number of the caller. */
  from: string;
  seconds: number;
}

/**
 * The external services that handlers use. Tests replace the services with fakes:
 * `serve({ services })`.
 */
export interface Services {
  /** Tells the owner about a new message, for example by e-mail. */
  notifyOwner(message: Message): Promise<void>;
}

/** The type of `call.data`, the data kept until the call ends. The data is stored as JSON. */
export interface CallData {
  /** Whether the caller is asked a second time. */
  isRetry?: boolean;
}

/** Creates the services. The server calls this function once at the start. */
export function createServices({ log }: { log: Logger }): Services {
  return {
    notifyOwner: async (message) => log.info({ ...message }, 'new message'),
  };
}

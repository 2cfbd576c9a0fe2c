import type { Logger } from 'jambonz-contract/server';

/**
 * The external services that handlers use. Tests replace the services with fakes:
 * `serve({ services })`.
 */
export interface Services {
  /** Asks the team to call this number back. */
  requestCallback(number: string): Promise<void>;
}

/** The type of `call.data`, the data kept until the call ends. */
export type CallData = object;

/** Creates the services. The server calls this function once at the start. */
export function createServices({ log }: { log: Logger }): Services {
  return {
    requestCallback: async (number) => log.info({ number }, 'a caller waits for a call back'),
  };
}

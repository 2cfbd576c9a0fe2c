import type { Logger } from 'jambonz-contract/server';

export interface Answer {
  callSid: string;
  question: string;
  answer: string;
}

/**
 * The external services that handlers use. Tests replace the services with fakes:
 * `serve({ services })`.
 */
export interface Services {
  /** Stores an answer, for example in a database. */
  saveAnswer(answer: Answer): Promise<void>;
}

/** The type of `call.data`, the data kept until the call ends. */
export type CallData = object;

/** Creates the services. The server calls this function once at the start. */
export function createServices({ log }: { log: Logger }): Services {
  return { saveAnswer: async (answer) => log.info({ ...answer }, 'answer') };
}

/**
 * The external services that handlers use. Tests replace the services with fakes:
 * `serve({ services })`.
 */
export interface Services {
  /** Finds the number of the person on call. */
  findNumberOnCall(): Promise<string>;
}

/** The type of `call.data`, the data kept until the call ends. The data is stored as JSON. */
export interface CallData {
  /** Whether the caller is asked a second time. */
  isRetry?: boolean;
}

/** Creates the services. The server calls this function once at the start. */
export function createServices(): Services {
  return { findNumberOnCall: async () => '+14155550199' };
}

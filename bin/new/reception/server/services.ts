/**
 * The external services that handlers use, such as a database or a CRM. Tests replace the services
 * with fakes: `serve({ services })`.
 */
export interface Services {
  /** Finds the name of the caller with this phone number. */
  findName(number: string): Promise<string | undefined>;
}

/** The type of `call.data`, the data kept until the call ends. The data is stored as JSON. */
export interface CallData {
  choice?: 'sales' | 'support';
  /** How often the menu was played. */
  attempts?: number;
}

/**
 * Creates the services. The server calls this function once at the start, with the argument
 * `{ config, log, stores }`.
 */
export function createServices(): Services {
  return { findName: async () => undefined };
}

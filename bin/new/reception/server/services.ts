/** What handlers need from outside, such as a database or a CRM. Tests pass fakes: `serve({ services })`. */
export interface Services {
  /** Finds the name of a caller by number. */
  findName(number: string): Promise<string | undefined>;
}

/** What handlers remember of a call until its end, as `call.data`. Stored as JSON. */
export interface CallData {
  choice?: 'sales' | 'support';
  /** How often the menu was played. */
  attempts?: number;
}

/** Creates the services once, when the server starts. It may take `{ config, log, stores }`. */
export function createServices(): Services {
  return { findName: async () => undefined };
}

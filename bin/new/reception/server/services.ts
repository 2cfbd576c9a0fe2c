/** What handlers need from outside, such as a database or a CRM. Tests pass fakes: `serve({ services })`. */
export interface Services {
  isSalesOpen(now: Date): boolean;
}

/** What handlers remember of a call until its end, as `call.data`. Stored as JSON. */
export interface CallData {
  choice?: 'sales' | 'support';
}

/** Creates the services once, when the server starts. It may take `{ config, log, stores }`. */
export function createServices(): Services {
  return { isSalesOpen: (now) => now.getHours() >= 8 && now.getHours() < 18 };
}

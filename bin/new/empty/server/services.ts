/** What handlers need from outside, for example `{ crm: Crm }`. Tests pass fakes: `serve({ services })`. */
export type Services = object;

/** What handlers remember of a call until its end, as `call.data`, for example `{ name?: string }`. */
export type CallData = object;

/** Creates the services once, when the server starts. It may take `{ config, log, stores }`. */
export function createServices(): Services {
  return {};
}

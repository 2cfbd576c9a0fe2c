/**
 * The external services that handlers use, for example `{ crm: Crm }`. Tests replace the services
 * with fakes: `serve({ services })`.
 */
export type Services = object;

/** The type of `call.data`, the data kept until the call ends, for example `{ name?: string }`. */
export type CallData = object;

/**
 * Creates the services. The server calls this function once at the start, with the argument
 * `{ config, log, stores }`.
 */
export function createServices(): Services {
  return {};
}

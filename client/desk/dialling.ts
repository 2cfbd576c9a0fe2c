import type { Environment } from '../../openapi/contract/environment.ts';
import type { VerbsContract } from '../../openapi/contract/verbs-check.ts';
import { isListening } from '../phone/is-listening.ts';
import { type CallArguments, readArguments } from '../terminal/read-arguments.ts';
import type { PhoneForm } from './api.ts';
import { DeskProblem } from './desk-problem.ts';

/** What the telephone and the explorer need to call the server. */
export interface Dialling {
  /** Base URL of the webhooks, for example `http://127.0.0.1:3000`. */
  server: string;
  /** The environment of the server: its credentials and its secret. */
  env: Environment;
  /** Returns the contract of the project as it is now, or undefined outside of a project. */
  findContract: () => VerbsContract | undefined;
}

/**
 * Reads the options of a call like those of `npm run call`.
 * @throws UsageError
 */
export function readDialling({ server, env, findContract }: Dialling, form: Partial<PhoneForm> = {}) {
  const { from, to, name, outbound, transport, variables = '' } = form;
  const url = `${transport === 'websocket' ? server.replace(/^http/, 'ws') : server}/webhooks/call`;
  const lines = variables.split('\n').flatMap((line) => line.trim() || []);
  const args = [
    `--url=${url}`,
    ...Object.entries({ from, to, name }).flatMap(([option, value]) => (value ? [`--${option}=${value}`] : [])),
    ...(outbound ? ['--outbound'] : []),
    ...lines.map((line) => `--env=${line}`),
  ];
  // npm has read its own options from the command line of `dev`, not from this one.
  const { call, phone } = readArguments(args, { ...env, npm_command: undefined }) as CallArguments;
  const contract = findContract();
  return { call, phone: { ...phone, ...(contract && { contract }) } };
}

/** @throws DeskProblem 502 if the server does not listen */
export async function requireServer(url: string): Promise<void> {
  if (!(await isListening(url)))
    throw new DeskProblem(502, `cannot connect to ${new URL(url).origin}: the server is gone, start it`);
}

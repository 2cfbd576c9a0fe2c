import type { Environment } from '../../openapi/contract/environment.ts';
import { readProperty } from '../../openapi/contract/schema-walk.ts';
import { UsageError } from '../../openapi/contract/usage-error.ts';
import type { VerbsContract } from '../../openapi/contract/verbs-check.ts';
import { isListening } from '../phone/is-listening.ts';
import { type CallArguments, readArguments } from '../terminal/read-arguments.ts';
import type { PhoneForm, PhoneState } from './api.ts';
import { PhoneCall } from './phone-call.ts';

/** What the telephone and the explorer need to call the server. */
export interface Dialling {
  /** Base URL of the webhooks, for example `http://127.0.0.1:3000`. */
  server: string;
  /** The environment of the server: its credentials and its secret. */
  env: Environment;
  /** Returns the contract of the project as it is now, or undefined outside of a project. */
  findContract: () => VerbsContract | undefined;
}

/** The telephone of the desk. */
export interface Telephone {
  readonly state: PhoneState;
  /** Called when `state` has changed. */
  onChange?: () => void;
  /**
   * Handles `POST phone/call` and `POST phone/step` of the page.
   * @throws UsageError if the server is gone, or the form or step does not fit
   */
  handle: (name: 'call' | 'step', body: unknown) => Promise<PhoneState>;
}

const idle: PhoneState = { steps: [], keys: false, words: false, lines: [], heard: '' };

/** Creates the telephone of the desk, which plays one call at a time: a new call hangs up the one before. */
export function createTelephone(dialling: Dialling): Telephone {
  let current: PhoneCall | undefined;

  async function dial(body: unknown): Promise<void> {
    const { phone, call } = readDialling(dialling, readForm(body));
    await requireServer(phone.url);
    const made = new PhoneCall(phone, () => {
      if (made === current) telephone.onChange?.();
    });
    void current?.hangUp();
    current = made;
    await made.begin(call);
  }

  const telephone: Telephone = {
    get state() {
      return current?.state ?? idle;
    },
    async handle(name, body) {
      const line = readProperty(body, 'line');
      if (name === 'call') await dial(body);
      else if (typeof line !== 'string')
        throw new UsageError('line must be a text, such as {"line":"1"} for the key 1');
      else if (!current) throw new UsageError('no call is on: dial first');
      else await current.take(line);
      return telephone.state;
    },
  };
  return telephone;
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

/** @throws UsageError if the server does not listen */
export async function requireServer(url: string): Promise<void> {
  if (!(await isListening(url)))
    throw new UsageError(`cannot connect to ${new URL(url).origin}: the server is gone, start it`);
}

const texts = ['from', 'to', 'name', 'transport', 'variables'] as const;

function readForm(body: unknown): PhoneForm {
  const wrong = texts.find((name) => typeof readProperty(body, name) !== 'string');
  if (wrong) throw new UsageError(`${wrong} must be a text, which may be empty`);
  const { transport, outbound } = body as PhoneForm;
  if (transport !== 'http' && transport !== 'websocket')
    throw new UsageError(`transport must be http or websocket, it is ${JSON.stringify(transport)}`);
  if (typeof outbound !== 'boolean') throw new UsageError('outbound must be true or false');
  return body as PhoneForm;
}

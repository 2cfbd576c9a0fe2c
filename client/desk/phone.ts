import { readProperty } from '../../openapi/contract/schema-walk.ts';
import { UsageError } from '../../openapi/contract/usage-error.ts';
import type { PhoneForm, PhoneState } from './api.ts';
import type { Telephone } from './desk-options.ts';
import { type Dialling, readDialling, requireServer } from './dialling.ts';
import { PhoneCall } from './phone-call.ts';

const idle: PhoneState = { steps: [], keys: false, words: false, lines: [], heard: '' };

/**
 * Creates the telephone of the desk, which plays one call at a time: a new call hangs up the one
 * before. It throws a UsageError for a form or step that does not fit, and a DeskProblem 502 if the
 * server is gone.
 */
export function createTelephone(dialling: Dialling): Telephone {
  let current: PhoneCall | undefined;

  const telephone: Telephone = {
    get state() {
      return current?.state ?? idle;
    },
    async dial(form) {
      const { phone, call } = readDialling(dialling, readForm(form));
      await requireServer(phone.url);
      const made = new PhoneCall(phone, () => {
        if (made === current) telephone.onChange?.();
      });
      void current?.hangUp();
      current = made;
      await made.begin(call);
      return telephone.state;
    },
    async step(line) {
      if (typeof line !== 'string') throw new UsageError('line must be a text, such as {"line":"1"} for the key 1');
      if (!current) throw new UsageError('no call is on: dial first');
      await current.take(line);
      return telephone.state;
    },
  };
  return telephone;
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

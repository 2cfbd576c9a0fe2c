import { describe, expect, it } from 'vitest';
import { exampleOf } from '../../generated/server/test.ts';
import { hangup } from '../../generated/server/verbs.ts';
import { sign, signatureHeader } from '../../openapi/contract/signature.ts';
import { deliver } from '../helpers/deliver.ts';
import { serveFailing } from '../helpers/serve-failing.ts';

/** JSON that is parsed, but too deep for functions that call themselves for each level. */
const arrays = '['.repeat(100_000) + ']'.repeat(100_000);
const objects = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
const embed = (outer: object, deep: string) => JSON.stringify(outer).replace('"@"', () => deep);

const newCall = exampleOf('answerCall');
const secret = 'wh_secret_of_the_tests';

/** What the handler does with the member `deep` of a new call. */
const uses: Record<
  string,
  (deep: unknown, context: { log: CallableFunction; data: Record<string, unknown> }) => unknown
> = {
  returns: (deep) => deep,
  'writes in a verb': (deep) => [{ verb: 'say', text: 'x', deep }],
  'writes in the options of a vendor': (deep) => [
    { verb: 'config', recognizer: { vendor: 'google', googleOptions: { deep } } },
  ],
  logs: (deep, { log }) => log({ deep }, 'x'),
  remembers: (deep, { data }) => Object.assign(data, { deep }),
  throws: (deep) => {
    throw deep;
  },
  'throws in an error': (deep) => {
    throw Object.assign(new Error('x'), { deep });
  },
};

const answerCall = ({ body, call, log }: { body: object; call: { data: object }; log: { info: CallableFunction } }) => {
  const { use, deep } = body as { use?: string; deep?: unknown };
  const reply = use && uses[use]?.(deep, { log: log.info.bind(log), data: call.data as Record<string, unknown> });
  return Array.isArray(reply) ? reply : [hangup()];
};
const config = { bodyLimitBytes: 1_000_000 };
const open = await serveFailing({ answerCall }, { config });
const guarded = await serveFailing({ answerCall }, { config: { ...config, secrets: [{ value: secret }] } });

describe.each([
  ['arrays', arrays],
  ['objects', objects],
])('a hundred thousand %s within each other', (_, deep) => {
  it.each([
    ['the body of a new call', '/webhooks/call', deep],
    ...['call_sid', 'account_sid', 'sip', 'env_vars', 'trace_id', 'unknown'].map((member) => [
      `${member} of a new call`,
      '/webhooks/call',
      embed({ ...newCall, [member]: '@' }, deep),
    ]),
    ...['tool_call_id', 'name', 'args', 'arguments', 'customerData', 'function_calls'].map((member) => [
      `${member} of a tool call`,
      '/webhooks/tool',
      embed({ tool_call_id: '1', name: 'client-get-time', [member]: '@' }, deep),
    ]),
    ...Object.keys(uses).map((use) => [
      `what a handler ${use}`,
      '/webhooks/call',
      embed({ ...newCall, use, deep: '@' }, deep),
    ]),
  ] as [what: string, path: string, body: string][])(
    'are answered with few lines in the log as %s',
    async (_, path, body) => {
      for (const [{ url, log }, headers] of [
        [open, {}],
        [guarded, { [signatureHeader]: sign(body, secret) }],
        [guarded, { [signatureHeader]: sign(body, 'another') }],
      ] as const) {
        log.length = 0;
        const { status } = await deliver(url, { path, body, headers });
        expect([200, 400, 401]).toContain(status);
        // The line about the limit itself, at the end of a second, belongs to earlier webhooks.
        expect(log.filter(({ count }) => count === undefined).length).toBeLessThan(3);
      }
    },
  );
});

it('JSON too deep to be compared is not said to be altered on the way', async () => {
  const headers = { [signatureHeader]: sign(arrays, 'another') };
  const { json } = await deliver(guarded.url, { body: arrays, headers });
  expect(json?.detail).toContain('not signed with any configured secret, or its body was altered');
});

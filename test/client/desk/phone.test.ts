import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PhoneForm } from '../../../client/desk/api.ts';
import { createTelephone } from '../../../client/desk/phone.ts';
import { dial, gather, hangup, pause, say } from '../../../generated/server/verbs.ts';
import { UsageError } from '../../../openapi/contract/usage-error.ts';
import { hook } from '../../helpers/hook.ts';
import { scripted } from '../../helpers/scripted.ts';

type Script = Parameters<typeof scripted>[0];

const form: PhoneForm = { from: '', to: '', name: '', outbound: false, transport: 'http', variables: '' };
const menu = gather({
  input: ['digits', 'speech'],
  numDigits: 1,
  actionHook: hook('/menu'),
  say: { text: '<speak>Press <break time="1s"/> 1.</speak>' },
});
const line: Script = {
  '/webhooks/call': [menu, say({ text: 'Nothing heard.' })],
  '/menu': [dial({ target: [{ type: 'phone', number: '+14155550100' }] }), say({ text: 'Goodbye.' }), hangup()],
};

/** Opens a telephone for a server with scripted responses. */
async function open(script: Script = line) {
  const server = await scripted(script, { transport: 'http' });
  const telephone = createTelephone({ server: server.url, env: {}, findContract: () => undefined });
  return { ...server, telephone, step: (typed: string) => telephone.handle('step', { line: typed }) };
}

describe('the telephone of the desk', () => {
  it('plays a call with keys, the far side and a hangup, and says what it waits for', async () => {
    const { telephone, step } = await open();
    let changes = 0;
    telephone.onChange = () => changes++;
    expect(telephone.state).toEqual({ steps: [], keys: false, words: false, lines: [], heard: '' });

    const called = await telephone.handle('call', form);
    expect(called).toMatchObject({ waits: 'gather waits for keys or speech', keys: true, words: true });
    expect(called.heard.replace(/\s+/g, ' ')).toBe('Press 1.');
    expect(called.ended).toBeUndefined();
    expect(called.steps.map(({ command }) => command)).toEqual(['/silent', '/speech-error', '/wait', '/hangup']);

    const ringing = await step('1');
    expect(ringing).toMatchObject({ waits: 'dial waits for +14155550100 to answer', keys: false, words: false });
    expect(ringing.steps).toContainEqual({
      command: '/reject',
      label: 'Reject',
      help: 'the other side rejects the call',
      value: { name: 'SIP_STATUS', example: '603', optional: false },
    });
    expect(await step('/answer')).toMatchObject({ waits: 'dial waits for either party to hang up' });
    const ended = await step('/party-hangup');
    expect(ended).toMatchObject({ heard: 'Goodbye.', steps: [], keys: false });
    expect(ended.waits).toBeUndefined();
    expect(ended.ended).toMatch(/^completed after .* 3 webhooks/);
    expect(ended.lines.map(({ who, text }) => `${who} ${text}`)).toEqual(
      expect.arrayContaining(['caller presses 1', 'party answers +14155550100', 'application says Goodbye.']),
    );
    expect(ended.lines.some(({ isMistake }) => isMistake)).toBe(false);
    expect(changes).toBeGreaterThan(10);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PhoneForm } from '../../../client/desk/api.ts';
import { DeskProblem } from '../../../client/desk/desk-problem.ts';
import { createTelephone } from '../../../client/desk/phone.ts';
import { dial, gather, hangup, say } from '../../../generated/server/verbs.ts';
import { UsageError } from '../../../openapi/contract/usage-error.ts';
import { hook } from '../../helpers/hook.ts';
import { scripted } from '../../helpers/scripted.ts';

type Script = Parameters<typeof scripted>[0];

const form: PhoneForm = { from: '', to: '', name: '', outbound: false, transport: 'http', variables: '' };
const number = '+14155550100';
const menu = gather({
  input: ['digits', 'speech'],
  numDigits: 1,
  actionHook: hook('/menu'),
  say: { text: '<speak>Press <break time="1s"/> 1.</speak>' },
});
const sales = dial({ target: [{ type: 'phone', number }] });
const line: Script = {
  '/webhooks/call': [menu, say({ text: 'Nothing heard.' })],
  '/menu': [sales, say({ text: 'Goodbye.' }), hangup()],
};

/** Opens a telephone for a server with scripted responses. */
async function open(script: Script = line) {
  const server = await scripted(script, { transport: 'http' });
  const telephone = createTelephone({ server: server.url, env: {}, findContract: () => undefined });
  return {
    ...server,
    telephone,
    call: (fields: Partial<PhoneForm> = {}) => telephone.dial({ ...form, ...fields }),
    step: (typed: string) => telephone.step(typed),
    listLines: () => telephone.state.lines.map(({ who, text }) => `${who} ${text}`),
  };
}

describe('the telephone of the desk', () => {
  it('plays a call with keys, the far side and a hangup, and says what it waits for', async () => {
    const { telephone, call, step, listLines } = await open();
    let changes = 0;
    telephone.onChange = () => changes++;
    expect(telephone.state).toEqual({ steps: [], keys: false, words: false, lines: [], heard: '' });

    const called = await call();
    expect(called).toMatchObject({ waits: 'gather waits for keys or speech', keys: true, words: true });
    expect(called.heard.replace(/\s+/g, ' ')).toBe('Press 1.');
    expect(called.ended).toBeUndefined();
    expect(called.steps.map(({ command }) => command)).toEqual(['/silent', '/speech-error', '/wait', '/hangup']);

    const ringing = await step('1');
    expect(ringing).toMatchObject({ waits: `dial waits for ${number} to answer`, keys: false, words: false });
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
    expect(ended.ended).toMatch(/^completed after [\d.]+ s: the application hangs up; \d+ webhooks/);
    expect(listLines()).toEqual(
      expect.arrayContaining(['caller presses 1', `party answers ${number}`, 'application says Goodbye.']),
    );
    expect(ended.lines.some(({ isMistake }) => isMistake)).toBe(false);
    expect(changes).toBeGreaterThan(10);
  });

  it('sends what the form says, over a WebSocket too', async () => {
    const { call, deliveries } = await open();
    const fields = { from: '+12125550100', to: '+12125550199', name: 'Jo', variables: '\n TIER=1 \nOPEN=yes\n' };
    await call(fields);
    await call({ ...fields, transport: 'websocket', variables: '' });
    const [post, message] = deliveries.filter(
      ({ type, target }) => target === '/webhooks/call' && type !== 'call:status',
    );
    expect(post?.body).toMatchObject({ from: fields.from, to: fields.to, caller_name: 'Jo', direction: 'inbound' });
    expect(post?.body.env_vars).toEqual({ TIER: 1, OPEN: 'yes' });
    expect(message).toMatchObject({ type: 'session:new', body: { from: fields.from, to: fields.to } });
  });

  it('rings the callee of an outbound call, who can answer or be busy', async () => {
    const { call, step } = await open();
    expect(await call({ outbound: true })).toMatchObject({ waits: 'call waits for +14155551234 to answer' });
    expect(await step('/answer')).toMatchObject({ keys: true });
    await call({ outbound: true });
    expect((await step('/busy')).ended).toMatch(/^busy after/);
  });

  it('hangs up a call when the next one begins, also while the application has not answered', async () => {
    const answers: (() => void)[] = [];
    const { telephone, call, sentTo } = await open({
      ...line,
      '/webhooks/call': (response) => {
        answers.push(() => response.setHeader('Content-Type', 'application/json').end(JSON.stringify([menu])));
      },
    });
    const first = call();
    await expect.poll(() => answers.length).toBe(1);
    const firstSid = telephone.state.call_sid;
    expect(telephone.state).toMatchObject({ waits: 'the application is asked', steps: [], keys: false });
    await expect(telephone.step('1')).rejects.toThrow('the application has not answered yet');
    const second = call();
    await expect.poll(() => answers.length).toBe(2);
    for (const answer of answers) answer();
    await Promise.all([first, second]);
    expect(telephone.state).toMatchObject({ waits: 'gather waits for keys or speech' });
    expect(telephone.state.call_sid).not.toBe(firstSid);
    await expect
      .poll(() => sentTo('/webhooks/call-status').map(({ body }) => `${body.call_sid} ${body.call_status}`))
      .toContain(`${firstSid} completed`);
  });

  it('goes on with the party that a transfer leaves in a call of its own', async () => {
    const { call, step, listLines } = await open({
      '/webhooks/call': [dial({ target: [{ type: 'phone', number }], referHook: hook('/refer') })],
      '/refer': [menu],
    });
    await call();
    await step('/answer');
    expect(await step('/refer +14155550199')).toMatchObject({ keys: true, waits: 'gather waits for keys or speech' });
    expect(listLines().join('\n')).toContain('the party continues in a call of its own');
    const ended = await step('/hangup');
    expect(ended.ended).toMatch(/^completed after/);
  });

  it('marks a mistake of the application and masks secrets in its lines', async () => {
    const url = 'https://anna:sesame@example.com/hello.wav';
    const { call, step } = await open({
      '/webhooks/call': [{ verb: 'play', url }, menu],
      '/menu': [{ verb: 'gathre' }],
    });
    await call();
    const { lines, ended } = await step('1');
    expect(lines.filter(({ isMistake }) => isMistake).map(({ text }) => text)).toEqual([
      expect.stringMatching(/^cannot use the answer, the call ends: .*gathre/),
    ]);
    expect(ended).toMatch(/^completed after .*; 1 mistake$/);
    expect(lines.map(({ text }) => text)).toContain('plays https://anna:***@example.com/hello.wav');
  });

  it('keeps the last 1,000 lines, each of 2,000 characters at most', async () => {
    const talk = (first: number) => Array.from({ length: 900 }, (_, index) => say({ text: `Line ${first + index}` }));
    const { call, step } = await open({
      '/webhooks/call': [...talk(0), menu],
      '/menu': [...talk(900), say({ text: 'long '.repeat(1_000) }), menu],
    });
    await call();
    const { lines } = await step('1');
    expect(lines).toHaveLength(1_000);
    expect(lines.at(-2)?.text.length).toBeLessThan(2_010);
    expect(lines.map(({ text }) => text)).toContain('says Line 1799');
    expect(lines.map(({ text }) => text)).not.toContain('says Line 0');
  });

  it.each([
    ['1', 'no call is on: dial first'],
    [7, 'line must be a text, such as {"line":"1"} for the key 1'],
  ])('refuses the step %j before a call', async (typed, detail) => {
    const { telephone } = await open();
    await expect(telephone.step(typed)).rejects.toThrow(new UsageError(detail));
  });

  it.each([
    ['/answer', '/answer does not fit now'],
    ['/hungup', 'unknown step "/hungup", did you mean /hangup?'],
    ['/wait long', '/wait must be a number of seconds, it is "long"'],
    ['/receive lexEvent', 'no hook of the call takes lexEvent now. It goes to eventHook of lex'],
  ])('refuses the step %s that does not fit, and the call goes on', async (typed, detail) => {
    const { call, step } = await open();
    await call();
    await expect(step(typed)).rejects.toThrow(new UsageError(detail));
    expect((await step('1')).waits).toBe(`dial waits for ${number} to answer`);
    await expect(step('sales')).rejects.toThrow('words do not fit now: "sales" is not heard');
    await step('/hangup');
    await expect(step('1')).rejects.toThrow('the call has ended: dial again');
  });

  it('says the word help to the application, which asks for help at the prompt of a terminal', async () => {
    const { call, step, listLines } = await open();
    await call();
    await step('help');
    expect(listLines()).toContain('caller says help');
  });

  it.each([
    [{ from: 'a b' }, '--from must be a number or SIP user, it is "a b"'],
    [{ variables: 'TIER 1' }, '--env must be NAME=VALUE, it is "TIER 1"'],
    [{ transport: 'smoke' }, 'transport must be http or websocket, it is "smoke"'],
    [{ outbound: 'yes' }, 'outbound must be true or false'],
    [{ name: null }, 'name must be a text, which may be empty'],
  ])('refuses the form %j, and the call before goes on', async (fields, detail) => {
    const { call, telephone } = await open();
    const { call_sid } = await call();
    await expect(call(fields as object)).rejects.toThrow(new UsageError(detail));
    expect(telephone.state).toMatchObject({ call_sid, keys: true });
  });

  it('says that the server is gone, before a call and during one', async () => {
    const gone = createTelephone({ server: 'http://127.0.0.1:1', env: {}, findContract: () => undefined });
    const refusal = new DeskProblem(502, 'cannot connect to http://127.0.0.1:1: the server is gone, start it');
    await expect(gone.dial(form)).rejects.toThrow(refusal);

    const { call, step } = await open({ ...line, '/menu': (response) => response.destroy() });
    await call();
    const { ended, lines } = await step('1');
    expect(ended).toMatch(/^completed after .*; 1 mistake$/);
    expect(lines.some(({ isMistake, text }) => isMistake && text.includes('gets no answer'))).toBe(true);
  });

  it('takes any line and any form without a crash: each fits, or is refused with a reason', async () => {
    const { telephone, call } = await open();
    await call();
    const typed = fc.oneof(
      fc.constantFrom('', '1', 'sales', '/', '/hangup', '/answer', '/wait 5', '/tool x={', '/receive y', '?', '/say'),
      fc.string({ unit: 'binary' }),
      fc.string().map((text) => `/${text}`),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(typed, { maxLength: 5 }), fc.anything(), async (steps, body) => {
        const forms = [telephone.dial(body), telephone.step({ line: body })];
        for (const result of await Promise.allSettled(forms))
          expect(result).toMatchObject({ status: 'rejected', reason: expect.any(UsageError) });
        if (telephone.state.ended !== undefined) await call();
        for (const each of steps) await telephone.step(each).catch((error) => expect(error).toBeInstanceOf(UsageError));
        expect(telephone.state.ended ?? telephone.state.waits).toMatch(/\S/);
      }),
      { numRuns: 10 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { OutOfTurn } from '../../../client/index.ts';
import { type GatherOptions, gather, pause, play, say } from '../../../generated/server/verbs.ts';
import { hook } from '../../helpers/hook.ts';
import { type Step, scripted } from '../../helpers/scripted.ts';
import { itOverHttp } from '../../helpers/transport.ts';

const menu = hook('/menu');

/**
 * Starts a call that waits in a gather verb. Returns the call, a function that returns the body of
 * the action hook request, and a function that returns the requests to the partialResultHook.
 */
async function listening(options: GatherOptions) {
  const { call, sentTo } = await scripted({
    '/call': [
      gather({
        say: { text: 'What do you want?' },
        actionHook: menu,
        partialResultHook: hook('/partial'),
        ...options,
      }),
      say({ text: 'Goodbye' }),
    ],
    '/menu': [],
  });
  const result = () => sentTo('/menu')[0]?.body as Record<string, unknown> | undefined;
  return { call: await call(), result, partials: () => sentTo('/partial') };
}

describe('keys pressed during a gather verb', () => {
  it('are collected up to numDigits, and later keys are lost', async () => {
    const { call, result } = await listening({ numDigits: 2 });
    await call.press('123');
    expect(result()).toMatchObject({ reason: 'dtmfDetected', digits: '12' });
  });

  it('go to the next gather if they are pressed after the last one of the running gather', async () => {
    const asking = (path: '/one' | '/two') =>
      gather({ numDigits: 1, say: { text: 'Press a key.' }, actionHook: hook(path) });
    const { call, sentTo } = await scripted({ '/call': [asking('/one')], '/one': [asking('/two')], '/two': [] });
    await (await call()).press('123');
    const digits = ['/one', '/two'].map((path) => sentTo(path)[0]?.body.digits);
    expect(digits).toEqual(['1', '2']);
  });

  it('are collected from several key presses', async () => {
    const { call, result } = await listening({ maxDigits: 2 });
    await call.press('1');
    expect(result()).toBeUndefined();
    await call.press('2');
    expect(result()).toMatchObject({ digits: '12' });
  });

  it('are complete when the caller presses finishOnKey, which is not part of the reported digits', async () => {
    const { call, result } = await listening({ finishOnKey: '#' });
    await call.press('471#');
    expect(result()).toMatchObject({ reason: 'dtmfDetected', digits: '471' });
  });

  it('are lost at the timeout if they are fewer than numDigits', async () => {
    const { call, result } = await listening({ numDigits: 4, timeout: 5 });
    await call.press('12');
    await call.staysSilent();
    expect(result()).toMatchObject({ reason: 'timeout' });
    expect(result()).not.toHaveProperty('digits');
  });

  it('are reported after interDigitTimeout if there are at least minDigits of them', async () => {
    const { call, result } = await listening({ minDigits: 2, maxDigits: 9, interDigitTimeout: 3 });
    await call.press('12');
    const before = call.seconds;
    await call.staysSilent();
    expect(result()).toMatchObject({ reason: 'dtmfDetected', digits: '12' });
    expect(call.seconds - before - 'Goodbye'.length / 15).toBeCloseTo(3);
  });
});

describe('speech during a gather verb', () => {
  it('is reported with the confidence of the recognizer', async () => {
    const { call, result } = await listening({ input: ['speech'] });
    await call.say('sales please', { confidence: 0.7 });
    expect(result()).toMatchObject({
      reason: 'speechDetected',
      speech: { is_final: true, alternatives: [{ transcript: 'sales please', confidence: 0.7 }] },
    });
  });

  it('is sent to the partialResultHook as partial transcripts', async () => {
    const { call, partials } = await listening({ input: ['speech'] });
    await call.say('sales please');
    expect(partials().map(({ body }) => body.speech)).toMatchObject([
      { is_final: false, alternatives: [{ transcript: 'sales' }] },
    ]);
  });

  it('is reported as stt-low-confidence if its confidence is below minConfidence', async () => {
    const { call, result } = await listening({
      input: ['speech'],
      recognizer: { vendor: 'google', minConfidence: 0.5 },
    });
    await call.say('mumble', { confidence: 0.2 });
    expect(result()).toMatchObject({ reason: 'stt-low-confidence' });
  });

  it('is ignored after a key press', async () => {
    const { call, result } = await listening({ input: ['digits', 'speech'], numDigits: 2 });
    await call.press('1');
    await call.say('sales');
    expect(result()).toBeUndefined();
  });
});

describe('silence during a gather verb', () => {
  it.each([
    [undefined, 15],
    [8, 8],
  ])('with the option timeout set to %s ends the gather verb %i seconds after the prompt', async (timeout, seconds) => {
    const { call, result } = await listening(timeout === undefined ? {} : { timeout });
    await call.staysSilent();
    expect(result()).toMatchObject({ reason: 'timeout' });
    expect(Math.round(call.seconds - 'What do you want?'.length / 15 - 'Goodbye'.length / 15)).toBe(seconds);
  });

  it('never ends the gather verb if the timeout is 0', async () => {
    const { call } = await listening({ timeout: 0 });
    await call.waits(3600);
    await expect(call.staysSilent()).rejects.toThrow(OutOfTurn);
  });

  it('ends the gather verb if two successive silences together are longer than the timeout', async () => {
    const { call, result } = await listening({ timeout: 10 });
    await call.waits(8);
    expect(result()).toBeUndefined();
    await call.waits(8);
    expect(result()).toMatchObject({ reason: 'timeout' });
  });
});

describe('an interruption of a prompt', () => {
  const seconds = async (options: GatherOptions) => {
    const { call, result } = await listening({
      ...options,
      say: { text: 'A prompt that takes ten seconds, for it has one hundred and fifty characters. '.repeat(2) },
      timeout: 5,
    });
    await (options.input ? call.say('sales', { interrupting: true }) : call.press('1', { interrupting: true }));
    return { result: result()?.reason, notes: String(call), waitingFor: call.waitingFor?.verb };
  };

  it('ends the prompt if the caller presses a key', async () => {
    expect(await seconds({ numDigits: 1 })).toMatchObject({
      result: 'dtmfDetected',
      notes: expect.stringContaining('the prompt is interrupted'),
    });
  });

  it('ends the prompt if the caller speaks and bargein is on', async () => {
    expect(await seconds({ input: ['speech'], bargein: true })).toMatchObject({
      result: 'speechDetected',
      notes: expect.stringContaining('the prompt is interrupted'),
    });
  });

  it('has no effect if listenDuringPrompt is off', async () => {
    expect(await seconds({ numDigits: 1, listenDuringPrompt: false })).toMatchObject({
      result: undefined,
      waitingFor: 'gather',
    });
  });
});

describe('the time of a simulated call', () => {
  it('passes without real waiting', async () => {
    const { call } = await scripted({
      '/call': [say({ text: 'Hello' }), pause({ length: 3600 }), say({ text: 'Still there?' })],
    });
    const { heard, seconds } = await call();
    expect(heard).toBe('Hello\nStill there?');
    expect(seconds).toBeGreaterThan(3600);
  });

  itOverHttp('excludes the latency of the application, which the transcript records', async () => {
    const slow: Step = (response) =>
      setTimeout(() => response.setHeader('Content-Type', 'application/json').end('[{"verb":"hangup"}]'), 60);
    const { call } = await scripted({ '/call': slow });
    const { transcript, seconds } = await call();
    const [webhook] = transcript.flatMap((event) => (event.kind === 'webhook' ? [event.webhook] : []));
    expect(webhook).toMatchObject({
      ...{ name: 'newCall', method: 'POST', url: '/call', status: 200 },
      ...{ verbs: ['hangup'], reply: [{ verb: 'hangup' }] },
    });
    expect(webhook?.latency).toBeGreaterThanOrEqual(55);
    expect(seconds).toBe(0);
  });

  it('can advance by an hour while a prompt loops forever', async () => {
    const { call } = await scripted({ '/call': [play({ url: 'https://example.com/music.wav', loop: 'forever' })] });
    const talk = await call();
    await talk.waits(3600);
    expect(talk.waitingFor?.for).toBe('prompt-end');
  });
});

describe('the error for an action that the call cannot accept in its current state', () => {
  it('names what the call is waiting for', async () => {
    const { call } = await listening({ numDigits: 1 });
    await expect(call.isBusy()).rejects.toThrow(
      'isBusy does not fit now: gather is waiting for keys, so use one of press, staysSilent, waits, hangsUp',
    );
  });

  it('reports that an earlier action is still in progress', async () => {
    const { call } = await listening({ numDigits: 1 });
    const pressed = call.press('1');
    await expect(call.press('2')).rejects.toThrow(
      'press does not fit now: another act is still running, so await it first',
    );
    await pressed;
  });

  it('reports that the call has ended', async () => {
    const { call } = await listening({ numDigits: 1 });
    await call.hangsUp();
    await expect(call.press('1')).rejects.toThrow('press does not fit now: the call has ended');
  });
});

itOverHttp('String(call) returns the transcript of a simulated call with one line for each entry', async () => {
  const { call } = await listening({ numDigits: 1 });
  await call.press('1');
  expect(String(call).replace(/in \d+ ms/g, 'in 3 ms')).toBe(
    [
      '   0.0  caller       calls +14155551234 from +12125551212',
      '   0.0  jambonz      POST /call: 200 in 3 ms, gather say "What do you want?" → /menu, say "Goodbye"',
      '   0.0  jambonz      POST /status (trying): 204 in 3 ms',
      '   0.0  jambonz      POST /status (in-progress): 204 in 3 ms',
      '   0.0  application  says What do you want?',
      '   1.1  caller       presses 1',
      '   1.4  jambonz      POST /menu: 200 in 3 ms, no verbs',
      '   1.4  application  says Goodbye',
      '   1.9  jambonz      hangs up because no verb is left',
      '   1.9  jambonz      POST /status (completed): 204 in 3 ms',
    ].join('\n'),
  );
});

import { describe, expect, it } from 'vitest';
import { loadContract } from '../../../generated/server/contract.ts';
import {
  conference,
  config,
  dequeue,
  dial,
  dtmf,
  enqueue,
  gather,
  hangup,
  leave,
  listen,
  message,
  say,
  sipDecline,
  sipRefer,
  sipRequest,
  transcribe,
  ultravoxS2s,
} from '../../../generated/server/verbs.ts';
import { hook } from '../../helpers/hook.ts';
import { answering, type Step, scripted } from '../../helpers/scripted.ts';
import { hasNoVerbLeft, itOverHttp } from '../../helpers/transport.ts';

const sales = { type: 'phone', number: '+14155550100' } as const;
const anna = { type: 'user', name: 'anna' } as const;
const ended = say({ text: 'Ended' });

describe('the dial verb', () => {
  const dialling = async (options: Partial<Parameters<typeof dial>[0]> = {}, script = {}) => {
    const verbs = [dial({ target: [sales], actionHook: hook('/dialled'), ...options }), ended];
    const { call, sentTo } = await scripted({ '/call': verbs, '/dialled': [], ...script });
    return { call: await call(), sentTo, result: () => sentTo('/dialled')[0]?.body };
  };

  it('connects the caller with the dialled party until that party hangs up', async () => {
    const { call, result } = await dialling();
    await call.answers();
    await call.waits(60);
    await call.partyHangsUp();
    expect(result()).toMatchObject({
      dial_call_status: 'completed',
      dial_sip_status: 200,
      dial_call_sid: expect.any(String),
    });
    expect(call.heard).toBe('Ended');
  });

  it.each([
    ['isBusy', 'busy', 486],
    ['doesNotAnswer', 'no-answer', 487],
  ] as const)('continues with the next verb after call.%s()', async (act, dial_call_status, dial_sip_status) => {
    const { call, result } = await dialling();
    await call[act]();
    expect(result()).toMatchObject({ dial_call_status, dial_sip_status });
    expect(call.heard).toBe('Ended');
  });

  it('rings the target until its timeout', async () => {
    const { call } = await dialling({ timeout: 20 });
    await call.waits(19);
    expect(call.waitingFor?.verb).toBe('dial');
    await call.waits(1);
    expect(hasNoVerbLeft(call)).toBe(true);
  });

  it('rings several targets and connects the first that answers', async () => {
    const { call, sentTo } = await dialling({ target: [sales, anna] });
    expect(call.dialled).toBe('+14155550100, anna@sip.example.org');
    await call.isBusy('+14155550100');
    await call.answers('anna');
    await call.partyHangsUp();
    const legs = sentTo('/status').filter(({ body }) => body.parent_call_sid);
    expect(legs.map(({ body }) => [body.to, body.call_status])).toEqual([
      ['anna@sip.example.org', 'trying'],
      ['+14155550100', 'trying'],
      ['anna@sip.example.org', 'ringing'],
      ['+14155550100', 'ringing'],
      ['+14155550100', 'busy'],
      ['anna@sip.example.org', 'in-progress'],
      ['anna@sip.example.org', 'completed'],
    ]);
  });

  it('refuses an answer by a party that the verb does not ring', async () => {
    const { call } = await dialling();
    await expect(call.answers('anna')).rejects.toThrow('anna is not ringing: the dial rings +14155550100');
  });

  it('answers the caller at once, or with answerOnBridge only when a dialled party answers', async () => {
    const statuses = async (answerOnBridge: boolean) => {
      const { call, sentTo } = await dialling({ answerOnBridge });
      await call.isBusy();
      return sentTo('/status').filter(
        ({ body }) => !body.parent_call_sid && body.call_status === ('in-progress' as never),
      ).length;
    };
    expect([await statuses(false), await statuses(true)]).toEqual([1, 1]);
    const { call } = await dialling({ answerOnBridge: true });
    expect(call.facts.call_status).toBe('trying');
  });

  it('ends a conversation at its timeLimit', async () => {
    const { call } = await dialling({ timeLimit: 60 });
    await call.answers();
    await call.waits(61);
    expect(call.heard).toBe('Ended');
  });

  it('reports keys to its dtmfHook if a party presses a sequence listed in dtmfCapture', async () => {
    const { call, sentTo } = await dialling({ dtmfCapture: ['*2'], dtmfHook: hook('/keys') });
    await call.answers();
    await call.press('*2', { by: 'party' });
    await call.press('5');
    expect(sentTo('/keys').map(({ body }) => body)).toMatchObject([
      { dtmf: '*2', parent_call_sid: expect.any(String) },
    ]);
  });

  it('calls its action hook after the caller hangs up, and ignores the verbs that this hook returns', async () => {
    const { call, result } = await dialling({}, { '/dialled': [say({ text: 'Too late' })] });
    await call.answers();
    await call.hangsUp();
    expect(result()).toMatchObject({ call_status: 'completed', dial_call_status: 'completed' });
    expect([call.heard, call.ended]).toEqual(['', { by: 'caller', status: 'completed' }]);
  });

  describe('a dial verb with a confirm hook', () => {
    const asking = [say({ text: 'Take it?' }), gather({ numDigits: 1, actionHook: hook('/confirmed') }), hangup()];

    it.each([
      ['an empty array', []],
      ['status 204', answering(204)],
    ])('connects the parties at once if the confirm hook answers with %s', async (_, step) => {
      const { call } = await dialling({ confirmHook: hook('/confirm') }, { '/confirm': step });
      await call.answers();
      expect(call.waitingFor?.for).toBe('conversation-end');
    });

    it('connects the parties if the action hook for the pressed key returns verbs', async () => {
      const script = { '/confirm': asking, '/confirmed': [{ verb: 'tag', data: {} }] };
      const { call } = await dialling({ confirmHook: hook('/confirm') }, script);
      await call.answers();
      expect(call.heard).toBe(''); // the caller does not hear the prompt of the confirm hook
      await call.press('1');
      expect(call.waitingFor?.for).toBe('conversation-end');
    });

    it('hangs up on the dialled party if the action hook for the pressed key returns no verbs', async () => {
      const { call } = await dialling({ confirmHook: hook('/confirm') }, { '/confirm': asking, '/confirmed': [] });
      await call.answers();
      await call.press('2');
      expect(call.heard).toBe('Ended');
    });

    itOverHttp('hangs up on the dialled party when the confirm hook fails', async () => {
      const { call } = await dialling({ confirmHook: hook('/confirm') }, { '/confirm': answering(500) });
      await call.answers();
      expect([call.heard, call.mistakes.length]).toEqual(['Ended', 1]);
    });
  });
});

describe('the enqueue verb', () => {
  const queueing = async (wait: Step | Step[]) => {
    const verbs = [enqueue({ name: 'support', waitHook: hook('/wait'), actionHook: hook('/left') }), ended];
    const { call, sentTo } = await scripted({ '/call': verbs, '/wait': wait, '/left': [] });
    return { call: await call(), sentTo, result: () => sentTo('/left')[0]?.body.queue_result };
  };

  it('repeats the wait hook until an agent takes the call', async () => {
    const { call, sentTo, result } = await queueing([
      say({ text: 'Please hold the line.' }),
      { verb: 'pause', length: 10 },
    ]);
    await call.waits(60);
    expect(sentTo('/wait').length).toBeGreaterThan(4);
    await call.answers();
    await call.partyHangsUp();
    expect([result(), call.heard]).toEqual(['bridged', 'Ended']);
  });

  it('fails at the verb leave outside of a wait hook, and the call ends', async () => {
    const { call } = await scripted({ '/call': [say({ text: 'Hello' }), leave(), ended] });
    const left = await call();
    expect(left.heard).toBe('Hello');
    expect(left.ended).toEqual({
      by: 'jambonz',
      status: 'completed',
      failure: { cause: 'platform', message: 'leave works only in the answer of a wait hook' },
    });
  });

  it('releases the caller when the wait hook sends the verb leave', async () => {
    const { call, result } = await queueing([[say({ text: 'Wait' })], [leave()]]);
    await call.waits(1);
    expect([result(), call.heard]).toEqual(['leave', 'Ended']);
  });

  it.each([
    ['an empty array', [] as object[]],
    ['a verb that a wait hook cannot use', [dtmf({ dtmf: '1' })]],
    ['status 204', answering(204)],
  ])('stays silent after a wait hook that answers with %s', async (_, step) => {
    const { call, sentTo } = await queueing(step);
    await call.waits(600);
    expect([sentTo('/wait').length, call.waitingFor?.verb]).toEqual([1, 'enqueue']);
  });

  it('reports the result hangup when the caller hangs up', async () => {
    const { call, result } = await queueing([say({ text: 'Wait' })]);
    await call.hangsUp();
    expect([result(), call.ended]).toEqual(['hangup', { by: 'caller', status: 'completed' }]);
  });

  it('reports the result bridged when the caller hangs up after a conversation', async () => {
    const { call, result } = await queueing([say({ text: 'Wait' })]);
    await call.answers();
    await call.hangsUp();
    expect(result()).toBe('bridged');
  });
});

describe('the dequeue verb', () => {
  const taking = async () => {
    const { call, sentTo } = await scripted({
      '/call': [dequeue({ name: 'support', timeout: 30, actionHook: hook('/taken') }), ended],
    });
    return { call: await call(), result: () => sentTo('/taken')[0]?.body.dequeue_result };
  };

  it('connects the call with a waiting caller', async () => {
    const { call, result } = await taking();
    await call.answers();
    await call.partyHangsUp();
    expect(result()).toBe('complete');
  });

  it('reports the result timeout if no caller waits in the queue', async () => {
    const { call, result } = await taking();
    await call.doesNotAnswer();
    expect(result()).toBe('timeout');
  });
});

describe('the conference verb', () => {
  it('runs the verbs of its wait and enter hooks, and reports the end of the conference', async () => {
    const meeting = conference({
      name: 'team',
      startConferenceOnEnter: false,
      waitHook: hook('/wait'),
      enterHook: hook('/enter'),
      statusHook: hook('/news'),
      statusEvents: ['join', 'end'],
      actionHook: hook('/over'),
    });
    const { call, sentTo } = await scripted({
      '/call': [meeting],
      '/wait': [say({ text: 'Not yet' })],
      '/enter': [say({ text: 'Welcome' })],
    });
    const talk = await call();
    expect(talk.heard).toBe('Not yet');
    await talk.answers();
    expect(talk.heard).toBe('Welcome');
    await talk.partyHangsUp();
    expect(sentTo('/news').map(({ body }) => body.event)).toEqual(['join', 'end']);
    expect(sentTo('/over')).toHaveLength(1);
  });
});

describe('verbs for language models', () => {
  const talking = async (tool: Step | Step[]) => {
    const verb = ultravoxS2s({
      llmOptions: {},
      auth: { apiKey: 'x' },
      toolHook: hook('/tool'),
      actionHook: hook('/over'),
    });
    const { call, sentTo } = await scripted({ '/call': [verb, ended], '/tool': tool, '/over': [] });
    return { call: await call(), sentTo };
  };

  itOverHttp('send tool calls to their tool hook and return the result', async () => {
    const { call, sentTo } = await talking((response) =>
      response.setHeader('Content-Type', 'application/json').end('{"result":"nine"}'),
    );
    expect(await call.callsTool('get-time', { timeZone: 'CET' })).toBe('nine');
    const [delivery] = sentTo('/tool');
    expect(delivery?.body).toEqual({ tool_call_id: expect.any(String), name: 'get-time', args: { timeZone: 'CET' } });
    expect(delivery?.headers.b3).toBeUndefined();
  });

  it('report a hangup of the caller as a normal end of the conversation', async () => {
    const { call, sentTo } = await talking([]);
    await call.hangsUp();
    expect(sentTo('/over')[0]?.body).toMatchObject({
      call_status: 'completed',
      completion_reason: 'normal conversation end',
    });
  });

  itOverHttp.each([answering(204), answering(500), answering(200, '"nine"', 'application/json')])(
    'end with an error when the tool hook fails',
    async (step) => {
      const { call, sentTo } = await talking(step);
      await call.callsTool('get-time');
      expect(sentTo('/over')[0]?.body).toMatchObject({ completion_reason: 'client error calling function' });
    },
  );
});

describe('other verbs', () => {
  it('sip:decline rejects an unanswered call', async () => {
    const { call, sentTo } = await scripted({ '/call': [sipDecline({ status: 486, reason: 'Busy Here' })] });
    expect((await call()).ended).toEqual({ by: 'jambonz', status: 'failed', sip_status: 486, sip_reason: 'Busy Here' });
    expect(sentTo('/status').map(({ body }) => [body.call_status, body.sip_status])).toEqual([
      ['trying', 100],
      ['failed', 486],
    ]);
  });

  it.each([
    ['answers', 200],
    ['isBusy', 486],
  ] as const)('sip:refer reports the SIP status of the target after call.%s()', async (act, status) => {
    const verb = sipRefer({ referTo: 'sip:desk@example.com', eventHook: hook('/news'), actionHook: hook('/referred') });
    const { call, sentTo } = await scripted({ '/call': [say({ text: 'Hello' }), verb, ended], '/referred': [] });
    const talk = await call();
    await talk[act]();
    expect(sentTo('/news').at(-1)?.body).toEqual({ event: 'transfer-status', call_status: status });
    expect(sentTo('/referred')[0]?.body).toMatchObject({ refer_status: 202, final_referred_call_status: status });
    expect([talk.heard, talk.ended?.by === 'caller', hasNoVerbLeft(talk)]).toEqual(
      status === 200 ? ['', true, false] : ['Ended', false, true],
    );
  });

  itOverHttp(
    'sip:request calls its action hook again with the result failed if this hook answers status 500',
    async () => {
      const verb = sipRequest({ method: 'INFO', actionHook: hook('/sent') });
      const { call, sentTo } = await scripted({ '/call': [say({ text: 'Hello' }), verb], '/sent': answering(500) });
      expect((await call()).ended?.failure).toMatchObject({ message: 'Unexpected HTTP Response', status: 500 });
      expect(sentTo('/sent').map(({ body }) => body.result)).toEqual(['success', 'failed']);
    },
  );

  it('transcribe sends speech until its hook answers with verbs', async () => {
    const verb = transcribe({ transcriptionHook: hook('/said') });
    const { call } = await scripted({ '/call': [verb], '/said': [[], [say({ text: 'Understood' })]] });
    const talk = await call();
    await talk.say('one');
    expect(talk.heard).toBe('');
    await talk.say('two');
    expect(talk.heard).toBe('Understood');
  });

  it('config transcribes speech while other verbs run', async () => {
    const settings = config({ transcribe: { enable: true, transcriptionHook: hook('/said') } });
    const asking = gather({ input: ['speech'], actionHook: hook('/menu') });
    const { call, sentTo } = await scripted({ '/call': [settings, asking], '/menu': [], '/said': [] });
    await (await call()).say('sales');
    expect([sentTo('/said').length, sentTo('/menu').length]).toEqual([1, 1]);
  });

  describe('config with bargeIn', () => {
    const interruptible = async (sticky: boolean) => {
      const settings = config({
        bargeIn: { enable: true, sticky, input: ['digits', 'speech'], numDigits: 1, actionHook: hook('/interrupted') },
      });
      const { call, sentTo } = await scripted({
        '/call': [settings, say({ text: 'One' }), say({ text: 'Two' })],
        '/interrupted': [say({ text: 'Yes?' })],
      });
      return { call: await call(), sentTo };
    };

    it('lets a pressed key interrupt a say verb', async () => {
      const { call, sentTo } = await interruptible(false);
      expect(call.heard).toBe('One');
      await call.press('0', { interrupting: true });
      expect([call.heard, hasNoVerbLeft(call)]).toEqual(['Yes?', true]);
      expect(sentTo('/interrupted')[0]?.body).toMatchObject({ reason: 'dtmfDetected', digits: '0' });
    });

    it('continues to listen after an interruption if bargeIn is sticky', async () => {
      const { call } = await interruptible(true);
      await call.say('stop');
      expect([call.heard, call.waitingFor?.for]).toEqual(['Yes?', 'input']);
    });

    it('lets the call continue with the next verb if the caller stays silent', async () => {
      const { call } = await interruptible(false);
      await call.staysSilent();
      expect(call.heard).toBe('Two');
    });
  });

  it('a config verb sets the speech recognizer of later gather verbs', async () => {
    const settings = config({ recognizer: { vendor: 'deepgram', language: 'de-DE', minConfidence: 0.5 } });
    const { call, sentTo } = await scripted({
      '/call': [settings, gather({ input: ['speech'], actionHook: hook('/menu') })],
      '/menu': [],
    });
    await (await call()).say('vertrieb', { confidence: 0.4 });
    expect(sentTo('/menu')[0]?.body).toMatchObject({
      reason: 'stt-low-confidence',
      speech: { language_code: 'de-DE', vendor: { name: 'deepgram' } },
    });
  });

  it('a listen verb ends at a finishOnKey, after maxLength seconds, or at the end of the stream', async () => {
    const verb = listen({ url: 'wss://example.com', finishOnKey: '#', maxLength: 60, actionHook: hook('/over') });
    const { call, sentTo } = await scripted({ '/call': [verb], '/over': [] });
    await (await call()).press('#');
    await (await call()).waits(60);
    await (await call()).partyHangsUp();
    expect(sentTo('/over').map(({ body }) => [body.digits, body.dial_call_duration])).toEqual([
      ['#', 0],
      [undefined, 60],
      [undefined, 0],
    ]);
  });

  itOverHttp('a message verb does not wait for the answer of its action hook', async () => {
    const verb = message({ to: '+1', from: '+2', text: 'Hi', actionHook: hook('/sent') });
    const { call, sentTo } = await scripted({
      '/call': [say({ text: 'Hello' }), verb],
      '/sent': [say({ text: 'Too late' })],
    });
    expect((await call()).heard).toBe('Hello');
    expect(sentTo('/sent')[0]?.body).toMatchObject({ message_status: 'success' });
  });

  it('a verb that only the contract of the project has is skipped, and the transcript reports it', async () => {
    const verb = { verb: 'made_up' };
    const contract = { document: loadContract().document, replies: { verbs: () => true, command: () => true } };
    const { call } = await scripted({ '/call': [verb, ended] }, { contract });
    const talk = await call();
    expect([talk.heard, talk.mistakes, String(talk)]).toEqual([
      'Ended',
      [],
      expect.stringContaining('made_up is skipped'),
    ]);
    const [mistake] = (await (await scripted({ '/call': [verb, ended] })).call()).mistakes;
    expect(mistake).toContain('unknown verb made_up');
  });
});

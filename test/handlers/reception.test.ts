import { describe, expect, it, vi } from 'vitest';
import { type Call, createPhone } from '../../client/index.ts';
import { exampleOf, serve } from '../../generated/server/test.ts';
import { sendRaw, webhookRequest } from '../support/send-raw.ts';

const { url, socketUrl, client, log } = await serve({ now: () => new Date('2026-11-24T12:00:00Z') });

describe.each([
  ['HTTP', url],
  ['WebSocket', socketUrl],
])('over %s,', (_, base) => {
  const phone = createPhone({ url: `${base}/webhooks/call`, statusUrl: `${base}/webhooks/call-status` });
  const parties = { from: '+12125551212', to: '+14155551234' };
  const atTheMenu = () => phone.call(parties);

  describe('a caller of the reception line', () => {
    it('is greeted by name, without the quotes around the name in SIP', async () => {
      const call = await phone.call({ ...parties, name: '"Jo Doe"' });
      expect(call.heard).toMatch(/^Hello Jo Doe\. Welcome to the reception line\. For sales, press 1/);
    });

    it('is welcomed without a name', async () => {
      expect((await atTheMenu()).heard).toMatch(/^Welcome to the reception line\./);
    });

    it('hears the greeting that is set in the jambonz portal', async () => {
      const call = await phone.call({ ...parties, envVars: { GREETING: 'Bonjour.' } });
      expect(call.heard).toMatch(/^Bonjour\./);
    });

    it('hears a goodbye after silence', async () => {
      const call = await atTheMenu();
      await call.staysSilent();
      expect(call.heard).toBe('I did not hear anything. Please call again. Goodbye.');
      expect(call.ended).toEqual({ by: 'jambonz', status: 'completed' });
    });

    it('is asked once more after an unknown choice, and then hears a goodbye', async () => {
      const call = await atTheMenu();
      await call.press('9');
      expect(call.heard).toMatch(/^Sorry, I did not get that\. For sales/);
      await call.say('lasagne');
      expect([call.heard, call.ended?.by]).toEqual(['Sorry, I still did not get that. Goodbye.', 'jambonz']);
    });
  });

  describe('a caller who chooses sales', () => {
    it.each([(call: Call) => call.press('1'), (call: Call) => call.say('Sales, please.')])(
      'is connected to sales after the input %s',
      async (asks) => {
        const call = await atTheMenu();
        await asks(call);
        expect([call.heard, call.dialled]).toEqual(['One moment, I am connecting you.', '+14155550100']);
      },
    );

    it('is connected to the sales number that the jambonz portal sends with the new call', async () => {
      const call = await phone.call({ ...parties, envVars: { SALES_NUMBER: '+14155550199' } });
      await call.press('1');
      expect(call.dialled).toBe('+14155550199');
    });

    it('is thanked after the conversation', async () => {
      const call = await atTheMenu();
      await call.press('1');
      await call.answers();
      await call.partyHangsUp();
      expect([call.heard, call.ended?.by]).toEqual(['Thank you for calling. Goodbye.', 'jambonz']);
    });

    it.each(['isBusy', 'doesNotAnswer'] as const)('waits in the support queue after call.%s()', async (what) => {
      const call = await atTheMenu();
      await call.press('1');
      await call[what]();
      expect(call.heard).toMatch(/^Nobody in sales is free\. Support will help you\./);
      expect(call.queue).toBe('support');
    });
  });

  describe('a caller who chooses support', () => {
    it.each([(call: Call) => call.press('2'), (call: Call) => call.say('I need SUPPORT')])(
      'hears the position in the queue after the input %s',
      async (asks) => {
        const call = await atTheMenu();
        await asks(call);
        expect(call.heard).toBe('Please hold the line for support.\nPlease hold. You are number 1 in the queue.');
        expect(call.queue).toBe('support');
      },
    );

    it('is thanked after the conversation', async () => {
      const call = await atTheMenu();
      await call.press('2');
      await call.answers();
      await call.partyHangsUp();
      expect([call.heard, call.ended?.by]).toEqual(['Thank you for calling. Goodbye.', 'jambonz']);
    });

    it('leaves the queue after five minutes', async () => {
      const call = await atTheMenu();
      await call.press('2');
      await call.waits(6 * 60);
      expect(call.heard).toMatch(/Sorry, all colleagues are busy\. Please call again later\. Goodbye\.$/);
      expect(call.seconds).toBeLessThan(6 * 60);
    });

    it('can hang up in the queue', async () => {
      const call = await atTheMenu();
      await call.press('2');
      await call.hangsUp();
      expect(call.ended).toEqual({ by: 'caller', status: 'completed' });
    });
  });

  it('the call status is logged with the menu choice of the caller', async () => {
    const call = await atTheMenu();
    await call.press('1');
    await call.hangsUp();
    const { call_sid } = call.facts;
    expect(log).toContainEqual(
      expect.objectContaining({ msg: 'call status', call_sid, call_status: 'completed', choice: 'sales' }),
    );
  });
});

describe('the server of the reception line', () => {
  const gathered = exampleOf('chooseFromMenu');

  it('ignores the URL fragment that jambonz leaves in the request line', async () => {
    expect(
      await sendRaw(url, webhookRequest('/webhooks/menu?x=1#rc=2&rp=5xx', { ...gathered, digits: '2' })),
    ).toContain('"verb":"enqueue"');
  });

  it('validates a query that is followed by a URL fragment', async () => {
    expect(await sendRaw(url, webhookRequest('/webhooks/menu?attempt=none#rc=2', gathered))).toMatch(
      /^HTTP\/1\.1 400 /,
    );
  });

  it('does not send a reply with a dial verb to the queue wait hook', async () => {
    const dialling = await serve({ handlers: { keepCallerWaiting: (() => [{ verb: 'dial', target: [] }]) as never } });
    const { error } = await dialling.client.POST('/webhooks/queue-wait', { body: exampleOf('keepCallerWaiting') });
    expect(error).toMatchObject({
      errors: [{ pointer: '/0/verb', detail: 'reply: dial cannot be used here, only leave, pause, play, say, tag' }],
    });
  });
});

describe('the handlers of the reception line', () => {
  it.each([
    [undefined, 'Tuesday, 24 November 2026 at 12:00'],
    [{ timezone: 'Asia/Tokyo' }, 'Tuesday, 24 November 2026 at 21:00'],
    [{ timezone: 'Mars' }, { error: 'Mars is not a time zone: use an IANA name, such as Europe/Berlin' }],
  ])('return the time for a tool call, or an error for an unknown time zone (arguments: %o)', async (args, result) => {
    const { data } = await client.POST('/webhooks/tool', {
      body: { tool_call_id: '1', name: 'client-get-time', ...(args && { args }) },
    });
    expect(data).toEqual({ result });
  });

  it('keep one format for each time zone, whose name ignores case', async () => {
    const createFormat = vi.spyOn(Intl, 'DateTimeFormat');
    for (const timezone of ['Pacific/Chatham', 'Pacific/Chatham', 'PACIFIC/chatham'])
      await client.POST('/webhooks/tool', {
        body: { tool_call_id: timezone, name: 'client-get-time', args: { timezone } },
      });
    expect(createFormat).toHaveBeenCalledTimes(1);
  });

  it('refuse a SIP device with status fail until SIP users are configured', async () => {
    const body = exampleOf('authenticateClient', 'auth-register');
    const { response, data } = await client.POST('/webhooks/auth', { body });
    expect([response.status, data?.status]).toEqual([200, 'fail']);
  });
});

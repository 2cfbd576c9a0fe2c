import { describe, expect, it } from 'vitest';
import { openRestApi } from '../../../client/index.ts';
import { conference, dequeue, enqueue, hangup, pause, play, say } from '../../../generated/server/verbs.ts';
import { hook } from '../../helpers/hook.ts';
import { answering, type Step, scripted } from '../../helpers/scripted.ts';
import { getTransport } from '../../helpers/transport.ts';

const ended = say({ text: 'Ended' });

describe('the events of a conference', () => {
  const meeting = (more: Partial<Parameters<typeof conference>[0]> = {}) =>
    conference({
      name: 'team',
      statusHook: hook('/news'),
      statusEvents: ['start', 'join', 'leave', 'end', 'start-talking', 'stop-talking'],
      actionHook: hook('/over'),
      ...more,
    });

  /** Plays a conference, and returns the events (with the number of members) and other webhooks in order. */
  const meet = async (verb: ReturnType<typeof conference>, over: Step = []) => {
    const { call, deliveries } = await scripted({ '/call': [verb, ended], '/over': over, '/enter': [], '/wait': [] });
    const talk = await call();
    const list = () =>
      deliveries
        .filter(({ target }) => /news|enter|wait|over/.test(target))
        .map(({ target, body }) => (target === '/news' ? `${body.event} ${body.members}` : target));
    return { talk, list, deliveries };
  };

  it('start before the enter hook without members, and the join counts the caller', async () => {
    const { list } = await meet(meeting({ enterHook: hook('/enter') }));
    expect(list()).toEqual(['start 0', '/enter', 'join 1']);
  });

  it('end the conference when its last member hangs up', async () => {
    const { talk, list, deliveries } = await meet(meeting());
    await talk.waits(7);
    await talk.hangsUp();
    expect(list()).toEqual(['start 0', 'join 1', 'leave 0', 'end 0', '/over']);
    // The duration of the ended call has the same name as the duration of the conference.
    expect(deliveries.find(({ body }) => body.event === ('leave' as never))?.body.duration).toBe(7);
  });

  it('report the members who remain when a caller who has waited for the start hangs up', async () => {
    const { talk, list } = await meet(meeting({ startConferenceOnEnter: false, waitHook: hook('/wait') }));
    await talk.answers();
    await talk.hangsUp();
    expect(list()).toEqual(['/wait', 'join 2', 'leave 1', '/over']);
  });

  it('end the conference for all when a caller with endConferenceOnExit hangs up', async () => {
    const { talk, list } = await meet(meeting({ startConferenceOnEnter: false, endConferenceOnExit: true }));
    await talk.answers();
    await talk.hangsUp();
    expect(list()).toEqual(['join 2', 'leave 1', 'end 1', '/over']);
  });

  it('are not sent for a caller who hangs up before the start', async () => {
    const { talk, list } = await meet(meeting({ startConferenceOnEnter: false }));
    await talk.hangsUp();
    expect(list()).toEqual(['/over']);
  });

  it('come once when the answer of the action hook has no verbs', async () => {
    const { talk, list } = await meet(meeting());
    await talk.partyHangsUp();
    expect([list(), talk.heard]).toEqual([['start 0', 'join 1', 'leave 0', 'end 0', '/over'], 'Ended']);
  });

  it('come once more after verbs from the action hook', async () => {
    const { talk, list } = await meet(meeting(), [say({ text: 'Goodbye' })]);
    await talk.partyHangsUp();
    expect(list()).toEqual(['start 0', 'join 1', 'leave 0', 'end 0', '/over', 'leave 0', 'end 0']);
    expect(talk.heard).toBe('Goodbye');
  });

  it('tell when the caller talks', async () => {
    const { talk, list } = await meet(meeting());
    await talk.say('Hello all');
    expect(list()).toEqual(['start 0', 'join 1', 'start-talking 1', 'stop-talking 1']);
  });
});

describe('the queue event hook of the account', () => {
  const queueing = async (wait: Step | Step[] = []) => {
    const verbs = [enqueue({ name: 'support', waitHook: hook('/wait'), actionHook: hook('/left') }), ended];
    const script = { '/call': verbs, '/wait': wait, '/left': [] };
    const server = await scripted(script, { hooks: { queueEvent: '/queue' } });
    return { call: await server.call(), sent: () => server.sentTo('/queue').map(({ body }) => body) };
  };

  it('gets the join, and a leave with the call that takes the caller', async () => {
    const { call, sent } = await queueing();
    await call.answers();
    expect(sent()).toMatchObject([
      { event: 'join', queue: 'support', length: 1, join_time: expect.any(Number), call_status: 'in-progress' },
      { event: 'leave', length: 0, leave_reason: 'dequeued', dequeuer: { call_sid: expect.any(String) } },
    ]);
  });

  it.each([
    ['hangs up', [] as Step, true],
    ['leaves by the verb leave', [{ verb: 'leave' }], false],
  ])('gets the reason abandoned when the caller %s', async (_, wait, hangsUp) => {
    const { call, sent } = await queueing(wait);
    if (hangsUp) await call.hangsUp();
    expect(sent().map(({ event, leave_reason }) => [event, leave_reason])).toEqual([
      ['join', undefined],
      ['leave', 'abandoned'],
    ]);
  });
});

describe('the dequeue verb', () => {
  const taking = async (timeout = 30) => {
    const verb = dequeue({ name: 'support', timeout, actionHook: hook('/taken') });
    const { call, sentTo } = await scripted({ '/call': [verb, pause({ length: 5 }), ended], '/taken': [] });
    return { call: await call(), results: () => sentTo('/taken').map(({ body }) => body.dequeue_result) };
  };

  it('reports a complete conversation also when the caller who dequeues hangs up', async () => {
    const { call, results } = await taking();
    await call.answers();
    await call.hangsUp();
    expect(results()).toEqual(['complete']);
  });

  it('reports the result hangup if the waiting caller is lost before the connection', async () => {
    const { call, results } = await taking();
    await call.partyHangsUp();
    expect([results(), call.heard]).toEqual([['hangup'], 'Ended']);
  });

  it('still reports its timeout after a caller has hung up during the search', async () => {
    const { call, results } = await taking();
    await call.waits(4);
    await call.hangsUp();
    expect([results(), call.seconds]).toEqual([['timeout'], 30]);
  });

  it('reports nothing if it has no timeout and the caller hangs up during the search', async () => {
    const { call, results } = await taking(0);
    await call.hangsUp();
    expect(results()).toEqual([]);
  });
});

describe('a REST request about a member of a conference', () => {
  const joining = async (...updates: object[]) => {
    const rest = await openRestApi();
    const verb = conference({
      name: 'team',
      statusHook: hook('/news'),
      statusEvents: ['leave', 'end'],
      actionHook: hook('/over'),
    });
    const script = { '/call': [verb, ended], '/over': [], '/hold': [[say({ text: 'On hold' })], []] };
    const { call, sentTo, deliveries } = await scripted(script, { rest });
    const talk = await call();
    for (const update of updates)
      await fetch(`${rest.url}/Accounts/a/Calls/${talk.facts.call_sid}`, {
        method: 'POST',
        body: JSON.stringify(update),
      });
    rest.close();
    return { talk, sentTo, deliveries };
  };

  it('asks its wait hook for what the member hears on hold, until an answer is empty', async () => {
    const { talk, sentTo } = await joining({ conf_hold_status: 'hold', wait_hook: '/hold' });
    expect([sentTo('/hold').length, talk.heard]).toEqual([1, 'On hold']);
    await talk.waits(60);
    expect([sentTo('/hold').length, talk.waitingFor?.for]).toEqual([2, 'conference-end']);
  });

  it('does not ask its wait hook any more when the member is not on hold', async () => {
    const hold = { conferenceParticipantAction: { action: 'hold', wait_hook: '/hold' } };
    const { talk, sentTo } = await joining(hold, { conf_hold_status: 'unhold' });
    await talk.waits(60);
    expect(sentTo('/hold')).toHaveLength(1);
  });

  it('removes the member', async () => {
    const { talk, deliveries } = await joining({ conferenceParticipantAction: { action: 'kick' } });
    const events = deliveries.flatMap(({ target, body }) => (target === '/news' ? [body.event] : []));
    expect([events, talk.heard]).toEqual([['leave', 'end'], 'Ended']);
  });
});

describe('music that loops forever in a wait hook', () => {
  it.each([
    ['enqueue', enqueue({ name: 'support', waitHook: hook('/wait'), actionHook: hook('/over') })],
    ['conference', conference({ name: 'team', startConferenceOnEnter: false, waitHook: hook('/wait') })],
  ])('is heard until the wait of the verb %s is over', async (_, verb) => {
    const music = [play({ url: 'https://example.com/music.mp3', loop: 'forever' }), say({ text: 'Never' })];
    const { call, sentTo } = await scripted({ '/call': [verb, ended], '/wait': music, '/over': [] });
    const talk = await call();
    await talk.waits(600);
    expect([sentTo('/wait').length, String(talk)]).toEqual([1, expect.not.stringContaining('says Never')]);
    await talk.answers();
    await talk.partyHangsUp();
    expect(talk.heard).toBe('Ended');
  });
});

describe('the answer of an action hook while a REST request replaces the verbs', () => {
  it.each([
    ['enqueue', enqueue({ name: 'support', actionHook: hook('/over') }), 'Updated'],
    ['conference', conference({ name: 'team', actionHook: hook('/over') }), 'Over'],
  ])('of the verb %s', async (_, verb, heard) => {
    const rest = await openRestApi();
    const script = { '/call': [verb], '/over': [say({ text: 'Over' })], '/new': [say({ text: 'Updated' })] };
    const { call } = await scripted(script, { rest });
    const talk = await call();
    await fetch(`${rest.url}/Accounts/a/Calls/${talk.facts.call_sid}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ call_hook: '/new' }),
    });
    rest.close();
    expect(talk.heard).toBe(heard);
  });
});

describe('the wait hook of a conference', () => {
  it.each([
    ...(getTransport() === 'http' ? [['fails', answering(500)] as const] : []),
    ['answers with a verb that it cannot use', [hangup()]],
  ] as const)('is not asked again when it %s', async (_, wait) => {
    const verb = conference({ name: 'team', startConferenceOnEnter: false, waitHook: hook('/wait') });
    const { call, sentTo } = await scripted({ '/call': [verb], '/wait': wait });
    const talk = await call();
    await talk.waits(60);
    expect([sentTo('/wait').length, talk.mistakes.length]).toEqual([1, 1]);
  });
});

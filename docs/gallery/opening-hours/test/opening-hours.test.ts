import { explore, findingLine } from 'jambonz-contract/client';
import { describe, expect, it } from 'vitest';
import { createPhone, serve } from '../generated/server/test.ts';
import { isOpen } from '../server/opening-hours.ts';

const caller = { from: '+12125551212', to: '+14155551234' };
const services = { findNumberOnCall: async () => '+14155550142' };

/** Serves the line at this time. Returns the options of a phone. */
async function serveAt(time: string) {
  const { url } = await serve({ services, now: () => new Date(time) });
  return { url: `${url}/webhooks/call`, statusUrl: `${url}/webhooks/call-status` };
}

const open = await serveAt('2026-11-30T15:00:00Z'); // a Monday, 10 a.m. in New York
const closed = await serveAt('2026-11-30T03:00:00Z'); // a Sunday, 10 p.m. in New York

describe('a caller during the opening hours', () => {
  it('is connected with the office', async () => {
    const call = await createPhone(open).call(caller);
    expect(call.dialled).toBe('+14155550100');
    await call.answers();
    await call.partyHangsUp();
    expect(call.ended).toEqual({ by: 'jambonz', status: 'completed' });
    expect(call.mistakes).toEqual([]);
  });

  it.each(['isBusy', 'doesNotAnswer'] as const)('hears that nobody is free if the office %s', async (act) => {
    const call = await createPhone(open).call(caller);
    await call[act]();
    expect(call.heard).toBe('Sorry, nobody can take your call. Please call again later. Goodbye.');
  });

  it('reaches no dead end', async () => {
    expect((await explore(open)).findings.map(findingLine)).toEqual([]);
  });
});

describe('a caller outside of the opening hours', () => {
  it.each([
    ['presses 1', '1', ''],
    ['says emergency', '', 'It is an emergency.'],
  ])('who %s is connected with the person on call', async (_, keys, words) => {
    const call = await createPhone(closed).call(caller);
    expect(call.heard).toMatch(/^Our office is closed\. We are open on weekdays from 9 to 5\./);
    await (keys ? call.press(keys) : call.say(words));
    expect(call.dialled).toBe('+14155550142');
    await call.isBusy();
    expect(call.heard).toMatch(/^Sorry, nobody can take your call\./);
  });

  it('who stays silent hears goodbye', async () => {
    const call = await createPhone(closed).call(caller);
    await call.staysSilent();
    expect(call.heard).toBe('Thank you for calling. Goodbye.');
    expect(call.ended).toEqual({ by: 'jambonz', status: 'completed' });
  });

  it('who presses another key is asked a second time, and no third time', async () => {
    const call = await createPhone(closed).call(caller);
    await call.press('7');
    expect(call.heard).toMatch(/^Sorry, I did not get that\. In an emergency, press 1/);
    await call.press('7');
    expect(call.heard).toBe('Sorry, I still did not get that. Goodbye.');
  });

  it('who hangs up causes no mistake', async () => {
    const call = await createPhone(closed).call(caller);
    await call.hangsUp();
    expect(call.mistakes).toEqual([]);
  });

  it('reaches no dead end', async () => {
    expect((await explore(closed)).findings.map(findingLine)).toEqual([]);
  });
});

it.each([
  ['on Monday at 9:00', '2026-11-30T14:00:00Z', true],
  ['on Monday at 8:59', '2026-11-30T13:59:00Z', false],
  ['on Thursday at 16:59', '2026-12-03T21:59:00Z', true],
  ['on Friday at 17:00', '2026-12-04T22:00:00Z', false],
  ['on Saturday at noon', '2026-12-05T17:00:00Z', false],
  ['on a Friday that is a holiday', '2026-12-25T15:00:00Z', false],
  ['on Monday at 9:00 in summer', '2026-06-29T13:00:00Z', true],
])('isOpen returns for a time %s: %s → %s', (_, time, expected) => {
  expect(isOpen(new Date(time))).toBe(expected);
});

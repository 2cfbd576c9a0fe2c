import { describe, expect, it } from 'vitest';
import type { CallDetail } from '../../../client/desk/api.ts';
import { CallBook } from '../../../client/desk/call-book.ts';
import type { WebhookEvent } from '../../../openapi/contract/webhook-event.ts';
import { createWebhook } from '../../helpers/open-desk.ts';

/** Creates a book, and a function that adds webhooks numbered from 1. */
function openBook() {
  const book = new CallBook((b3) => b3 === 'own');
  let count = 0;
  const add = (event: Partial<WebhookEvent>) => book.add(`w${++count}`, createWebhook(event));
  return { book, add, find: (sid: string) => book.find(sid) as CallDetail & { isCut: boolean } };
}

describe('the summary of a call', () => {
  it('says who calls whom, how long, how it stands, and how many answers were faults', () => {
    const { add, find } = openBook();
    const at = (second: number) => `2026-12-01T09:12:0${second}.000Z`;
    const body = { from: '+1212', to: '+1415', direction: 'inbound', caller_name: '"Jo <b>"', call_status: 'trying' };
    add({ call_sid: 'c', at: at(0), body });
    add({ call_sid: 'c', at: at(4), ms: 250, body: { call_status: 'in-progress' }, outcome: 'fallback' });
    add({ call_sid: 'c', at: at(2), body: { from: 'x', call_status: 'completed' }, outcome: 'refusal' });
    expect(find('c').summary).toEqual({
      call_sid: 'c',
      from: '+1212',
      to: '+1415',
      name: 'Jo <b>',
      direction: 'inbound',
      startedAt: at(0),
      seconds: 4.3,
      status: 'completed',
      transport: 'http',
      webhooks: 3,
      faults: 2,
    });
  });

  it('is read from the query of a GET', () => {
    const { add, find } = openBook();
    add({ call_sid: 'c', method: 'GET', body: undefined, url: '/call?from=%2B1212&to=7&call_status=ringing' });
    expect(find('c').summary).toMatchObject({ from: '+1212', to: '7', status: 'ringing' });
  });

  it('cuts long names', () => {
    const { add, find } = openBook();
    add({ call_sid: 'c', body: { caller_name: 'x'.repeat(10_000) } });
    expect(find('c').summary.name).toHaveLength(200);
  });

  it('does not count what the desk has sent again, unless it has made the call', () => {
    const { add, find } = openBook();
    add({ call_sid: 'c' });
    add({ call_sid: 'c', b3: 'own', at: '2026-12-01T10:00:00.000Z', outcome: 'fallback' });
    add({ call_sid: 'd', b3: 'own', body: { caller_name: 'Jo' } });
    expect(find('c').summary).toMatchObject({ webhooks: 1, faults: 0, seconds: 0 });
    expect(find('c').webhooks).toHaveLength(2);
    expect(find('d').summary).toMatchObject({ name: 'Jo', isAgain: true, webhooks: 1 });
    expect(find('c').summary).not.toHaveProperty('isAgain');
  });
});

describe('the book', () => {
  it('shows the webhooks of a dialled leg in the call that dialled it, whose status it leaves', () => {
    const { book, add, find } = openBook();
    add({ call_sid: 'c', body: { call_status: 'in-progress' } });
    add({ call_sid: 'leg', body: { parent_call_sid: 'c', call_status: 'busy' } });
    add({ call_sid: 'orphan', body: { parent_call_sid: 'gone' } });
    expect(find('c').webhooks.map(({ call_sid }) => call_sid)).toEqual(['c', 'leg']);
    expect(find('c').summary.status).toBe('in-progress');
    expect(book.list().map(({ call_sid }) => call_sid)).toEqual(['orphan', 'c']);
  });

  it('holds webhooks without a call in an entry of their own', () => {
    const { add, find } = openBook();
    add({ call_sid: undefined, outcome: 'refusal', status: 401, body: { from: 'x' } });
    expect(find('without-a-call').summary).toMatchObject({ name: 'without a call', faults: 1 });
    expect(find('without-a-call').summary).not.toHaveProperty('from');
    add({ call_sid: '', at: '2026-12-02T00:00:00.000Z' });
    expect(find('without-a-call').webhooks).toHaveLength(2);
    expect(find('without-a-call').summary.seconds).toBe(0);
  });

  it.each(['..', '.', 'a/b', 'a\ud800', 'x'.repeat(101)])(
    'holds the webhook of call_sid %j without a call',
    (call_sid) => {
      const { book, add, find } = openBook();
      add({ call_sid });
      expect(book.list()).toHaveLength(1);
      expect(find('without-a-call').webhooks).toHaveLength(1);
    },
  );

  it('reads a webhook whose body, reply or log line has 50,000 levels, with a note in place of them', () => {
    const { book, find } = openBook();
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    const json = `${JSON.stringify(createWebhook({ call_sid: 'c', body: 1, reply: 2 })).replace(/"body":1,"reply":2/, `"body":${deep},"reply":${deep}`)}`;
    book.add('w', JSON.parse(json), json);
    const line = `{"webhook":1,"level":30,"time":0,"msg":"m","deep":${deep},"shallow":[1]}`;
    book.addLog('w', JSON.parse(line), line);
    const note = '(not shown: more than 100 levels)';
    expect(find('c').webhooks).toMatchObject([{ body: note, reply: note, logs: [{ fields: { deep: note } }] }]);
    expect(JSON.parse(JSON.stringify(find('c').webhooks))[0].logs[0].fields.shallow).toEqual([1]);
    expect(book.find('c')?.texts.get('w')).toBe(json);
  });

  it('ignores a webhook that it has', () => {
    const { book, find } = openBook();
    for (let time = 0; time < 2; time++) book.add('w', createWebhook({ call_sid: 'c' }));
    expect(find('c').webhooks).toHaveLength(1);
  });

  it('adds log lines to their webhook, also those that come before it', () => {
    const { book, find } = openBook();
    book.addLog('w', { webhook: 1, level: 30, time: 0, msg: 'chosen', choice: 7, pid: 1, hostname: 'h' });
    book.addLog('other', { webhook: 2, level: 30, time: 0, msg: 'of another' });
    book.add('w', createWebhook({ call_sid: 'c' }));
    for (const level of [10, 40, 50, 60]) book.addLog('w', { webhook: 1, level, time: 1_000 });
    const at = '1970-01-01T00:00:01.000Z';
    expect(find('c').webhooks[0]?.logs).toEqual([
      { level: 'info', at: '1970-01-01T00:00:00.000Z', msg: 'chosen', fields: { choice: 7 } },
      { level: 'debug', at, msg: '', fields: {} },
      { level: 'warn', at, msg: '', fields: {} },
      { level: 'error', at, msg: '', fields: {} },
      { level: 'error', at, msg: '', fields: {} },
    ]);
  });

  it('reports each change once', () => {
    const { book, add } = openBook();
    let changes = 0;
    book.onChange = () => changes++;
    add({ call_sid: 'c' });
    add({ call_sid: 'c' });
    expect(changes).toBe(2);
    expect(book.takeChange()).toMatchObject({ changed: [{ call_sid: 'c', webhooks: 2 }], removed: [] });
    expect(book.takeChange()).toEqual({ changed: [], removed: [] });
    book.addLog('w2', { webhook: 2, level: 30, time: 0, msg: 'after the answer' });
    expect(changes).toBe(3);
    expect(book.takeChange()).toMatchObject({ changed: [{ call_sid: 'c' }] });
  });

  it('drops the calls without activity first', () => {
    const { book, add } = openBook();
    for (let call = 0; call < 301; call++) {
      add({ call_sid: `c${call}` });
      add({ call_sid: 'c0' });
    }
    expect(book.list()).toHaveLength(300);
    expect(book.find('c1')).toBeUndefined();
    expect(book.find('c0')).toBeDefined();
    expect(book.takeChange().removed).toEqual(['c1']);
    add({ call_sid: 'c1' });
    expect(book.find('c1')).toMatchObject({ isCut: true });
  });

  it('drops the first webhooks of a call that has too many, and says so', () => {
    const { add, find } = openBook();
    for (let webhook = 0; webhook < 500; webhook++) add({ call_sid: 'c' });
    expect(find('c').isCut).toBe(false);
    add({ call_sid: 'c' });
    expect(
      find('c')
        .webhooks.map(({ id }) => id)
        .at(0),
    ).toBe('w2');
    expect(find('c')).toMatchObject({ isCut: true, summary: { webhooks: 501 } });
    expect(find('c').webhooks).toHaveLength(500);
  });

  it('holds a bounded number of characters of 20,000 webhooks and log lines', () => {
    const { book, add } = openBook();
    const text = 'x'.repeat(2_000);
    for (let webhook = 1; webhook <= 20_000; webhook++) {
      add({ call_sid: `c${webhook % 200}`, body: { from: 'x', text } });
      if (webhook % 10 === 0) book.addLog(`w${webhook}`, { webhook, level: 30, time: 0, msg: 'a line' });
      if (webhook % 10 === 1) book.addLog(`never answered ${webhook}`, { webhook, level: 30, time: 0, msg: 'a line' });
    }
    const calls = book.list().map(({ call_sid }) => JSON.stringify(book.find(call_sid)?.webhooks));
    const characters = calls.join('').length;
    expect(characters).toBeGreaterThan(15_000_000);
    expect(characters).toBeLessThan(22_000_000);
  });

  it('drops a webhook that is larger than all of its room', () => {
    const { book, add, find } = openBook();
    add({ call_sid: 'c', body: 'x'.repeat(21_000_000) });
    expect(find('c').webhooks).toEqual([]);
    add({ call_sid: 'c' });
    expect(find('c').webhooks).toHaveLength(1);
    for (let line = 0; line < 250; line++)
      book.addLog('w2', { webhook: 2, level: 30, time: 0, msg: 'x'.repeat(1_000) });
    expect(find('c').webhooks[0]?.logs).toHaveLength(200);
  });
});

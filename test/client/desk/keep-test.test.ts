import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { transform } from 'esbuild';
import { describe, expect, it } from 'vitest';
import type { CallDetail } from '../../../client/desk/api.ts';
import type { WebhookEvent } from '../../../openapi/contract/webhook-event.ts';
import { createWebhook, openDesk } from '../../helpers/open-desk.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const sid = createWebhook().call_sid as string;

/** Lets a desk hold webhooks, and keeps their call as a test. */
async function keep(webhooks: readonly WebhookEvent[], testFolder = join(temporaryFolder(), 'test')) {
  const desk = await openDesk({ testFolder });
  for (const [index, webhook] of webhooks.entries()) desk.stream.send('webhook', { ...webhook, webhook: index + 1 });
  const key = webhooks[0]?.call_sid ?? 'without-a-call';
  await desk.waitForCall(key, webhooks.length);
  const response = await desk.post(`calls/${key}/test`);
  const { file, detail } = (await response.json()) as { file: string; detail: string };
  return { status: response.status, file, detail, testFolder };
}

describe('a kept test', () => {
  it('sends the webhooks in order, at the times of their arrival, and expects their replies', async () => {
    const { status, file, testFolder } = await keep([
      createWebhook(),
      createWebhook({ url: '/webhooks/menu?attempt=1', at: '2026-12-01T09:12:03.000Z', body: { digits: '1' } }),
      createWebhook({
        method: 'GET',
        url: '/status',
        at: '2026-12-01T09:12:04.000Z',
        body: undefined,
        status: 204,
        reply: undefined,
      }),
    ]);
    expect(status).toBe(200);
    expect(file).toBe(join(testFolder, 'calls', '12125551212-2026-12-01t09-12-00.test.ts'));
    expect(await runKept(file)).toEqual([
      ['2026-12-01T09:12:00.000Z', 'POST', '/webhooks/call', createWebhook().body],
      ['2026-12-01T09:12:03.000Z', 'POST', '/webhooks/menu?attempt=1', { digits: '1' }],
      ['2026-12-01T09:12:04.000Z', 'GET', '/status', undefined],
    ]);
  });

  it('fails if a reply has changed', async () => {
    const { file } = await keep([createWebhook()]);
    await expect(runKept(file, [{ verb: 'say', text: 'Bye' }])).rejects.toThrow('expected { status: 200');
  });

  it('leaves out retries and refused webhooks', async () => {
    const refused = createWebhook({ outcome: 'refusal', status: 401, reply: { title: 'Unauthorized' } });
    const { file } = await keep([createWebhook(), createWebhook({ outcome: 'replay' }), refused]);
    expect(await runKept(file)).toHaveLength(1);
  });

  it('holds deep and large bodies as texts of JSON, within a second', async () => {
    const deep = `${'[1,'.repeat(2_000)}"it’s 'deep'"${']'.repeat(2_000)}`;
    const large = { list: Array.from({ length: 20_000 }, (_, index) => `number ${index}`) };
    const startedAt = performance.now();
    const { file, status } = await keep([createWebhook({ body: JSON.parse(deep) }), createWebhook({ body: large })]);
    expect(status).toBe(200);
    expect(performance.now() - startedAt).toBeLessThan(1_000);
    expect(readFileSync(file, 'utf8').match(/body: JSON\.parse\(/g)).toHaveLength(2);
    const bodies = (await runKept(file)).map(([, , , body]) => body);
    expect(JSON.stringify(bodies)).toBe(`[${deep},${JSON.stringify(large)}]`);
  });

  it('holds any text as data', async () => {
    const name = '`$'.concat('{process.exit(1)}` */ \'"\\ \u2028 </script> ../../../etc/passwd\n');
    const from = "'+alert`1`";
    const { file } = await keep([createWebhook({ body: { from, caller_name: name } })]);
    expect(basename(file)).toBe('alert-1-process-exit-1-script-etc-passwd-2026-12-01t09-12-00.test.ts');
    expect((await runKept(file))[0]?.[3]).toEqual({ from, caller_name: name });
  });

  it('never replaces a file', async () => {
    const testFolder = join(temporaryFolder(), 'test');
    const files = [];
    for (let time = 0; time < 3; time++) files.push((await keep([createWebhook()], testFolder)).file);
    const name = '12125551212-2026-12-01t09-12-00';
    expect(files.map((file) => basename(file))).toEqual([`${name}.test.ts`, `${name}-2.test.ts`, `${name}-3.test.ts`]);
    expect(readdirSync(join(testFolder, 'calls'))).toHaveLength(3);
  });
});

describe('no test is kept', () => {
  it.each([
    ['of a fallback', createWebhook({ outcome: 'fallback' }), 'POST /webhooks/call got a fallback'],
    ['of a failure', createWebhook({ outcome: 'failure', status: 500 }), 'POST /webhooks/call got a failure'],
    ['of refused webhooks only', createWebhook({ outcome: 'refusal', status: 401 }), 'there is nothing to keep'],
    ['of webhooks without a call', createWebhook({ call_sid: undefined }), 'there is nothing to keep'],
  ])('%s', async (_, webhook, reason) => {
    expect(await keep([webhook])).toMatchObject({ status: 409, detail: expect.stringContaining(reason) });
  });

  it.each([
    ['a status webhook', { status: 204, reply: undefined, body: { direction: 'inbound', call_status: 'trying' } }],
    ['an action hook', { body: { direction: 'inbound', call_status: 'in-progress', digits: '1' } }],
  ])('of an inbound call that begins with %s, because its call hook came by GET', async (_, webhook) => {
    expect(await keep([createWebhook(webhook)])).toMatchObject({
      status: 409,
      detail: 'the first webhook of this call came by GET or before the desk, so the test would begin in the middle',
    });
  });

  it('of a call whose first webhooks the desk no longer holds', async () => {
    const webhooks = Array.from({ length: 501 }, () => createWebhook());
    const desk = await openDesk();
    for (const [index, webhook] of webhooks.entries()) desk.stream.send('webhook', { ...webhook, webhook: index });
    await expect
      .poll(async () => ((await (await desk.get(`calls/${sid}`)).json()) as Partial<CallDetail>).summary?.webhooks)
      .toBe(501);
    expect(await (await desk.post(`calls/${sid}/test`)).json()).toMatchObject({
      status: 409,
      detail: 'the desk no longer holds the first webhooks of this call',
    });
  });

  it('through a link that leads out of the folder of tests', async () => {
    const [outside, testFolder] = [temporaryFolder(), temporaryFolder()];
    symlinkSync(outside, join(testFolder, 'calls'));
    expect(await keep([createWebhook()], testFolder)).toMatchObject({
      status: 409,
      detail: expect.stringContaining('it is a link'),
    });
    expect(readdirSync(outside)).toEqual([]);
  });

  it('through a link in place of the file', async () => {
    const [outside, testFolder] = [temporaryFolder(), temporaryFolder()];
    mkdirSync(join(testFolder, 'calls'));
    symlinkSync(join(outside, 'x'), join(testFolder, 'calls', '12125551212-2026-12-01t09-12-00.test.ts'));
    expect((await keep([createWebhook()], testFolder)).file).toMatch(/-2\.test\.ts$/);
    expect(readdirSync(outside)).toEqual([]);
  });

  it('into a folder that cannot be made', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    expect(await keep([createWebhook()], file)).toMatchObject({
      status: 409,
      detail: expect.stringContaining('cannot be created'),
    });
  });
});

/**
 * Runs a kept test in this process, with a server that answers each webhook with its own reply, or
 * with `changed`. Resolves with the time and the request of each webhook.
 */
async function runKept(file: string, changed?: unknown) {
  const source = readFileSync(file, 'utf8');
  const { code } = await transform(source.replace(/^import .*$/gm, ''), { loader: 'ts' });
  const requests: [string, string, string, unknown][] = [];
  const steps: (() => Promise<void>)[] = [];
  const replies = new Function(
    `${code.slice(code.indexOf('const webhooks'), code.indexOf('let time'))} return webhooks`,
  )();
  let now = () => new Date(0);
  const serve = async (options: { now: () => Date }) => {
    now = options.now;
    return { url: 'http://server' };
  };
  const fetchFake = async (url: string, { method, body }: { method: string; body?: string }) => {
    const { status, reply } = replies[requests.length];
    requests.push([now().toISOString(), method, url.slice('http://server'.length), body && JSON.parse(body)]);
    const answer = changed ?? reply;
    return new Response(answer === undefined ? null : JSON.stringify(answer), { status });
  };
  const run = new Function('describe', 'expect', 'it', 'serve', 'fetch', `return (async () => { ${code} })()`);
  await run(
    (_: string, define: () => void) => define(),
    expect,
    (_: string, step: () => Promise<void>) => steps.push(step),
    serve,
    fetchFake,
  );
  for (const step of steps) await step();
  return requests;
}

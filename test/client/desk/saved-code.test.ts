import { describe, expect, it } from 'vitest';
import { SavedCode } from '../../../client/desk/saved-code.ts';
import { exampleOf, serve } from '../../../generated/server/test.ts';
import { deliver } from '../../helpers/deliver.ts';
import { createWebhook, openDesk } from '../../helpers/open-desk.ts';

const sid = createWebhook().call_sid as string;
const newCall = exampleOf('answerCall', 'call-documented-minimum');

/** Opens a desk for a server that runs, and holds one call. */
async function open(savedCode = new SavedCode()) {
  const { url } = await serve();
  await deliver(url, { body: newCall });
  const desk = await openDesk({ server: url, savedCode });
  desk.stream.send('webhook', createWebhook({ body: newCall }));
  await desk.waitForCall(sid);
  const ask = async (path: string) => {
    const response = await desk.post(path);
    return { status: response.status, detail: ((await response.json()) as { detail?: string }).detail };
  };
  return { ...desk, savedCode, ask };
}

const paths = [`calls/${sid}/again`, 'phone/call', 'flow'];

describe('while saved code does not run', () => {
  it.each(paths)('%s is refused if the code does not start, and not once it is mended', async (path) => {
    const { savedCode, ask } = await open();
    savedCode.tell({ code: 'broken', detail: 'SyntaxError: no' });
    expect(await ask(path)).toEqual({ status: 409, detail: 'the saved code does not start: mend it first' });
    savedCode.tell({ code: 'ready' });
    expect((await ask(path)).status).toBe(200);
  });

  it.each([
    ['ready', 200],
    ['broken', 409],
  ] as const)('each request waits for a server that starts, until it is %s', async (code, status) => {
    const { savedCode, ask } = await open();
    savedCode.tell({ code: 'starting' });
    let answered = 0;
    const answers = paths.map(async (path) => {
      const answer = await ask(path);
      answered++;
      return answer.status;
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    savedCode.tell({ code: 'starting' });
    expect(answered).toBe(0);
    savedCode.tell({ code });
    expect(await Promise.all(answers)).toEqual([status, status, status]);
  });

  it('a request waits for a limited time', async () => {
    const { savedCode, ask } = await open(new SavedCode({ maxWaitMs: 20 }));
    savedCode.tell({ code: 'starting' });
    expect(await ask('flow')).toEqual({
      status: 409,
      detail: 'the saved code has not started in 0.02 s: see what dev prints',
    });
  });

  it('the pages are told why, also when the server has gone', async () => {
    const { savedCode, readEvents, stream } = await open();
    const page = await readEvents();
    const readLast = async () => (await page.waitFor(1, 'server')).at(-1);
    expect(await readLast()).not.toHaveProperty('code');
    savedCode.tell({ code: 'starting' });
    await expect.poll(readLast).toMatchObject({ connected: true, code: 'starting' });
    savedCode.tell({ code: 'broken', detail: 'SyntaxError: no' });
    await expect.poll(readLast).toMatchObject({ connected: true, code: 'broken', detail: 'SyntaxError: no' });
    stream.end(503);
    await expect.poll(readLast, { timeout: 5_000 }).toMatchObject({ connected: false, detail: 'SyntaxError: no' });
    savedCode.tell({ code: 'ready' });
    await expect.poll(readLast).toMatchObject({ detail: expect.stringContaining('answers 503') });
    expect(await readLast()).not.toHaveProperty('code');
  });
});

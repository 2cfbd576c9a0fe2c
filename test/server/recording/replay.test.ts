import { describe, expect, it } from 'vitest';
import { loadContract } from '../../../generated/server/contract.ts';
import { type Handlers, handlers } from '../../../generated/server/handlers.ts';
import { createPhone, exampleOf, serve } from '../../../generated/server/test.ts';
import { dial, hangup, say } from '../../../generated/server/verbs.ts';
import type { Transport } from '../../../openapi/contract/transport.ts';
import { readConfig } from '../../../server/config/config.ts';
import { readRecordings } from '../../../server/recording/read-recordings.ts';
import { openRecorder } from '../../../server/recording/recorder.ts';
import { replayRecordings } from '../../../server/recording/replay.ts';
import { createServices } from '../../../server/services.ts';
import { createLog } from '../../../server/telemetry/log.ts';
import { deliver } from '../../helpers/deliver.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

/** Serves handlers with a recorder. */
async function record(changed: Partial<Handlers> = {}, options: Parameters<typeof serve>[0] = {}) {
  const folder = temporaryFolder();
  const recorder = openRecorder(folder, { config: {}, document: loadContract().document, log: createLog('silent') });
  const served = await serve({
    onInvalidReply: 'fallback',
    ...options,
    handlers: changed,
    observers: [(json) => recorder.observe(() => json)],
  });
  return {
    ...served,
    async readRecordings() {
      await recorder.close();
      return readRecordings(folder, (problem) => expect.unreachable(problem));
    },
  };
}

const replay = async (recordings: ReturnType<typeof readRecordings>, changed: Partial<Handlers> = {}) => {
  const { webhooks, deviations } = await replayRecordings(
    recordings,
    { loadContract, handlers: { ...handlers, ...changed }, createServices },
    readConfig({}),
  );
  const short = deviations.map(({ event, differences, outcome }) => ({
    operation: event.operation,
    differences,
    outcome,
  }));
  return { webhooks, deviations: short };
};

describe.each<Transport>(['http', 'websocket'])('replayRecordings over %s', (transport) => {
  it('finds no difference with the same code, and those of a changed handler by their pointers', async () => {
    const { url, socketUrl, readRecordings } = await record();
    const base = transport === 'http' ? url : socketUrl;
    const phone = createPhone({ url: `${base}/webhooks/call`, statusUrl: `${base}/webhooks/call-status` });
    const call = await phone.dial({ callerName: 'Jo Smith' } as never);
    await call.press('2');
    await call.hangUp();
    const recordings = await readRecordings();
    const { webhooks, deviations } = await replay(recordings);
    expect(webhooks).toBeGreaterThan(3);
    expect(deviations).toEqual([]);

    const finish = { ...handlers, chooseFromMenu: () => [say({ text: 'Closed.' }), hangup()] };
    expect((await replay(recordings, finish)).deviations).toEqual([
      {
        operation: 'chooseFromMenu',
        outcome: undefined,
        differences: expect.arrayContaining([expect.objectContaining({ pointer: '/0/text', now: 'Closed.' })]),
      },
    ]);
  });
});

describe('replayRecordings', () => {
  it('gives handlers the time of the recording and the state of the call', async () => {
    const changed: Partial<Handlers> = {
      answerCall: ({ now, call }) => {
        call.data.choice = now().getMilliseconds() % 2 === 0 ? 'sales' : 'support';
        return [say({ text: now().toISOString() })];
      },
      chooseFromMenu: ({ call }) => [say({ text: String(call.data.choice) })],
    };
    const { url, readRecordings } = await record(changed);
    for (let sent = 0; sent < 5; sent++) {
      const call_sid = `call-${sent}`;
      await deliver(url, { body: { ...exampleOf('answerCall'), call_sid } });
      await deliver(url, { path: '/webhooks/menu', body: { ...exampleOf('chooseFromMenu'), call_sid } });
    }
    const recordings = await readRecordings();
    // The clock of the recording is the arrival, and its handler ran some microseconds later.
    const { deviations, webhooks } = await replay(recordings, changed);
    const times = deviations.flatMap(({ differences }) =>
      differences.filter(({ before }) => Date.parse(String(before))),
    );
    expect(webhooks).toBe(10);
    for (const { before, now } of times) expect(Date.parse(String(before)) - Date.parse(String(now))).toBeLessThan(100);
  });
});

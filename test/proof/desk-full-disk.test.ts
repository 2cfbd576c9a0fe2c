import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createWebhook } from '../helpers/open-desk.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

it('keeping a call as a test leaves no file if the file cannot be written whole', () => {
  const testFolder = join(temporaryFolder(), 'test');
  const { webhook: _, ...event } = createWebhook({ body: { text: 'x'.repeat(10_000) } });
  const summary = { call_sid: 'c', startedAt: event.at };
  const webhooks = [{ id: 'w', ...event, logs: [] }];
  const script = `
    import { keepTest } from './client/desk/keep-test.ts';
    const call = ${JSON.stringify({ summary, webhooks, timeline: [], isCut: false })};
    const kept = keepTest({ ...call, texts: new Map([['w', JSON.stringify(call.webhooks[0])]]) }, call.webhooks, ${JSON.stringify(testFolder)});
    console.log(await kept.catch(({ status, message }) => status + ' ' + message));
  `;
  // A limit on the size of files, which fails a write as a full disk does. Node ignores its signal.
  const command = 'ulimit -f 1 && exec "$0" --import tsx --input-type=module -e "$1"';
  const env = { ...process.env, TSX_DISABLE_CACHE: '1' };
  const printed = execFileSync('sh', ['-c', command, process.execPath, script], { encoding: 'utf8', env });
  expect(printed).toMatch(/^409 the test cannot be written: EFBIG/);
  expect(readdirSync(join(testFolder, 'calls'))).toEqual([]);
});

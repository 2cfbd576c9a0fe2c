import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createPhone } from '../../generated/server/test.ts';
import { readDocBlock } from '../helpers/doc-block.ts';
import { start } from '../helpers/start.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { copyProject } from './project-copy.ts';

/** Runs the command in a project. */
function replay(cwd: string, recordings: string) {
  const words = ['--conditions=jambonz-contract-source', '--import', 'tsx', 'bin/jambonz-contract.ts'];
  const { status, stdout, stderr } = spawnSync(process.execPath, [...words, 'replay', recordings], {
    cwd,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

/**
 * Records twenty calls, half of them over each transport. Returns the `call_sid` of those that
 * chose sales.
 */
async function recordCalls(folder: string): Promise<string[]> {
  const password = 'the-password-of-the-server';
  const access = { WEBHOOK_USERNAME: 'jambonz', WEBHOOK_PASSWORD: password };
  const { url, child, ended } = await start({ RECORD: folder, ...access });
  const sales: string[] = [];
  await Promise.all(
    Array.from({ length: 20 }, async (_, index) => {
      const base = index % 2 === 0 ? url : url.replace('http', 'ws');
      const phone = createPhone({
        url: `${base}/webhooks/call`,
        statusUrl: `${base}/webhooks/call-status`,
        username: 'jambonz',
        password,
      });
      const number = `+1212555${1000 + index}`;
      const call = await phone.call({ from: number, to: '+14155551234', name: `"Jo Smith"` });
      const choice = ['1', '2', 'nothing', 'x'][index % 4];
      if (choice === 'nothing') await call.staysSilent();
      else if (choice === 'x') await call.say('I do not know');
      else await call.press(choice as string);
      if (choice === '1') {
        sales.push(call.facts.call_sid);
        await call.isBusy();
      }
      if (!call.ended) await call.hangsUp();
    }),
  );
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
  return sales;
}

it('replay names exactly the calls that a changed handler answers otherwise', { timeout: 180_000 }, async () => {
  const [start = '', command = ''] = readDocBlock('docs/recording.md', 'RECORD=').trimEnd().split('\n');
  expect([start, command]).toEqual(['RECORD=recordings npm start', 'npm run replay -- recordings']);
  const recordings = temporaryFolder();
  const sales = await recordCalls(recordings);
  const files = readdirSync(recordings);
  expect(files).toHaveLength(25); // each leg that is dialled for sales is a call of its own
  expect(sales).toHaveLength(5);
  const texts = files.map((file) => readFileSync(join(recordings, file), 'utf8'));
  for (const text of texts) expect(text).not.toMatch(/\+1212555[1]0|Smith|the-password/);
  expect(texts.filter((text) => text.includes('"transport":"http"'))).toHaveLength(15);

  const { folder, withChange } = copyProject();
  const unchanged = replay(folder, recordings);
  expect(unchanged).toEqual({
    code: 0,
    err: '',
    out: expect.stringMatching(/^25 calls, \d{2,3} webhooks: no calls differ\n$/),
  });

  const file = 'server/handlers/reception-handlers.ts';
  await withChange(
    file,
    (text) => text.replace('Nobody in sales is free.', 'Sales is closed.'),
    () => {
      const { code, out, err } = replay(folder, recordings);
      expect([code, err]).toEqual([1, '']);
      const named = [...out.matchAll(/^call (\S+) \(.*\.jsonl\)$/gm)].map(([, sid]) => sid);
      expect(named.toSorted()).toEqual(sales.toSorted());
      expect(
        out.match(
          /^ {2}\S+Z POST \/webhooks\/sales-ended finishSalesCall: \/0\/text "Nobody in sales .*" → "Sales is closed.*"$/gm,
        ),
      ).toHaveLength(5);
      expect(out).toMatch(/^25 calls, \d{2,3} webhooks: 5 calls differ\n$/m);
      // What differs from call to call is left out.
      const toForm = (text: string) =>
        text
          .replaceAll(/\b[\dTZ:.-]{20,}(?=Z )/g, 'TIME')
          .replaceAll(/\S+\.jsonl/g, 'FILE.jsonl')
          .replaceAll(/[0-9a-f-]{36}/g, 'SID')
          .replace(/\d+ webhooks/, 'N webhooks');
      const [call, difference, total] = readDocBlock('docs/recording.md', 'call ').split('\n').map(toForm);
      expect(toForm(out).split('\n').slice(0, 1)).toEqual([call]);
      expect(toForm(out).split('\n')).toEqual(expect.arrayContaining([difference, total]));
    },
  );

  for (const [what, change, place] of [
    ['a file that throws', 'throw new Error("broken import");', 'before the first webhook: broken import'],
    [
      'a rejection that nothing handles',
      'setTimeout(() => Promise.reject(new Error("lost")), 50);',
      '(?:before the first webhook|at \\S+ [A-Z]+ /\\S+ of call \\S+): lost',
    ],
  ] as const)
    await withChange(
      file,
      (text) => `${text}\n${change}\n`,
      () => {
        const { code, err } = replay(folder, recordings);
        expect([what, code]).toEqual([what, 3]);
        expect(err).toMatch(new RegExp(`^replay: the project failed ${place}\\n$`));
      },
    );

  const [first = ''] = files;
  writeFileSync(join(recordings, first), '{"recording":2}\n');
  writeFileSync(join(recordings, 'broken.jsonl'), '{"recording":1}\n{');
  expect(replay(folder, recordings)).toEqual({
    code: 0,
    err: expect.stringMatching(
      /^skipped .*\.jsonl:1: a recording of the format 2.*\nskipped .*broken\.jsonl:2: the line is not a webhook\n$/,
    ),
    out: expect.stringMatching(/^24 calls, \d{2,3} webhooks: no calls differ\n$/),
  });
});

it('replay refuses a folder without recordings and one that does not exist', () => {
  const folder = temporaryFolder();
  expect(replay('.', folder)).toEqual({
    code: 2,
    out: '',
    err: `replay: ${folder} has no recording that can be replayed: a server writes them with RECORD=${folder}\n`,
  });
  expect(replay('.', join(folder, 'x')).err).toMatch(/^replay: the folder of recordings cannot be read: ENOENT/);
});

import { expect, it } from 'vitest';
import { exampleOf } from '../../generated/server/test.ts';
import { createClient } from '../helpers/create-client.ts';
import { fallbackOf } from '../helpers/serve-failing.ts';
import { start } from '../helpers/start.ts';
import { answered, uncaught, values } from '../helpers/throwing-handlers.ts';

const names = Object.keys(values);

async function startThrowing() {
  const started = await start(
    { HANDLER_DEADLINE_MS: '100', EXPLAIN_FALLBACKS: '1' },
    'server/main.ts',
    '--import',
    './test/helpers/throwing-handlers.ts',
  );
  const client = createClient({ baseUrl: started.url });
  const call = (trouble: string) =>
    client.POST('/webhooks/call', { body: { ...exampleOf('answerCall'), caller_name: trouble } });
  const listLines = (level: number) =>
    started.lines
      .flatMap((line) => (line.startsWith('{"level"') ? [JSON.parse(line)] : []))
      .filter((line) => line.level === level);
  return { ...started, client, call, listLines };
}

it('every value that is thrown or returned at every place of a handler is answered with the fallback, and the server goes on', {
  timeout: 60_000,
}, async () => {
  const { call, client, child, listLines, adminUrl } = await startThrowing();
  for (const place of Object.keys(answered)) {
    const answers = await Promise.all(
      names.map(async (name) => {
        const { data, response } = await call(`${place} ${name}`);
        return { place, name, status: response.status, data };
      }),
    );
    expect(answers).toEqual(names.map((name) => ({ place, name, status: 200, data: fallbackOf('answerCall') })));
    expect({ place, exitCode: child.exitCode }).toEqual({ place, exitCode: null });
  }
  for (const username of names)
    expect(
      (await client.POST('/webhooks/auth', { body: { ...exampleOf('authenticateClient'), username } })).response.status,
    ).toBe(500);
  for (const timezone of names) {
    const body = { tool_call_id: '1', name: 'client-get-time', arguments: { timezone } };
    expect((await client.POST('/webhooks/tool', { body })).response.status).toBe(200);
  }
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect((await fetch(`${adminUrl}/health/ready`)).status).toBe(200);
  expect(listLines(60)).toEqual([]);
});

it('an error behind a webhook, where nothing can answer it, ends the server with exit code 1 after the running webhooks', {
  timeout: 60_000,
}, async () => {
  const names = ['error', 'undefined', 'revoked', 'symbol'];
  const endings = Object.keys(uncaught).map(async (place, index) => {
    const { call, ended, listLines } = await startThrowing();
    const running = call('late error');
    const { response } = await call(`${place} ${names[index % names.length]}`);
    const statuses = [response.status, (await running).response.status];
    return { place, statuses, code: await ended, fatal: listLines(60) };
  });
  const line = {
    msg: expect.stringMatching(/^uncaught error: no new webhooks are accepted/),
    err: { message: expect.any(String) },
  };
  expect(await Promise.all(endings)).toMatchObject(
    Object.keys(uncaught).map((place) => ({ place, statuses: [200, 200], code: 1, fatal: [line] })),
  );
});

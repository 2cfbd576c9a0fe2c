import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createClient } from '../helpers/create-client.ts';
import { openTerminal } from '../helpers/open-terminal.ts';
import { startTroubled, troubledCall } from '../helpers/start-troubled.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

/** Compiles an addon that faults when it is loaded. Returns its path. */
function compileFaultingAddon(): string {
  const folder = temporaryFolder();
  const [source, addon] = [join(folder, 'fault.c'), join(folder, 'fault.node')];
  writeFileSync(source, '__attribute__((constructor)) static void fault(void) { *(volatile int *)8 = 1; }\n');
  execFileSync('cc', ['-shared', '-fPIC', '-o', addon, source]);
  return addon;
}

/** Checks whether a process runs, including one that is not a child of this process. */
function isRunning(pid: number): boolean {
  return existsSync(`/proc/${pid}/status`) && !/^State:\tZ/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
}

it('a segmentation fault in a native addon ends the server with SIGSEGV', { timeout: 20_000 }, async () => {
  const { call, child, ended } = await startTroubled();
  await expect(call(`crash ${compileFaultingAddon()}`)).rejects.toThrow();
  await ended;
  expect(child.signalCode).toBe('SIGSEGV');
});

it('if the terminal of a server closes, the server answers the webhook in progress and exits', {
  timeout: 30_000,
}, async () => {
  const server =
    'node --conditions=jambonz-contract-source --import tsx --import ./test/helpers/troubled-handlers.ts server/main.ts';
  const { shows, screen, close } = openTerminal(`echo pid $$; exec ${server}`, {
    HOST: '127.0.0.1',
    PORT: '0',
    ADMIN_PORT: '0',
  });
  await shows('ready http');
  const [, pid] = /^pid (\d+)/m.exec(screen()) ?? [];
  const [, url = ''] = /^ready (http\S+)/m.exec(screen()) ?? [];
  const running = createClient({ baseUrl: url }).POST('/webhooks/call', { body: troubledCall('slow 1500') });
  await shows('running');
  close();
  expect((await running).response.status).toBe(200);
  await expect.poll(() => isRunning(Number(pid)), { timeout: 10_000 }).toBe(false);
});

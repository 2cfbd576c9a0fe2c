import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { createProject } from '../../bin/new/create-project.ts';
import { readDocBlocks } from '../helpers/doc-block.ts';
import { freePort } from '../helpers/free-port.ts';
import { openDebugger } from '../helpers/open-debugger.ts';
import { openShell } from '../helpers/shell.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { atEnd } from '../support/at-end.ts';
import { packPackage } from './packed-package.ts';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 300_000 });

const project = join(temporaryFolder(), 'my-line');
const read = (file: string) => readFileSync(join(project, file), 'utf8');

const agentBlocks = readDocBlocks('bin/new/project/AGENTS.md');

beforeAll(async () => {
  const tarball = await packPackage();
  createProject(project, 'reception', () => `file:${tarball}`);
  execFileSync('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund'], { cwd: project });
});

describe('AGENTS.md of a new project', () => {
  it('has at most 60 lines', () => {
    expect(read('AGENTS.md').split('\n').length).toBeLessThanOrEqual(60);
  });

  it('has commands that work: they generate, test, explore the running server, and show the pages of verbs', async () => {
    const type = openShell(project);
    await type(`export NO_COLOR=1 PORT=${await freePort()} ADMIN_PORT=${await freePort()}`);
    const blocks = agentBlocks.filter(({ language }) => language === 'sh');
    const outputs: string[] = [];
    for (const { text } of blocks) outputs.push(await type(`(set -e\n${text}) < /dev/null`));
    expect(outputs).toEqual([
      expect.stringMatching(/generated\/ is written[\s\S]*2 passed/),
      expect.stringContaining('no dead ends'),
      expect.stringMatching(/# gather\n[\s\S]*# gatherResult\n/),
    ]);
  });

  it('has a hook that generates, and the type check names its handler', () => {
    const hook = agentBlocks.find(({ language }) => language === 'yaml')?.text ?? '';
    const root = read('openapi/openapi.yaml')
      .replace('\ntags:', '\ntags:\n  - { name: Order, description: Orders. }')
      .replace('\npaths:', '\npaths:\n  /webhooks/order: { $ref: paths/webhooks-order.yaml }');
    writeFileSync(join(project, 'openapi/paths/webhooks-order.yaml'), hook);
    writeFileSync(join(project, 'openapi/openapi.yaml'), root);
    const { stdout } = spawnSync('sh', ['-c', 'npm run generate && npm test'], { cwd: project, encoding: 'utf8' });
    expect(stdout).toContain('server/handlers/order-handlers.ts is new');
    expect(stdout).toContain("Property 'tellOrderState' is missing in type '{}'");
    writeFileSync(
      join(project, 'server/handlers/order-handlers.ts'),
      `import type { OrderHandlers } from '../../generated/server/order-handlers.ts';
export const orderHandlers: OrderHandlers = { tellOrderState: () => [{ verb: 'hangup' }] };\n`,
    );
  });
});

describe('.vscode/ of a new project', () => {
  interface Configuration {
    name: string;
    runtimeExecutable: string;
    runtimeArgs: string[];
  }
  /**
   * Returns the command line that Visual Studio Code runs, which attaches to each process of it.
   */
  function readCommand(name: string): [program: string, args: string[], options: object] {
    const { configurations } = JSON.parse(read('.vscode/launch.json')) as { configurations: Configuration[] };
    const found = configurations.find((each) => each.name === name);
    const args = (found?.runtimeArgs ?? []).map((each) => each.replace(/^\$\{relativeFile\}$/, 'test/line.test.ts'));
    return [found?.runtimeExecutable ?? '', args, { cwd: project }];
  }

  it('names the JSON Schema of the installed package for *.verbs.json', () => {
    const { 'json.schemas': schemas } = JSON.parse(read('.vscode/settings.json'));
    expect(schemas).toHaveLength(1);
    expect(JSON.parse(read(schemas[0].url))).toMatchObject({ title: 'Verbs of jambonz', type: 'array' });
  });

  it.each(['All tests', 'Tests of the open file'])('has the launch configuration "%s", which runs tests', (name) => {
    const [program, args, options] = readCommand(name);
    const env = { ...process.env, NO_COLOR: '1', NODE_OPTIONS: '--inspect=127.0.0.1:0' };
    const { stdout } = spawnSync(program, args, { ...options, env, encoding: 'utf8' });
    expect(stdout).toContain('2 passed');
  });

  it('has the launch configuration "Serve while editing", whose server stops at a breakpoint in a handler', async () => {
    const [port, adminPort] = [await freePort(), await freePort()].map(String);
    const env = { ...process.env, PORT: port, ADMIN_PORT: adminPort, NODE_OPTIONS: '--inspect=127.0.0.1:0' };
    const [program, args, options] = readCommand('Serve while editing');
    const child = spawn(program, args, { ...options, env, detached: true });
    atEnd(() => process.kill(-(child.pid ?? 0), 'SIGKILL'));
    let printed = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk) => {
        printed += chunk;
      });
    await vi.waitFor(() => expect(printed).toMatch(/│ ready http/), { timeout: 60_000 });
    const [, address = ''] = /^server +│ Debugger listening on (\S+)/m.exec(printed) ?? [];
    const debug = await openDebugger(address);
    await debug.setBreakpoint('server/handlers/call-handlers.ts', 'services.findName');
    const call = spawn('npm', ['run', '-s', 'call', '--', '--hangup', '--status-url', 'none'], {
      ...options,
      env: { ...process.env, PORT: port },
    });
    let heard = '';
    call.stdout.on('data', (chunk) => {
      heard += chunk;
    });
    expect(await debug.paused()).toMatch(/answerCall$/);
    await debug.resume();
    await vi.waitFor(() => expect(heard).toContain('says Hello there.'), { timeout: 20_000 });
  });
});

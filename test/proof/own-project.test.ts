import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { copyProject, projectIn } from './project-copy.ts';

/**
 * The commands of the README that create a project, and those that upgrade the project to a new
 * version of jambonz-contract.
 */
const [, chapter = ''] = readFileSync('README.md', 'utf8').split('\n## A project of your own\n');
const [creationCommands = '', upgradeCommands = ''] = [...chapter.matchAll(/```sh\n([\s\S]*?)```/g)].map(
  ([, commands]) => commands,
);

const parent = temporaryFolder();
const upstream = join(parent, 'jambonz-contract');
const mine = join(parent, 'my-line');
const project = projectIn(mine);

const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined };
const run = (folder: string, program: string, ...words: string[]) =>
  execFileSync(program, words, { cwd: folder, encoding: 'utf8', env });
const remove = (...paths: string[]) => {
  for (const path of paths) rmSync(project.file(path), { recursive: true });
};
const edit = (path: string, change: (text: string) => string, folder = mine) => {
  const text = readFileSync(join(folder, path), 'utf8');
  expect(change(text)).not.toBe(text);
  writeFileSync(join(folder, path), change(text));
};
const commit = (folder: string) => {
  run(folder, 'git', 'init', '--quiet');
  run(folder, 'git', 'add', '--all');
  run(
    folder,
    'git',
    '-c',
    'user.name=Jo',
    '-c',
    'user.email=jo@example.com',
    'commit',
    '--quiet',
    '--message',
    'as it is',
  );
};

const removePath = (path: string) => {
  const name = path.slice(1).replace('/', '-');
  remove(`openapi/paths/${name}.yaml`);
  edit('openapi/openapi.yaml', (text) => text.replace(`  ${path}:\n    $ref: paths/${name}.yaml\n`, ''));
};
const removeTag = (tag: string) => {
  remove(`server/handlers/${tag.toLowerCase()}-handlers.ts`);
  edit('openapi/openapi.yaml', (text) => text.replace(new RegExp(` {2}- name: ${tag}\n.*\n`), ''));
};
const expectTestsToPass = () => {
  expect(project.generate()).toMatchObject({ code: 0 });
  expect(run(mine, 'npm', 'test')).toContain('1 passed');
};

const handlers = `import type { CallHandlers } from '../../generated/server/call-handlers.ts';
import { hangup, say } from '../../generated/server/verbs.ts';

export const callHandlers: CallHandlers = {
  answerCall: ({ call }) => {
    call.data.greeted = true;
    return [say({ text: 'My line.' }), hangup()];
  },

  answerCallByGet: () => [say({ text: 'My line.' }), hangup()],
};
`;

const test = `import { expect, it } from 'vitest';
import { exampleOf, serve } from '../../generated/server/test.ts';

const { client } = await serve();

it('answers a new call with a greeting and a hangup', async () => {
  const { data } = await client.POST('/webhooks/call', { body: exampleOf('answerCall') });
  expect(data).toEqual([{ verb: 'say', text: 'My line.' }, { verb: 'hangup' }]);
});
`;

beforeAll(() => {
  cpSync(copyProject().folder, upstream, { recursive: true, filter: (path) => !path.endsWith('/node_modules') });
  commit(upstream);
  run(parent, 'sh', '-ec', creationCommands.replace('URL-OF-THIS-PROJECT', upstream));
  symlinkSync(resolve('node_modules'), project.file('node_modules'));
});

it('a new project contains the example application and passes its lint, type check and tests', () => {
  expect(run(mine, 'npm', 'test')).toMatch(/Test Files.* 1 passed/);
}, 300_000);

it('a project without the example application has compiler errors only in server/handlers/call-handlers.ts', () => {
  for (const hook of ['menu', 'sales-ended', 'queue-wait', 'support-ended']) removePath(`/webhooks/${hook}`);
  removeTag('Reception');
  remove('server/handlers/menu.ts', 'test/handlers');
  expect(project.generate()).toMatchObject({ code: 0 });
  expect(
    project
      .typecheck()
      .output.split('\n')
      .filter((line) => !line.startsWith('server/handlers/call-handlers.ts')),
  ).toEqual(['']);
}, 300_000);

it('a project with its own handlers, variables and call data passes its lint, type check and tests', () => {
  writeFileSync(project.file('server/handlers/call-handlers.ts'), handlers);
  edit('openapi/paths/webhooks-call.yaml', (text) => text.replace(/ {4}GREETING:\n( {6}.*\n)+/, ''));
  edit('server/services.ts', (text) => text.replace("choice?: 'sales' | 'support'", 'greeted?: boolean'));
  run(mine, 'mkdir', 'test/handlers');
  writeFileSync(project.file('test/handlers/call.test.ts'), test);
  expectTestsToPass();
  commit(mine);
}, 300_000);

describe('a project that removes operations', () => {
  afterEach(() => run(mine, 'git', 'checkout', '--quiet', '.'));

  const removals = {
    '/webhooks/auth': () => {
      removePath('/webhooks/auth');
      removeTag('Auth');
    },
    '/webhooks/tool': () => {
      removePath('/webhooks/tool');
      removeTag('Tool');
    },
    '/webhooks/call-status': () => {
      removePath('/webhooks/call-status');
      edit('server/handlers/status-handlers.ts', (text) =>
        text.replace(/ {2}reportCallStatus: [\s\S]*?\n {2}\},\n\n/, ''),
      );
    },
  };

  it.each(Object.entries(removals))(
    'compiles without the operation %s',
    (_path, removeOperation) => {
      removeOperation();
      expect(project.generate()).toMatchObject({ code: 0 });
      expect(project.typecheck()).toEqual({ code: 0, output: '' });
    },
    300_000,
  );

  it('passes its lint, type check and tests if only the operation for new calls remains', () => {
    for (const removeOperation of Object.values(removals)) removeOperation();
    removePath('/adulting');
    removePath('/streaming-event');
    removeTag('Status');
    edit('openapi/paths/webhooks-call.yaml', (text) => text.replace(/ {2}x-env-vars:\n( {4}.*\n)+/, ''));
    expectTestsToPass();
  }, 300_000);
});

it('a project that is upgraded to a new version of the template keeps its own files', () => {
  edit('openapi/contract/excerpt.ts', (text) => `// the new version\n${text}`, upstream);
  edit(
    'openapi/jambonz/verbs/hangup.yaml',
    (text) => text.replace('properties:\n', 'properties:\n  politely: { type: boolean, description: x }\n'),
    upstream,
  );
  for (const path of [
    'package.json',
    'server/services.ts',
    'server/handlers/call-handlers.ts',
    'openapi/openapi.yaml',
    'openapi/paths/webhooks-call.yaml',
  ])
    edit(path, (text) => `${text}\n`, upstream);
  commit(upstream);
  run(mine, 'npm', 'pkg', 'set', 'dependencies.my-crm=1.0.0');
  commit(mine);

  const commands = upgradeCommands.replace('npm install && ', ''); // the packages are installed already
  expect(run(mine, 'sh', '-ec', commands)).toContain('1 passed');
  const changed = run(mine, 'git', 'status', '--porcelain')
    .trimEnd()
    .split('\n')
    .map((line) => line.slice(3));
  expect(changed.filter((path) => !path.startsWith('generated/'))).toEqual([
    'openapi/contract/excerpt.ts',
    'openapi/jambonz/verbs/hangup.yaml',
  ]);
  expect(readFileSync(project.file('generated/types.ts'), 'utf8')).toContain('politely');
}, 300_000);

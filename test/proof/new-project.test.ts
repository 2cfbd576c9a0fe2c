import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { readDocBlock } from '../helpers/doc-block.ts';
import { freePort } from '../helpers/free-port.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { atEnd } from '../support/at-end.ts';
import { packPackage } from './packed-package.ts';
import { copyProject } from './project-copy.ts';

const tarball = await packPackage();
const parent = temporaryFolder();
const installation = join(parent, 'installation');

/** An environment whose PATH has Node and npm, but no Java. */
const nodeOnly: NodeJS.ProcessEnv = {
  ...process.env,
  PATH: createPath('node', 'npm', 'npx', 'sh', 'env'),
  NO_COLOR: '1',
  npm_config_prefer_offline: 'true',
  npm_config_audit: 'false',
  npm_config_fund: 'false',
};

function createPath(...programs: string[]): string {
  const folder = temporaryFolder();
  for (const program of programs)
    symlinkSync(execFileSync('which', [program], { encoding: 'utf8' }).trim(), join(folder, program));
  return folder;
}

/** Runs a command in a folder. Returns its output, and fails the test if the command fails. */
function run(folder: string, command: string, env: NodeJS.ProcessEnv = nodeOnly): string {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: folder, env, encoding: 'utf8' });
  expect(status, `${command}\n${stdout}${stderr}`).toBe(0);
  return stdout + stderr;
}

const install = 'npm install';
const command = 'npx jambonz-contract';

/** Installs the tarball in the folder `installation`, where tests run `jambonz-contract new`. */
function installPackage(): void {
  mkdirSync(installation);
  writeFileSync(join(installation, 'package.json'), '{}');
  run(installation, `${install} --omit=optional ${tarball}`);
}

/** Runs `npm start` with free ports. Resolves with the URL of the server when it is ready. */
async function start(project: string): Promise<string> {
  const child = spawn('npm', ['start'], {
    cwd: project,
    env: { ...nodeOnly, HOST: '127.0.0.1', PORT: '0', ADMIN_PORT: '0' },
    detached: true,
  });
  atEnd(() => process.kill(-(child.pid ?? 0), 'SIGKILL'));
  let printed = '';
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      printed += chunk;
      const [, url] = /^ready (.*)$/m.exec(printed) ?? [];
      if (url) resolve(url);
    });
    child.once('exit', () => reject(new Error(printed)));
  });
}

/** Lists the files of a project, except generated files and packages, with their line counts. */
function listOwnFiles(project: string): { file: string; lines: number }[] {
  return readdirSync(project, { recursive: true, encoding: 'utf8' })
    .filter((file) => !/^(generated|node_modules|vendor|dist|package-lock\.json)/.test(file))
    .filter((file) => statSync(join(project, file)).isFile())
    .map((file) => ({ file, lines: readFileSync(join(project, file), 'utf8').split('\n').length - 1 }));
}

describe('a project that `jambonz-contract new` creates from the packed tarball', { timeout: 600_000 }, () => {
  installPackage();

  it.each([
    {
      folder: 'my-line',
      start: 'README.md',
      create: () =>
        run(
          copyProject(join(parent, 'repository')).folder,
          readDocBlock('README.md', 'npm ci && npm run new').replace('npm ci && ', ''),
        ),
      mostFiles: 20,
      mostLines: 500,
      script: '--press 1',
      heard: 'One moment, I am connecting you.',
    },
    {
      folder: 'mailbox',
      start: 'docs/tutorial.md',
      create: () =>
        run(installation, readDocBlock('docs/tutorial.md', 'npm run new').replace('npm run new --', `${command} new`)),
      mostFiles: 16,
      mostLines: 330,
      script: '',
      heard: 'Hello Jo.',
    },
  ])('is written by the first command of $start, passes its tests and answers a call without Java', async (row) => {
    const begin = performance.now();
    const project = join(parent, row.folder);
    expect(row.create()).toContain('2 passed');
    const commands = readDocBlock('bin/new/project/README.md', 'npm install').match(/^npm [\w ]*\w/gm);
    // The tests of this file run them.
    expect(commands).toEqual(['npm install', 'npm test', 'npm start', 'npm run call', 'npm run dev']);
    const seconds = (performance.now() - begin) / 1000;

    const files = listOwnFiles(project);
    const lines = files.reduce((sum, each) => sum + each.lines, 0);
    console.log(`${row.folder}: ${seconds.toFixed(0)} s to green tests, ${files.length} files, ${lines} lines`);
    expect(files.length).toBeLessThanOrEqual(row.mostFiles);
    expect(lines).toBeLessThanOrEqual(row.mostLines);

    const url = await start(project);
    const call = `--url ${url}/webhooks/call --name Jo ${row.script} --status-url none`;
    expect(run(project, `npm run -s call -- ${call}`)).toContain(`application  says ${row.heard}`);
    // The installation has production packages only.
    expect(run(installation, `npx jambonz-contract call ${call}`)).toContain(`application  says ${row.heard}`);
  });
});

/** Returns the file name in the comment on the first line of a code block. */
const fileOf = (code: string) => /^(?:#|\/\/) ([^\s,]+)/.exec(code)?.[1] ?? '';

/** Adds lines below the keys of a project's document, as a block of the documentation shows it. */
function addToDocument(project: string, block: string): void {
  const file = join(project, fileOf(block));
  let text = readFileSync(file, 'utf8');
  for (const [, key = '', lines = ''] of block.matchAll(/^(\w+:)\n((?: {2}.*\n)+)/gm))
    text = text.replace(`\n${key}\n`, `\n${key}\n${lines}`);
  writeFileSync(file, text);
}

describe('a project with Java', { timeout: 600_000 }, () => {
  const project = join(parent, 'my-line');
  const edit = (file: string, change: (text: string) => string) =>
    writeFileSync(join(project, file), change(readFileSync(join(project, file), 'utf8')));

  it('gets a new operation by the steps of the README chapter "The loop"', async () => {
    const root = readDocBlock('README.md', '# openapi/openapi.yaml\n');
    const handler = readDocBlock('README.md', '// server/handlers/order-handlers.ts\n');
    const menu = readDocBlock(
      'README.md',
      '// server/handlers/menu-handlers.ts, above the last return; import gather too\n',
    );
    addToDocument(project, root);
    const sample = `import { dial, hangup, say } from '../generated/server/verbs.ts';
import type { MenuHandlers } from '../generated/server/menu-handlers.ts';
${readDocBlock('README.md', 'export const menuHandlers')}`;
    writeFileSync(join(project, 'server/sample.ts'), sample.replace('text:', 'txt:'));
    const readme = readFileSync('README.md', 'utf8');
    const [, mistake = ''] = /the compiler says: `([^`]+)`/.exec(readme) ?? [];
    const [, generate = ''] = /\*\*2\. Generate\*\* with `([^`]+)`/.exec(readme) ?? [];
    const generated = spawnSync('sh', ['-c', generate], { cwd: project, encoding: 'utf8' });
    expect(generated.status, generated.stdout + generated.stderr).not.toBe(0);
    expect(generated.stdout).toContain(`${fileOf(handler)} is new: it is yours to edit`);
    expect(generated.stdout).toContain(
      `error TS2561: Object literal may only specify known properties, but ${mistake}`,
    );
    writeFileSync(join(project, 'server/sample.ts'), sample);
    expect(generated.stdout).toContain("Property 'tellOrderState' is missing in type '{}'");

    writeFileSync(join(project, fileOf(handler)), handler);
    edit(fileOf(menu), (text) => {
      const at = text.lastIndexOf('\n    return ') + 1;
      const edited = text.slice(0, at) + menu.replace(/.*\n/, '') + text.slice(at);
      return edited.replace(/^import \{ (.*verbs\.ts';)\n/m, 'import { gather, $1\n');
    });
    const test = readDocBlock('docs/handlers.md', '// test/order.test.ts\n');
    writeFileSync(join(project, fileOf(test)), test);
    expect(run(project, 'npm test')).toContain('4 passed');
    const env = { ...nodeOnly, PORT: new URL(await start(project)).port };
    const call = readDocBlock('README.md', 'npm run call -- --press 3');
    expect(run(project, call, env)).toContain('application  says Order 1234 is on its way.');
    expect(run(project, 'npm run -s call -- --explore', env)).toContain('no dead ends');
    expect(run(project, 'npx jambonz-contract generate --check', process.env)).toContain('up to date');
  });

  it('compiles and generates with TypeScript 7, and starts if ajv 6 is installed, as ESLint requires', async () => {
    run(project, `${install} --save-dev typescript@7 ajv@6`);
    expect(run(project, 'npx tsc --version && npm run typecheck')).toContain('Version 7.');
    run(project, 'npm run generate', process.env);
    expect(await start(project)).toMatch(/^http/);
  });
});

describe('docs/express.md', { timeout: 300_000 }, () => {
  it('serves a line in a CommonJS application with Express 4, over HTTP and WebSocket', async () => {
    const application = join(parent, 'my-app');
    const voice = join(application, 'voice');
    mkdirSync(application);
    writeFileSync(join(application, 'package.json'), '{ "private": true }');
    run(application, `${install} express@4`);
    run(installation, readDocBlock('docs/express.md', 'npm run new').replace('npm run new --', `${command} new`));
    writeFileSync(join(voice, 'server/line.ts'), readDocBlock('docs/express.md', '// voice/server/line.ts'));
    run(voice, 'npm run build -- --declaration');
    expect(readFileSync(join(voice, 'dist/server/line.d.ts'), 'utf8')).toContain('createLine(): Promise<');

    const port = String(await freePort());
    const server = readDocBlock('docs/express.md', '// server.js').replace('4000', port);
    writeFileSync(join(application, 'server.js'), server);
    const start = readDocBlock('docs/express.md', 'PUBLIC_URL=').replace('4000', port);
    const child = spawn('sh', ['-c', `exec env ${start}`], { cwd: application, env: nodeOnly });
    atEnd(() => child.kill('SIGKILL'));
    const findOrder = async () => (await fetch(`http://127.0.0.1:${port}/orders/7`)).json();
    await vi.waitFor(async () => expect(await findOrder()).toEqual({ id: '7' }), { timeout: 20_000 });
    const call = readDocBlock('docs/express.md', 'npm run call').replace('4000', port);
    expect(run(voice, call)).toContain('dials +14155550100');
    expect(run(voice, call.replace('http:', 'ws:'))).toContain('dials +14155550100');
    child.kill();
    expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(0);
  });
});

describe('docs/tutorial.md', { timeout: 600_000 }, () => {
  const project = join(parent, 'mailbox');
  const write = (block: string) => {
    mkdirSync(dirname(join(project, fileOf(block))), { recursive: true });
    writeFileSync(join(project, fileOf(block)), block);
  };

  it('leads to a menu with a mailbox and to green tests, while npm run dev serves', async () => {
    const ports = { PORT: String(await freePort()), ADMIN_PORT: String(await freePort()) };
    const env = { ...process.env, ...ports, NO_COLOR: '1' };
    const dev = spawn('sh', ['-c', readDocBlock('docs/tutorial.md', 'npm run dev')], {
      cwd: project,
      env,
      detached: true,
    });
    atEnd(() => process.kill(-(dev.pid ?? 0), 'SIGKILL'));
    let printed = '';
    dev.stdout.on('data', (chunk) => {
      printed += chunk;
    });
    const shows = (text: string) => vi.waitFor(() => expect(printed).toContain(text), { timeout: 60_000 });
    await shows('ready http');
    expect(run(project, readDocBlock('docs/tutorial.md', 'npm run call -- --name Jo'), env)).toContain(
      'says Hello Jo.',
    );

    write(readDocBlock('docs/tutorial.md', '# openapi/paths/webhooks-menu.yaml'));
    write(readDocBlock('docs/tutorial.md', '# openapi/paths/webhooks-message.yaml'));
    addToDocument(project, readDocBlock('docs/tutorial.md', '# openapi/openapi.yaml'));
    await shows('menu-handlers.ts is new');
    const [isNew = '', ...missing] = readDocBlock('docs/tutorial.md', 'server/handlers/menu-handlers.ts is new').split(
      '\n',
    );
    const generate = readDocBlock('docs/tutorial.md', 'npm run generate');
    const generated = spawnSync('sh', ['-c', generate], { cwd: project, env, encoding: 'utf8' });
    expect(printed + generated.stdout).toContain(isNew);
    expect(generated.stdout).toContain(missing.join(' ').trim());

    write(readDocBlock('docs/tutorial.md', '// server/handlers/call-handlers.ts'));
    const menu = readDocBlock('docs/tutorial.md', '// server/handlers/menu-handlers.ts');
    write(menu.replace('playBeep', 'playBep'));
    const misspelt = spawnSync('npm', ['run', 'typecheck'], { cwd: project, env, encoding: 'utf8' });
    expect(misspelt.stdout).toContain(readDocBlock('docs/tutorial.md', `'playBep'`).replaceAll('\n', ' ').trim());
    write(menu);
    const call = readDocBlock('docs/tutorial.md', 'npm run call -- --press 2');
    await vi.waitFor(() => expect(run(project, call, env)).toContain('says Thank you. Goodbye.'), { timeout: 30_000 });
    const flow = run(project, readDocBlock('docs/tutorial.md', 'npm run -s call -- --explore'), env);
    expect(flow).toBe(readDocBlock('docs/tutorial.md', 'call: '));

    write(readDocBlock('docs/tutorial.md', '// test/line.test.ts'));
    expect(run(project, readDocBlock('docs/tutorial.md', 'npm test'), env)).toContain('2 passed');
  });
});

describe('jambonz-contract new', { timeout: 60_000 }, () => {
  const refuse = (words: string) => {
    const { status, stderr } = spawnSync('npx', ['jambonz-contract', 'new', ...words.split(' ')], {
      cwd: installation,
      env: nodeOnly,
      encoding: 'utf8',
    });
    return { status, lines: stderr.trim().split('\n') };
  };

  it('refuses a folder that is not empty, with one line', () => {
    mkdirSync(join(parent, 'full'));
    appendFileSync(join(parent, 'full/note.txt'), 'x');
    expect(refuse(join(parent, 'full'))).toEqual({
      status: 1,
      lines: [expect.stringMatching(/is not empty: enter the path of a new or empty folder/)],
    });
  });

  it('refuses a name that npm cannot take, with one line, and leaves nothing behind', () => {
    const folder = join(parent, 'My_Line!');
    expect(refuse(folder)).toEqual({
      status: 1,
      lines: [expect.stringMatching(/npm cannot take the name "My_Line!"/)],
    });
    expect(readdirSync(parent)).not.toContain('My_Line!');
  });

  it('refuses a folder that is a file or below a file, with one line', () => {
    appendFileSync(join(parent, 'note'), 'x');
    expect(refuse(join(parent, 'note'))).toEqual({ status: 1, lines: [expect.stringContaining('is a file')] });
    expect(refuse(join(parent, 'note/line'))).toEqual({
      status: 1,
      lines: [expect.stringContaining('cannot write to')],
    });
  });
});

describe('jambonz-contract generate', { timeout: 120_000 }, () => {
  const fail = (folder: string, command = 'npm run generate') => {
    const { status, stdout, stderr } = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });
    expect(status).toBe(1);
    return stdout + stderr;
  };

  it('names the packages that are missing in a production installation', () => {
    expect(fail(installation, 'npx jambonz-contract generate')).toContain(
      'install them with `npm install --include=optional`',
    );
  });

  it('says that there is no project in the current folder', () => {
    expect(fail(join(parent, 'my-line/server'), 'npx jambonz-contract generate')).toContain(
      'There is no openapi/openapi.yaml here',
    );
  });

  it('refuses a document in another version of OpenAPI', () => {
    const root = join(parent, 'mailbox/openapi/openapi.yaml');
    writeFileSync(root, readFileSync(root, 'utf8').replace('openapi: 3.1.0', 'openapi: 3.0.3'));
    expect(fail(join(parent, 'mailbox'))).toContain(
      'The document has `openapi: 3.0.3`. Write the document in OpenAPI 3.1',
    );
    writeFileSync(root, readFileSync(root, 'utf8').replace('openapi: 3.0.3', 'openapi: 3.1.0'));
  });

  it('works in a workspace project, and suggests where files of the package are if the project has been moved', () => {
    const workspace = join(parent, 'workspace');
    mkdirSync(join(workspace, 'lines'), { recursive: true });
    writeFileSync(join(workspace, 'package.json'), '{ "private": true, "workspaces": ["lines/*"] }');
    // npm installs the packages of a workspace in its root folder.
    symlinkSync(join(parent, 'my-line/node_modules'), join(workspace, 'node_modules'));
    run(installation, `npx jambonz-contract new ${workspace}/lines/one`);
    expect(run(join(workspace, 'lines/one'), 'npm run generate', process.env)).toContain('is written');

    mkdirSync(join(workspace, 'deeper'));
    renameSync(join(workspace, 'lines/one'), join(workspace, 'deeper/er'));
    mkdirSync(join(workspace, 'deeper/lines'));
    renameSync(join(workspace, 'deeper/er'), join(workspace, 'deeper/lines/one'));
    expect(fail(join(workspace, 'deeper/lines/one'))).toMatch(
      /did you mean (\.\.\/)+\S*node_modules\/jambonz-contract\/openapi\/jambonz\//,
    );
  });
});

it('the package passes publint and the type checks of @arethetypeswrong/cli', { timeout: 120_000 }, () => {
  expect(run('.', `npx publint ${tarball}`, process.env)).toContain('All good!');
  run('.', `npx attw ${tarball} --profile esm-only --no-color`, process.env);
});

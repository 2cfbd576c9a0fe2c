#!/usr/bin/env node
/**
 * Runs one command: `jambonz-contract COMMAND`. Each command loads only its own code. Exits with 2
 * for wrong usage, otherwise with the exit code of the command.
 */
import './require-node.ts';

import { defaultDeskPort } from '../client/desk/desk-options.ts';
import { escapeControls } from '../openapi/contract/escape-controls.ts';
import { suggestName } from '../openapi/contract/nearest.ts';
import { StartError } from '../openapi/contract/start-error.ts';
import { packageVersion } from '../openapi/contract/this-package.ts';
import { UsageError } from '../openapi/contract/usage-error.ts';
import { GenerationError } from '../openapi/generate/generation-error.ts';
import { type Command, defineCommand } from './command.ts';
import { examples } from './new/examples.ts';
import { findContract, loadContract } from './project-contract.ts';

const commands: readonly Command[] = [
  defineCommand({
    name: 'new',
    summary: 'creates a project',
    operands: { usage: 'FOLDER', min: 1, max: 1 },
    options: {
      example: { value: 'NAME', help: `begins with an example, by default reception: ${examples.join(', ')}` },
    },
    example: '../my-line',
    run: async ({ values: { example }, operands: [folder = ''] }) =>
      (await import('./new/new.ts')).newProject(folder, example),
  }),
  defineCommand({
    name: 'generate',
    summary: 'writes generated/ from openapi/',
    options: { check: { help: 'writes nothing, lists the stale files and exits with 1 if there are any' } },
    example: '--check',
    run: async ({ values: { check = false } }) => (await import('../openapi/generate/generate.ts')).generate({ check }),
  }),
  defineCommand({
    name: 'dev',
    summary: 'serves the project while it is edited',
    run: async () => (await import('./dev.ts')).dev(),
  }),
  defineCommand({
    name: 'desk',
    summary: 'shows the calls of a server with CALL_EVENTS=1, on a page on this machine',
    options: {
      url: {
        value: 'URL',
        help: 'the base URL of the webhooks, by default http://127.0.0.1:3000 with the port of PORT',
      },
      admin: { value: 'URL', help: 'its admin listener, by default http://127.0.0.1:3001 with the port of ADMIN_PORT' },
      port: {
        value: 'PORT',
        help: `the port of the page, by default ${defaultDeskPort}, or a free one if that is in use`,
      },
    },
    example: '--url http://127.0.0.1:3000 --admin http://127.0.0.1:3001',
    run: async ({ values }) => (await import('./desk.ts')).desk(values),
  }),
  {
    name: 'call',
    summary: 'calls a webhook server as jambonz does',
    run: async (args) => (await import('../client/commands/call.ts')).call(args, findContract),
  },
  defineCommand({
    name: 'lint',
    summary: 'checks JSON files of verbs, - for standard input',
    operands: { usage: 'FILE…', min: 1 },
    example: 'reply.json',
    run: async ({ operands }) => (await import('../server/commands/lint-verbs.ts')).lintVerbs(operands, findContract),
  }),
  defineCommand({
    name: 'docs',
    summary: 'writes the API reference to dist/docs',
    run: async () => {
      (await import('../openapi/generate/resolve-tool.ts')).requireTools(['redoc']);
      return (await import('../server/commands/docs.ts')).writeDocs(loadContract());
    },
  }),
  defineCommand({
    name: 'doctor',
    summary: 'checks a deployment by the environment variables of the server',
    options: { url: { value: 'URL', help: 'also checks the public address, with requests that run no handler' } },
    example: '--url https://voice.example.com',
    run: async ({ values: { url } }) =>
      (await import('../server/commands/doctor.ts')).runDoctor(url, { loadContract, bundleDocument }),
  }),
  defineCommand({
    name: 'replay',
    summary: 'sends recorded calls to the project, lists the replies that differ',
    operands: { usage: 'FOLDER', min: 1, max: 1 },
    example: 'recordings',
    run: async ({ operands: [folder = ''] }) => (await import('./replay-project.ts')).replayProject(folder),
  }),
  defineCommand({
    name: 'sip-user',
    summary: 'edits or lists the SIP users in SIP_USERS_FILE, asks for passwords',
    operands: { usage: 'add NAME REALM | remove NAME REALM | list' },
    example: 'add daveh mycompany.com',
    run: async ({ operands }) => (await import('../server/commands/sip-user.ts')).runSipUser(operands),
  }),
];

const [name = '', ...args] = process.argv.slice(2);
const command = commands.find((each) => each.name === name);
if (command) process.exitCode = await run(command, args);
else if (['--help', '-h', 'help'].includes(name)) console.log(renderHelp());
else if (name === '--version') console.log(packageVersion);
else if (name === '') {
  console.error(renderHelp());
  process.exitCode = 2;
} else {
  const names = [...commands.map((each) => each.name), '--help', '--version'];
  const kind = name.startsWith('-') ? 'option' : 'command';
  console.error(escapeControls(`Unknown ${kind} '${name}'${suggestName(name, names)} (--help lists all ${kind}s)`));
  process.exitCode = 2;
}

async function run(command: Command, args: readonly string[]): Promise<number> {
  try {
    return await command.run(args);
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof StartError || error instanceof GenerationError)) throw error;
    const reason = error instanceof StartError ? error.problems.join('; ') : error.message;
    console.error(escapeControls(`${command.name}: ${reason}`));
    return error instanceof UsageError ? 2 : 1;
  }
}

function renderHelp(): string {
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(10)}${summary}`);
  return `Usage: jambonz-contract COMMAND [ARGUMENT…]

The commands, for the project in the current folder:
${lines.join('\n')}

\`jambonz-contract COMMAND --help\` shows the usage of a command and an example, \`jambonz-contract --version\` the version.
A project has npm scripts for most of them: \`npm run COMMAND -- [ARGUMENT…]\`.`;
}

/**
 * Bundles the OpenAPI document of the project in the current folder into JSON, in the format of
 * generated/openapi.json. Returns undefined if the packages for bundling are not installed.
 */
async function bundleDocument(): Promise<string | undefined> {
  const { listMissingTools } = await import('../openapi/generate/resolve-tool.ts');
  if (listMissingTools().length > 0) return undefined;
  const { bundleDocuments, toJson } = await import('../openapi/generate/bundle.ts');
  return toJson((await bundleDocuments()).document);
}

#!/usr/bin/env node
/**
 * Runs one command: `jambonz-contract COMMAND`, or `npm run COMMAND` in a checkout of this
 * repository. Each command loads only its own code. Exits with 2 for an unknown command, otherwise
 * with the exit code of the command.
 */
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { type Contract, readContract } from '../openapi/contract/contract.ts';
import { suggestName } from '../openapi/contract/nearest.ts';

type Command = (args: readonly string[]) => Promise<number>;

const commands: Readonly<Record<string, { summary: string; run: Command }>> = {
  new: {
    summary: 'creates a project',
    run: async (args) => (await import('./new/new.ts')).newProject(args),
  },
  generate: {
    summary: 'writes generated/ from openapi/',
    run: async (args) =>
      (await import('../openapi/generate/generate.ts')).generate({ check: args.includes('--check') }),
  },
  dev: {
    summary: 'serves the project while it is edited',
    run: async () => (await import('./dev.ts')).dev(),
  },
  call: {
    summary: 'calls a webhook server as jambonz does',
    run: async (args) => (await import('../client/commands/call.ts')).call(args),
  },
  lint: {
    summary: 'checks JSON files of verbs',
    run: async (args) => (await import('../server/commands/lint-verbs.ts')).lintVerbs(args),
  },
  docs: {
    summary: 'writes the API reference to dist/docs',
    run: async () => (await import('../server/commands/docs.ts')).writeDocs(loadContract()),
  },
  doctor: {
    summary: 'checks a deployment by its environment variables',
    run: async (args) => (await import('../server/commands/doctor.ts')).runDoctor(args, loadContract),
  },
  'sip-user': {
    summary: 'edits or lists the SIP users of SIP_USERS_FILE',
    run: async (args) => (await import('../server/commands/sip-user.ts')).runSipUser(args),
  },
};

const [name = '', ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (command) process.exitCode = await command.run(args);
else {
  const lines = Object.entries(commands).map(([each, { summary }]) => `  ${each.padEnd(10)}${summary}`);
  const isHelp = ['--help', '-h', 'help'].includes(name);
  if (!isHelp && name !== '') console.error(`unknown command ${name}${suggestName(name, Object.keys(commands))}`);
  console[isHelp ? 'log' : 'error'](`Usage: jambonz-contract COMMAND\n\n${lines.join('\n')}`);
  process.exitCode = isHelp ? 0 : 2;
}

/** Loads the contract of the project in the current folder. */
function loadContract(): Contract {
  return readContract(createRequire(resolve('package.json')));
}

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it, vi } from 'vitest';
import { serve } from '../../generated/server/test.ts';
import { callCommand } from '../helpers/call-command.ts';
import { readDocBlocks } from '../helpers/doc-block.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

vi.setConfig({ testTimeout: 30_000 });

const blocks = readDocBlocks('docs/phone.md').map(({ text }) => {
  const [, command = '', output = ''] = /^\$ (.+)\n([\s\S]*)$/.exec(text) ?? [];
  return { command, output };
});

it.each(blocks)('the command $command of docs/phone.md prints what it shows', async ({ command, output }) => {
  const { url } = await serve();
  const line = command
    .replace('npm run -s call --', callCommand.join(' '))
    .replace(':3000', `:${new URL(url).port}`)
    .replace('flow.mmd', `${temporaryFolder()}/flow.mmd`);
  const env = { PATH: process.env.PATH, PORT: new URL(url).port };
  const { stdout } = await promisify(execFile)('sh', ['-c', line], { env });
  if (output === '') expect(stdout).not.toBe('');
  else expect(hideLatencies(stdout)).toBe(hideLatencies(output));
});

it('the commands of docs/phone.md use npm run call', () => {
  expect(blocks.length).toBeGreaterThan(3);
  for (const { command } of blocks) expect(command).toContain('npm run -s call --');
});

function hideLatencies(transcript: string): string {
  return transcript.replace(/in \d+ ms/g, 'in N ms').replace(/the slowest \S+/, 'the slowest');
}

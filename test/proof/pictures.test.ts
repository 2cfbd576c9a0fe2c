import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { serve } from '../../generated/server/test.ts';
import { callCommand } from '../helpers/call-command.ts';
import { openTerminal } from '../helpers/open-terminal.ts';
import { colorSchemes, drawTerminal } from '../helpers/terminal-picture.ts';

const options = '--press 1 --answer --party-hangup --status-url none';

/** Latencies differ from run to run, so pictures show the same one everywhere. */
const fixLatencies = (transcript: string) =>
  transcript.replaceAll(/in \d+ ms/g, 'in 3 ms').replace(/the slowest \S+/, 'the slowest /webhooks/call');

it('the pictures of a call in docs/images show what the call prints today; npm run pictures draws them', async () => {
  const { url } = await serve();
  const command = `stty cols 1000; ${callCommand.join(' ')} --url ${url}/webhooks/call ${options}`;
  const terminal = openTerminal(command);
  expect(await terminal.ended).toBe(0);
  const transcript = fixLatencies(terminal.screen());
  for (const scheme of colorSchemes)
    await expect(drawTerminal(`npm run -s call -- ${options}`, transcript, scheme)).toMatchFileSnapshot(
      resolve(`docs/images/call-${scheme}.svg`),
    );
});

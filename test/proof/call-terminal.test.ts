import { expect, it, vi } from 'vitest';
import { serve } from '../../generated/server/test.ts';
import { gather, say } from '../../generated/server/verbs.ts';
import { callCommand } from '../helpers/call-command.ts';
import { hook } from '../helpers/hook.ts';
import { openTerminal } from '../helpers/open-terminal.ts';
import { scripted } from '../helpers/scripted.ts';

vi.setConfig({ testTimeout: 60_000 });

const ctrlC = '\u0003';
const ctrlD = '\u0004';
const prompt = 'you          ';
const call = callCommand.join(' ');
const asking = gather({ numDigits: 1, timeout: 5, actionHook: hook('/menu') });

it('the call command simulates a call from typed keys, words and actions of the dialled party', async () => {
  const { url } = await serve();
  const { types, shows, ended } = openTerminal(`${call} --url ${url}`);
  await shows('application  says Welcome');
  await shows('gather waits for keys or speech. Type keys');
  await shows(prompt);
  types('9\r');
  await shows('caller       presses 9');
  await shows(prompt);
  types('sales, please\r');
  await shows('caller       says sales, please');
  await shows('dial waits for +14155550100 to answer. Type answered, busy, no answer');
  await shows(prompt);
  types('answered\r');
  await shows('party        answers +14155550100');
  await shows(prompt);
  types('they hang up\r');
  await shows('says Thank you for calling. Goodbye.');
  await shows('the application hangs up');
  expect(await ended).toBe(0);
});

it('the call command reads an empty line as silence and lists the possible input after an invalid line', async () => {
  const { url } = await scripted({ '/call': [asking, say({ text: 'Goodbye' })], '/menu': [] as never });
  const { types, shows, ended } = openTerminal(`${call} --url ${url}/call`);
  await shows(prompt);
  types('sales\r');
  await shows('gather waits for keys. Type');
  types('\r');
  await shows('caller       stays silent');
  await shows('says Goodbye');
  expect(await ended).toBe(0);
});

it.each([
  ['Ctrl-C', ctrlC],
  ['Ctrl-D', ctrlD],
])('the call command hangs up on %s and reports the call status to the server', async (_, key) => {
  const { url, sentTo } = await scripted({ '/call': [asking] });
  const { types, shows, ended } = openTerminal(`${call} --url ${url}/call --status-url ${url}/status`);
  await shows(prompt);
  types(key);
  await shows('caller       hangs up');
  expect(await ended).toBe(0);
  expect(sentTo('/status').at(-1)?.body).toMatchObject({ call_status: 'completed', call_termination_by: 'caller' });
});

it('Ctrl-C in the call command waits for a slow server before the hangup, and a second Ctrl-C quits at once', async () => {
  const slow = { '/call': () => {} };
  const { url, deliveries } = await scripted(slow);
  const { types, shows, ended } = openTerminal(`${call} --url ${url}/call`);
  await expect.poll(() => deliveries.length, { timeout: 20_000 }).toBe(1);
  types(ctrlC);
  await shows('hanging up; Ctrl-C again quits');
  await new Promise((resolve) => setTimeout(resolve, 400));
  types(ctrlC);
  expect(await ended).toBe(130);
});

it.each([
  ['prints colours on a terminal', {}, true],
  ['prints no colours with NO_COLOR', { NO_COLOR: '1' }, false],
])('the call command %s', async (_, env, coloured) => {
  const { url } = await scripted({ '/call': [asking] });
  const { screen, ended } = openTerminal(`${call} --url ${url}/call --press 1`, env);
  expect(await ended).toBe(0);
  expect(screen().includes('\u001b[32m')).toBe(coloured);
});

it('the call command prompts for the password of a SIP user without showing it', async () => {
  const { url, deliveries } = await scripted({ '/call': [asking] });
  const { types, shows, screen, ended } = openTerminal(
    `${call} --url ${url}/call --auth-url ${url}/auth --sip-user jo@example.com --hangup`,
  );
  await shows('Password of jo: ');
  types('sesame\r');
  expect(await ended).toBe(1); // the auth webhook refuses the user jo
  expect(deliveries[0]?.body).toMatchObject({ username: 'jo' });
  expect(screen()).not.toContain('sesame');
});

it('the call command hangs up on Ctrl-C while an outbound call rings', async () => {
  const { url } = await scripted({ '/call': [say({ text: 'Hello' })] });
  const { types, shows, screen, ended } = openTerminal(`${call} --outbound --url ${url}/call`);
  await shows('an outbound call waits for +14155551234 to answer');
  await shows(prompt);
  types(ctrlC);
  await shows('the caller hangs up');
  expect(await ended).toBe(0);
  expect(screen()).not.toMatch(/^ +at /m);
});

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it, vi } from 'vitest';
import { serve } from '../../generated/server/test.ts';
import { gather, say } from '../../generated/server/verbs.ts';
import { callCommand } from '../helpers/call-command.ts';
import { hook } from '../helpers/hook.ts';
import { openTerminal } from '../helpers/open-terminal.ts';
import { scripted } from '../helpers/scripted.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

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
  await shows('dial waits for +14155550100 to answer. Type /answer, /busy, /no-answer');
  await shows(prompt);
  types('/an');
  types('\t');
  await shows('/answer');
  types('\r');
  await shows('party        answers +14155550100');
  await shows(prompt);
  types('/party-hangup\r');
  await shows('says Thank you for calling. Goodbye.');
  await shows('the application hangs up');
  expect(await ended).toBe(0);
});

it('the call command reads an empty line as silence, and explains the possible input for help and invalid lines', async () => {
  const { url } = await scripted({ '/call': [asking, say({ text: 'Goodbye' })], '/menu': [] as never });
  const { types, shows, ended } = openTerminal(`${call} --url ${url}/call`);
  for (const [line, answer] of [
    ['sales', 'words do not fit now: "sales" is not heard'],
    ['hang up', 'commands begin with a slash, did you mean /hangup?'],
    ['/wiat 5', 'unknown step "/wiat 5", did you mean /wait?'],
    ['?', `${' '.repeat(10)}/wait SECONDS          time passes, until the line goes on: /wait 10`],
  ] as const) {
    await shows(prompt);
    types(`${line}\r`);
    await shows(answer);
  }
  await shows(prompt);
  types('\r');
  await shows('caller       stays silent');
  await shows('says Goodbye');
  expect(await ended).toBe(0);
});

it('the call command breaks lines at the current width of the terminal, also after a resize', async () => {
  const { url } = await scripted({ '/call': [asking, say({ text: 'one two three four five six seven eight' })] });
  const ttyFile = `${temporaryFolder()}/tty`;
  const { types, shows, ended } = openTerminal(`tty >${ttyFile}; stty cols 60; ${call} --url ${url}/call`);
  await shows(`gather waits for keys. Type keys (0-9 * #), Enter\r\n        for silence, /wait`);
  await shows(prompt);
  execFileSync('stty', ['-F', readFileSync(ttyFile, 'utf8').trim(), 'cols', '45']);
  await shows(prompt);
  types('\r');
  await shows(`says one two three four\r\n${' '.repeat(21)}five six seven eight`);
  expect(await ended).toBe(0);
});

it('the call command works on a terminal without cursor control, and in a pipe whose reader closes', async () => {
  const { url } = await scripted({ '/call': [asking] });
  const dumb = openTerminal(`${call} --url ${url}/call`, { TERM: 'dumb' });
  const piped = openTerminal(`${call} --url ${url}/call --press 1 | head -n 1; echo "end of the pipe"`);
  await dumb.shows(prompt);
  dumb.types('/hangup\r');
  await dumb.shows('the caller hangs up');
  expect([await dumb.ended, dumb.screen().includes('\u001b')]).toEqual([0, false]);
  await piped.shows('end of the pipe');
  expect(await piped.ended).toBe(0);
  expect(piped.screen()).not.toMatch(/EPIPE|^ +at /m);
});

it('the call command goes on to the end of the call if the server dies', async () => {
  const { url } = await scripted({ '/call': [asking], '/menu': (response) => response.destroy() });
  const { types, shows, ended } = openTerminal(`${call} --url ${url}/call`);
  await shows(prompt);
  types('1\r');
  await shows('1 mistake');
  expect(await ended).toBe(1);
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

it('the call command says why the caller hangs up at once if output does not go to the terminal', async () => {
  const { url } = await scripted({ '/call': [asking] });
  const { shows, ended } = openTerminal(`${call} --url ${url}/call | cat`);
  await shows('no steps: to type them, output must be the terminal');
  await shows('the caller hangs up');
  expect(await ended).toBe(0);
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
  await shows('call waits for +14155551234 to answer');
  await shows(prompt);
  types(ctrlC);
  await shows('the caller hangs up');
  expect(await ended).toBe(0);
  expect(screen()).not.toMatch(/^ +at /m);
});

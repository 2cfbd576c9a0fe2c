import { spawn } from 'node:child_process';
import { describe, expect, it, vi } from 'vitest';
import { serve } from '../../generated/server/test.ts';
import { dial, gather, hangup, llm, say } from '../../generated/server/verbs.ts';
import { callCommand, runCallCommand } from '../helpers/call-command.ts';
import { hook } from '../helpers/hook.ts';
import { answering, scripted } from '../helpers/scripted.ts';
import { atEnd } from '../support/at-end.ts';

vi.setConfig({ testTimeout: 30_000 }); // starting a process for each run of the call command takes seconds

const asking = gather({ input: ['digits', 'speech'], numDigits: 1, actionHook: hook('/menu') });
const dialling = dial({ target: [{ type: 'phone', number: '+14155550100' }] });

describe('the call command with a script', () => {
  it('calls the example application with the scripted steps and prints a timed transcript and a summary', async () => {
    const { url } = await serve();
    const { code, out, err } = await runCallCommand(['--url', url, '--name', 'Jo', '--press', '1', '--busy']);
    expect([code, err]).toEqual([0, '']);
    expect(out).not.toContain('\u001b');
    expect(out).toMatch(/^ {3}0\.0 {2}caller {7}calls \+14155551234 from \+12125551212$/m);
    expect(out).toMatch(
      /^ {3}0\.0 {2}jambonz {6}POST \/webhooks\/call: 200 in \d+ ms, gather digits or speech say "Hello/m,
    );
    expect(out).toMatch(/^ {3}0\.0 {2}jambonz {6}POST \/webhooks\/call-status \(trying\): 204 in \d+ ms$/m);
    expect(out).toMatch(/^ {3}0\.0 {2}application {2}says Hello Jo\. Welcome/m);
    expect(out).toMatch(/^ +\d+\.\d {2}party {8}is busy \(\+14155550100\)$/m);
    expect(out).toMatch(/^completed after \d+\.\d s: the caller hangs up; \d+ webhooks, the slowest \S+ in \d+ ms\n$/m);
  });

  it('calls the example application over WebSocket for --url ws://…', async () => {
    const { socketUrl } = await serve();
    const { code, out, err } = await runCallCommand(['--url', socketUrl, '--name', 'Jo', '--press', '1', '--busy']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/session:new \/webhooks\/call: ack in \d+ ms, gather digits or speech say "Hello/);
    expect(out).toMatch(/call:status \/webhooks\/call-status \(trying\): sent$/m);
    expect(out).toMatch(/verb:hook \/webhooks\/menu\?attempt=1: ack in \d+ ms, /);
    expect(out).toMatch(/^completed after \d+\.\d s: the caller hangs up; \d+ webhooks/m);
  });

  it('calls a SIP target over WebSocket for --outbound, with one URL for calls and statuses', async () => {
    const { socketUrl } = await serve();
    const { code, out, err } = await runCallCommand(['--url', socketUrl, '--outbound', '--answer', '--hangup']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/call:status \/webhooks\/call \(ringing\): sent$/m);
  });

  it('prints each event as a line of JSON for --json, and a summary as the last line', async () => {
    const { url } = await serve();
    const { code, out, err } = await runCallCommand(['--url', url, '--json', '--env', 'GREETING=Bonjour.', '--silent']);
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const summary = lines.pop();
    expect(summary).toMatchObject({
      kind: 'summary',
      url: `${url}/webhooks/call`,
      ended: { by: 'jambonz', status: 'completed' },
      mistakes: [],
    });
    expect(summary.seconds).toBe(lines.at(-1).at);
    expect(lines).toContainEqual(
      expect.objectContaining({ kind: 'say', who: 'application', text: expect.stringMatching(/^Bonjour\./) }),
    );
    expect(lines[1].webhook).toMatchObject({
      status: 200,
      payload: { call_sid: summary.call_sid },
      reply: [{ verb: 'gather' }, { verb: 'say' }, { verb: 'hangup' }],
    });
    expect([code, err]).toEqual([0, '']);
  });

  it('prints the lines of --json while the call goes on', async () => {
    const { url } = await scripted({ '/call': [asking], '/menu': () => {} });
    const [node, ...words] = callCommand;
    const child = spawn(node, [...words, '--url', `${url}/call`, '--json', '--press', '1']);
    atEnd(() => child.kill());
    let out = '';
    child.stdout.on('data', (data) => {
      out += data;
    });
    await expect.poll(() => out, { timeout: 20_000 }).toContain('"kind":"press"');
  });

  it('plays the steps in standard input for --steps -', async () => {
    const { url, sentTo } = await scripted({ '/call': [asking], '/menu': [say({ text: 'Goodbye' })] });
    const lines = 'press 2\n# as at the prompt\n/hangup\n';
    const { code, err } = await runCallCommand(['--url', `${url}/call`, '--steps', '-'], {}, lines);
    expect([code, err]).toEqual([1, 'standard input:3: /hangup does not fit: the call had already ended\n']);
    expect(sentTo('/menu')).toMatchObject([{ body: { digits: '2' } }]);
  });

  it('cuts the message about a step of megabytes', async () => {
    const { code, err } = await runCallCommand(['--steps', '-'], {}, 'x'.repeat(3_000_000));
    expect([code, err.length < 1100, err.slice(0, 40)]).toEqual([2, true, 'standard input:1: unknown step "xxxxxxxx']);
  });

  it('hangs up and reports the call status if the script ends before the call', async () => {
    const { url, sentTo } = await scripted({ '/call': [asking] });
    const { code } = await runCallCommand(['--url', `${url}/call`, '--status-url', `${url}/status`]);
    expect(sentTo('/status').at(-1)?.body).toMatchObject({ call_status: 'completed', call_termination_by: 'caller' });
    expect(code).toBe(0);
  });

  it('stops at a step that the call cannot accept and prints what the call was waiting for', async () => {
    const { url } = await scripted({ '/call': [dialling] });
    const { code, out, err } = await runCallCommand(['--url', `${url}/call`, '--press', '1', '--answer']);
    const options = '--answer, --busy, --no-answer, --reject, --early-media, --wait, --hangup';
    expect(err).toBe(`--press 1 does not fit: dial was waiting for +14155550100 to answer (${options})\n`);
    expect(out).toContain('caller       hangs up');
    expect(code).toBe(1);
  });

  it.each([
    ['target that does not ring', '--answer=+1', '--answer +1: +1 is not ringing: choose +14155550100'],
    [
      'webhook for which the call has no hook',
      '--receive lexEvent',
      '--receive lexEvent: no hook of the call takes lexEvent now',
    ],
  ])('stops at a step with a %s', async (_, step, message) => {
    const { url } = await scripted({ '/call': [dialling] });
    const { code, out, err } = await runCallCommand(['--url', `${url}/call`, ...step.split(' ')]);
    expect(err).toContain(message);
    expect(err).not.toMatch(/^ +at |internal error/m);
    expect([code, out.includes('caller       hangs up')]).toEqual([1, true]);
  });

  it('reports a step that remains after the end of the call', async () => {
    const { url } = await scripted({ '/call': [say({ text: 'Goodbye' }), hangup()] });
    const { code, err } = await runCallCommand(['--url', `${url}/call`, '--say', 'sales']);
    expect([code, err]).toEqual([1, '--say sales does not fit: the call had already ended\n']);
  });

  it.each(['', '--hangup', '--wait 5', '--busy', '--json', '--explore', '--press 1'])(
    'prints no stack trace for --outbound with the additional options "%s"',
    async (steps) => {
      const more = steps.split(' ').filter(Boolean);
      const { url } = await scripted({ '/call': [say({ text: 'Hello' })] });
      const { code, out, err } = await runCallCommand(['--url', `${url}/call`, '--outbound', ...more]);
      expect(err).toBe(
        more.includes('--press')
          ? '--press 1 does not fit: call was waiting for +14155551234 to answer (--answer, --busy, --no-answer, --reject, --early-media, --wait, --hangup)\n'
          : '',
      );
      expect(out).not.toMatch(/^ +at /m);
      expect(code).toBe(more.includes('--press') ? 1 : 0);
    },
  );

  it('sends each tool call given with --tool to the tool hook, as a language model would', async () => {
    const talking = llm({
      vendor: 'openai',
      auth: { apiKey: 'x' },
      llmOptions: { response_create: {} },
      toolHook: hook('/tool'),
    });
    const { url, sentTo } = await scripted({ '/call': [talking], '/tool': { result: 21 } as never });
    await runCallCommand(['--url', `${url}/call`, '--tool', 'weather={"city":"Oslo"}', '--tool', 'time']);
    expect(sentTo('/tool').map(({ body }) => body)).toMatchObject([
      { name: 'weather', args: { city: 'Oslo' } },
      { name: 'time', args: {} },
    ]);
  });
});

describe('the call command with a faulty server', () => {
  it('reports an invalid answer with the SIP status that jambonz would send, and exits with code 1', async () => {
    const { url } = await scripted({ '/call': [{ verb: 'say', txt: 'Hello' }] });
    const { code, out } = await runCallCommand(['--url', `${url}/call`]);
    expect(out).toMatch(
      /^failed after 0\.0 s: SIP 480: \/0\/txt say: unknown property, did you mean text\?; .*; 1 mistake$/m,
    );
    expect(code).toBe(1);
  });

  it.each([
    ['menu hook that answers 500', { '/call': [asking], '/menu': answering(500) }],
    ['call status hook that answers 404', { '/call': [asking], '/menu': [hangup()], '/status': answering(404) }],
  ])('exits with code 1 if the server has a %s', async (_, script) => {
    const { url } = await scripted(script);
    expect(
      await runCallCommand(['--url', `${url}/call`, '--status-url', `${url}/status`, '--press', '1']),
    ).toMatchObject({ code: 1 });
  });

  it('escapes control characters from the server in the transcript and in the tree of --explore', async () => {
    const { url } = await scripted({ '/call': [say({ text: 'a\u001b[2Jb\u009b31m\nc' })] });
    expect((await runCallCommand(['--url', `${url}/call`])).out).toContain(
      `says a\\u001b[2Jb\\u009b31m\n${' '.repeat(21)}c\n`,
    );
    expect((await runCallCommand(['--url', `${url}/call`, '--explore'])).out).toContain(
      'call: "a\\u001b[2Jb\\u009b31m c" →',
    );
  });

  it('escapes control characters from the server in the message about an invalid answer', async () => {
    const { url } = await scripted({ '/call': answering(200, '\u001b[2J', 'application/json') });
    const { out } = await runCallCommand(['--url', `${url}/call`]);
    expect(out).toContain('\\u001b[2J');
    expect(out).not.toContain('\u001b');
  });
});

describe('the call command', () => {
  it('signs and authenticates webhooks with the secret and password in the environment variables of the server', async () => {
    const { url, deliveries } = await scripted({
      '/auth': answering(200, '{"status":"ok"}', 'application/json'),
      '/call': [asking],
    });
    const env = {
      WEBHOOK_USERNAME: 'jambonz',
      WEBHOOK_PASSWORD: 'sesame',
      WEBHOOK_SECRET: 'new,old',
      SIP_PASSWORD: 'x',
    };
    const { code } = await runCallCommand(
      ['--url', `${url}/call`, '--auth-url', `${url}/auth`, '--sip-user', 'jo@example.com'],
      env,
    );
    expect(deliveries.map(({ target }) => target)).toEqual(['/auth', '/call']);
    for (const { headers } of deliveries)
      expect(headers).toMatchObject({ authorization: expect.any(String), 'jambonz-signature': expect.any(String) });
    expect(deliveries[0]?.body).toMatchObject({ username: 'jo', realm: 'example.com' });
    expect(code).toBe(0);
  });

  it('prints a one-line error if no server listens at the URL', async () => {
    const { code, out, err } = await runCallCommand([], { PORT: '9' });
    expect([code, out]).toEqual([1, '']);
    expect(err).toBe('cannot connect to http://127.0.0.1:9: start the server, or give its URL with --url\n');
  });

  it('prints the summary as JSON for --json if no server listens at the URL', async () => {
    const { code, out } = await runCallCommand(['--json'], { PORT: '9' });
    expect(JSON.parse(out)).toMatchObject({ kind: 'summary', problem: expect.stringMatching(/^cannot connect to /) });
    expect(code).toBe(1);
  });

  it('prints a one-line error for an unknown option and exits with code 2', async () => {
    const { code, out, err } = await runCallCommand(['--prss', '1']);
    expect([code, out, err]).toEqual([
      2,
      '',
      "Unknown option '--prss', did you mean --press? (--help lists all options)\n",
    ]);
  });

  it('prints coloured output without a terminal if FORCE_COLOR is set', async () => {
    const { url } = await scripted({ '/call': [asking] });
    const { out } = await runCallCommand(['--url', `${url}/call`], { FORCE_COLOR: '1' });
    expect(out).toContain('\u001b[32m   0.0  caller       calls +14155551234 from +12125551212\u001b[39m\n');
  });
});

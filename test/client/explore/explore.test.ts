import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { type Exploration, explore, findingLine, printTree } from '../../../client/index.ts';
import { runExplore } from '../../../client/terminal/run-explore.ts';
import { serve } from '../../../generated/server/test.ts';
import {
  conference,
  dequeue,
  dial,
  gather,
  hangup,
  listen,
  pause,
  redirect,
  say,
  sipRefer,
  transcribe,
  ultravoxS2s,
} from '../../../generated/server/verbs.ts';
import { exploreScript, goodbye, replyBy, soundScript } from '../../helpers/explore-script.ts';
import { hook } from '../../helpers/hook.ts';
import { answering, scripted } from '../../helpers/scripted.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

describe('the exploration of the example application', async () => {
  const { url } = await serve();
  const exploration = await explore(
    { url: `${url}/webhooks/call`, statusUrl: `${url}/webhooks/call-status` },
    { name: 'Jo', slow: 9000 },
  );
  const tree = printTree(exploration, 1000);

  it('finds no dead end', () => {
    expect(exploration.findings.map(findingLine)).toEqual([]);
  });

  it.each([
    'press 1, say sales: [1] "One moment, I am connecting you." → rings +14155550100',
    'answers: they talk',
    'the other side hangs up: "Thank you for calling. Goodbye." → the call ends',
    'is busy, does not answer: "Nobody in sales is free. Support will help you. Please hold. You are number 1 in the queue." → waits in the queue support',
    'press 2, say support: [2] "Please hold the line for support. Please hold. You are number 1 in the queue." → waits in the queue support',
    'the other side joins: [3] they talk',
    /the other side does not join for 10 min: .* Sorry, all colleagues are busy\. .* → the call ends/,
    /press 9 \(not announced\), mumble: "Sorry, I did not get that\. .* → listens for keys or speech/,
    /press 9 \(not announced\), mumble: "Sorry, I still did not get that\. Goodbye\." → the call ends/,
    /silence: "I did not hear anything\. .* → the call ends/,
  ])('contains the branch %s', (way) => {
    expect(tree.split('\n').map((line) => line.trim())).toContainEqual(
      typeof way === 'string' ? way : expect.stringMatching(way),
    );
  });

  it('takes fewer than 40 calls, because equal application states are explored once', () => {
    expect(exploration.calls).toBeLessThan(40);
  });
});

describe('the explorer', () => {
  it('explores the confirm hook of a dialled party', async () => {
    const { lines, ...exploration } = await exploreScript({
      '/sales-ended': goodbye,
      '/call': [
        dial({
          target: [{ type: 'phone', number: '+14155550100' }],
          confirmHook: hook('/confirm'),
          actionHook: hook('/sales-ended'),
        }),
      ],
      '/confirm': [
        gather({ numDigits: 1, say: { text: 'Press 1 to take the call.' }, actionHook: hook('/confirmed') }),
      ],
      '/confirmed': replyBy(({ digits }) => (digits === '1' ? [say({ text: 'Thank you.' })] : [hangup()])),
    });
    expect(lines).toEqual([]);
    expect(printTree(exploration)).toContain('the party: press 1:');
  });

  it('presses every digit if a menu announces no key, and enters as many digits as numDigits requires', async () => {
    const menu = gather({ numDigits: 1, play: { url: 'https://example.com/menu.mp3' }, actionHook: hook('/pin') });
    const pin = gather({ numDigits: 4, say: { text: 'Your PIN, please.' }, actionHook: hook('/end') });
    const { places } = await exploreScript({ '/call': [menu, ...goodbye], '/pin': [pin, ...goodbye], '/end': goodbye });
    const labels = places.map(({ ways }) => ways.map(({ label }) => label));
    expect(labels[0]).toEqual([...'1234567890'].map((key) => `press ${key}`).concat('silence'));
    expect(labels[1]).toEqual(['press 1234', 'silence']);
  });

  it.each([
    [
      conference({ name: 'all', startConferenceOnEnter: false, waitHook: hook('/wait') }),
      'the other side joins, the other side does not join for 10 min, the caller hangs up',
    ],
    [
      dequeue({ name: 'support', timeout: 30 }),
      'the other side joins, the other side does not join, the other side hangs up, the caller hangs up',
    ],
    [listen({ url: 'wss://example.com', finishOnKey: '#' }), 'press #, the other side hangs up, the caller hangs up'],
    [sipRefer({ referTo: 'sip:anna@example.com' }), 'answers, is busy, does not answer, the caller hangs up'],
    [transcribe({ transcriptionHook: hook('/heard') }), 'mumble'],
    [ultravoxS2s({ llmOptions: {}, auth: { apiKey: 'x' } }), 'the other side hangs up, the caller hangs up'],
  ])('tries every possible action of the caller and the other party during the verb %o', async (verb, labels) => {
    const { places } = await exploreScript({
      '/call': [say({ text: 'Hello.' }), verb],
      '/wait': [say({ text: 'Wait.' }), pause({ length: 20 })],
      '/heard': [],
    });
    expect(places[0]?.ways.map(({ label }) => label).join(', ')).toBe(labels);
  });

  it('presses the keys of dtmfCapture while the caller and the dialled party talk', async () => {
    const target = [{ type: 'phone', number: '+14155550100' } as const];
    const { places } = await exploreScript({
      '/call': [dial({ target, dtmfCapture: ['*2', '*3'], dtmfHook: hook('/dtmf') }), ...goodbye],
      '/dtmf': [],
    });
    expect(places[1]?.ways.map(({ label }) => label)).toEqual([
      'press *2',
      'press *3',
      'the other side hangs up',
      'the caller hangs up',
    ]);
  });

  it('stops at its limits for depth and number of calls, and marks the unexplored application states', async () => {
    const { places, calls } = await exploreScript({}, { depth: 1 });
    expect(calls).toBe(5);
    expect(places.filter(({ unexplored }) => unexplored)).toHaveLength(2);
    expect((await exploreScript({}, { calls: 3 })).places[0]).toMatchObject({ unexplored: 'too many calls' });
  });

  it('prints a loop in the call as a reference to the application state where the loop starts', async () => {
    const { places, ...rest } = await exploreScript({ '/sales-ended': [redirect({ actionHook: hook('/call') })] });
    expect(printTree({ places, ...rest })).toMatch(
      /press 1: .*\n.*answers: they talk\n.*the other side hangs up: back to \[1\]/,
    );
  });
});

describe('the call command with the option --explore', () => {
  it('prints the tree of branches, the dead ends and a summary, and exits with code 1 for dead ends', async () => {
    const { url } = await scripted({ ...soundScript, '/support-ended': answering(404) });
    const file = join(temporaryFolder(), 'flow.mmd');
    const { code, lines } = await running({ phone: { url: `${url}/call` }, depth: 4, mermaid: file });
    expect(code).toBe(1);
    expect(lines[0]).toBe('call: "For sales, press 1. For support, press 2." → listens for keys');
    expect(lines).toContainEqual(
      expect.stringMatching(/^dead end: the call > press 2 > .* POST \/support-ended answers 404/),
    );
    expect(lines.at(-1)).toMatch(/^1 dead end at \d+ places, found with \d+ calls$/);
    expect(readFileSync(file, 'utf8')).toMatch(/^flowchart TD\n/);
  });

  it('exits with code 0 if it finds no dead end, and prints JSON with the option --json', async () => {
    const { url } = await scripted(soundScript);
    const { code, lines } = await running({ phone: { url: `${url}/call` }, json: true });
    expect(code).toBe(0);
    const exploration: Exploration = JSON.parse(lines.join('\n'));
    expect(exploration).toMatchObject({ findings: [], calls: 15 });
    expect(exploration.places[1]?.heard).toEqual(['Connecting you.']);
  });

  it('reports a flowchart file that cannot be written', async () => {
    const { url } = await scripted(soundScript);
    const told = vi.spyOn(console, 'error').mockReturnValue();
    onTestFinished(() => told.mockRestore());
    const { code } = await running({
      phone: { url: `${url}/call` },
      mermaid: join(temporaryFolder(), 'missing', 'flow.mmd'),
    });
    expect(code).toBe(1);
    expect(told).toHaveBeenCalledWith(expect.stringMatching(/flow\.mmd cannot be written: ENOENT/));
  });
});

async function running(options: Parameters<typeof runExplore>[0]) {
  const printed: string[] = [];
  const code = await runExplore({ ...options, print: (text) => printed.push(text) });
  return { code, lines: printed.join('\n').split('\n') };
}

import { describe, expect, it } from 'vitest';
import { explore, printTree } from '../../../client/index.ts';
import { serve } from '../../../generated/server/test.ts';
import { redirect } from '../../../generated/server/verbs.ts';
import { exploreScript } from '../../helpers/explore-script.ts';
import { hook } from '../../helpers/hook.ts';

describe('the printed tree of the example application', async () => {
  const { url } = await serve();
  const exploration = await explore(
    { url: `${url}/webhooks/call`, statusUrl: `${url}/webhooks/call-status` },
    { name: 'Jo', slow: 9000 },
  );
  const tree = printTree(exploration, 1000);

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
});

describe('the printed tree', () => {
  it('shows a loop in the call as a reference to the application state where the loop starts', async () => {
    const exploration = await exploreScript({ '/sales-ended': [redirect({ actionHook: hook('/call') })] });
    expect(printTree(exploration)).toMatch(
      /press 1: .*\n.*answers: they talk\n.*the other side hangs up: back to \[1\]/,
    );
  });

  it('names at most twelve of the steps that lead to the same application state', () => {
    const ways = Array.from({ length: 40 }, (_, key) => ({
      label: `press ${key}`,
      kind: 'offered' as const,
      ...(key < 10 && { key: String(key) }),
      to: 1,
      ...(key === 0 && { first: true as const }),
    }));
    const ended = { by: 'jambonz', status: 'completed' } as const;
    const places = [
      { id: 0, heard: [], ways },
      { id: 1, heard: ['Goodbye.'], ended, ways: [] },
    ];
    expect(printTree({ places, findings: [], calls: 41 })).toContain(
      'press 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, press 10, press 11, 28 more: "Goodbye."',
    );
  });
});

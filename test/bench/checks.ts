import { formatTable } from './table.ts';

/** Microseconds per check of a reply. */
export type Checks = Record<'commercial edition' | 'open-source edition' | 'words for one mistake', number>;

const reply = [
  { verb: 'say', text: 'Hello', synthesizer: { vendor: 'google', language: 'en-US' } },
  {
    verb: 'gather',
    input: ['digits', 'speech'],
    timeout: 8,
    actionHook: '/webhooks/menu',
    recognizer: { vendor: 'deepgram', language: 'en-US', hints: ['sales', 'support'] },
    say: { text: 'For sales, press 1.' },
  },
];
const invalidReply = [...reply, { verb: 'gather', numDigit: 4 }];

/** Measures how long the checks of a valid reply take, and the description of a mistake. */
export async function measureChecks(): Promise<Checks> {
  // The compiled code, because tsx adds a call to each function that it transforms.
  const compiled = new URL('../../dist/openapi/contract/verbs-check.js', import.meta.url).href;
  const { createVerbsCheck }: typeof import('../../openapi/contract/verbs-check.ts') = await import(compiled);
  const checkCommercial = createVerbsCheck('commercial');
  const checkOpenSource = createVerbsCheck('open-source');
  return {
    'commercial edition': measure(() => checkCommercial(reply)),
    'open-source edition': measure(() => checkOpenSource(reply)),
    'words for one mistake': measure(() => checkCommercial(invalidReply)),
  };
}

export function formatChecks(checks: Checks): string {
  const lines = Object.entries(checks).map(([row, us]) => [row, us.toFixed(2)]);
  return formatTable('The checks of a reply: microseconds', ['row', 'us'], lines);
}

/** Returns the microseconds per run in the fastest batch, which other processes have not disturbed. */
function measure(run: () => unknown): number {
  const batch = 100;
  const times = Array.from({ length: 200 }, () => {
    const began = performance.now();
    for (let i = 0; i < batch; i++) run();
    return ((performance.now() - began) * 1000) / batch;
  });
  return Math.min(...times);
}

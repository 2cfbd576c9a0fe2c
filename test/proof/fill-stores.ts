import { MemoryAnswers } from '../../server/store/memory-answers.ts';
import { MemoryCalls } from '../../server/store/memory-calls.ts';

/**
 * `node --expose-gc --import tsx test/proof/fill-stores.ts`: fills each store with each kind of
 * content, and prints one JSON line per kind: the bytes that the process holds because of the store
 * (`heldBytes`), and the bytes that the store counts (`countedBytes`).
 */
const answers: Record<string, (index: number) => string> = {
  'ASCII answers': (index) => JSON.stringify([`${index}`.padEnd(1_000, 'a')]),
  'Chinese answers': (index) => JSON.stringify([`${index}`.padEnd(1_000, '中')]),
  'ASCII answers in two bytes a character': (index) => JSON.stringify([`中${index}`.padEnd(1_000, 'a').slice(1)]),
  'tiny answers': (index) => `[${index}]`,
  'large answers': (index) => JSON.stringify([`${index}`.padEnd(300_000, '中')]),
};
const calls: Record<string, (index: number) => [sid: string, set: Record<string, string>]> = {
  'Chinese calls': (index) => [`call ${index}`, { 'data.text': JSON.stringify(`${index}`.padEnd(2_000, '中')) }],
  'calls of many tiny members': (index) => [
    `call ${index}`,
    Object.fromEntries(Array.from({ length: 300 }, (_, member) => [`data.${index * 300 + member}`, `${member + 10}`])),
  ],
  'calls whose sid is cut out of a long URL': (index) => [
    `/webhooks/tool?call=${`${index}`.padStart(36, '0')}&x=${'x'.repeat(8_000)}${index}`.slice(20, 56),
    { 'data.choice': '"sales"' },
  ],
};

async function readHeldBytes(): Promise<number> {
  for (let round = 0; round < 3; round++) {
    globalThis.gc?.();
    await new Promise(setImmediate);
  }
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

async function measure(what: string, store: { heldBytes: number }, count: number, add: (index: number) => unknown) {
  const before = await readHeldBytes();
  for (let index = 0; index < count; index++) await add(index);
  const heldBytes = (await readHeldBytes()) - before;
  process.stdout.write(`${JSON.stringify({ what, heldBytes, countedBytes: store.heldBytes })}\n`);
}

for (const [what, create] of Object.entries(answers)) {
  const store = new MemoryAnswers();
  await measure(what, store, what.startsWith('large') ? 100 : 12_000, (index) => {
    const answer = { status: 200, body: create(index) } as const;
    store.settle(`signature ${index}\nb3\nPOST\n/webhooks/call`, answer, { reach: 'all', ttlMs: 300_000 });
  });
}
for (const [what, create] of Object.entries(calls)) {
  const store = new MemoryCalls(12_000_000);
  await measure(what, store, what.includes('tiny') ? 400 : 8_000, (index) => {
    const [sid, set] = create(index);
    return store.save(sid, { set, remove: [], ended: false });
  });
}

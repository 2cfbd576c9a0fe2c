import { MemoryAnswers } from './memory-answers.ts';
import { MemoryCalls } from './memory-calls.ts';
import { MemoryFailures } from './memory-failures.ts';
import type { Stores } from './stores.ts';

/**
 * Creates stores that keep state in this process. The state is lost at exit and not shared with
 * other replicas.
 *
 * ```ts
 * const app = await createApp({ contract, handlers, services, stores: createMemoryStores() });
 * ```
 */
export function createMemoryStores(): Stores {
  return {
    answers: new MemoryAnswers(),
    calls: new MemoryCalls(),
    failures: new MemoryFailures(),
    async waitUntilReady() {},
    async close() {},
  };
}

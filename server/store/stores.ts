import type { AnswerStore } from './answer-store.ts';
import type { CallStore } from './call-store.ts';
import type { FailureStore } from './failure-store.ts';
import { MemoryAnswers } from './memory-answers.ts';
import { MemoryCalls } from './memory-calls.ts';
import { MemoryFailures } from './memory-failures.ts';

/** The state that outlives a webhook. */
export interface Stores {
  answers: AnswerStore;
  calls: CallStore;
  failures: FailureStore;
  /** Resolves when there is state to be had, or soon without. */
  ready(): Promise<void>;
  /** Resolves when what was kept at last is kept, or soon without. */
  close(): Promise<void>;
}

/** State in this process: gone when it ends, unknown to other replicas. */
export function memoryStores(): Stores {
  return { answers: new MemoryAnswers(), calls: new MemoryCalls(), failures: new MemoryFailures(), async ready() {}, async close() {} };
}

/**
 * A module that is preloaded before `server/main.ts` (`node --expose-gc --import`). It collects
 * garbage every second, so that the memory metrics of the server exclude garbage.
 */
setInterval(() => globalThis.gc?.(), 1_000).unref();

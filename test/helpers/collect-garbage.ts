/**
 * Preloaded before `server/main.ts` (`node --expose-gc --import`). Collects garbage every second,
 * so that memory metrics show live memory, without garbage that V8 has not collected yet.
 */
setInterval(() => globalThis.gc?.(), 1_000).unref();

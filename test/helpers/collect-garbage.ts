/** Loaded before `server/main.ts` (`node --expose-gc --import`), makes memory tell what is in use, not what V8 has not yet come round to. */
setInterval(() => globalThis.gc?.(), 1_000).unref();

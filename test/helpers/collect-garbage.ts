/** Loaded before `server/main.ts` (`node --expose-gc --import`), makes the heap's size tell what is in use. */
setInterval(() => globalThis.gc?.(), 500).unref();

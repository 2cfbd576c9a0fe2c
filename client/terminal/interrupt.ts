/** Ctrl-C: the first press hangs up the call, the second press ends the process. */
export interface Interrupt {
  /** Aborted by the first press of Ctrl-C. */
  signal: AbortSignal;
  trigger: () => void;
}

/** One key press may arrive as several signals, from the terminal and from npm. */
const duplicateSignalMs = 300;

/** Creates the handler for Ctrl-C. The signal of `kill -INT` has the same effect. */
export function createInterrupt(): Interrupt {
  const controller = new AbortController();
  let first: number | undefined;
  const trigger = () => {
    if (first !== undefined && performance.now() - first > duplicateSignalMs) process.exit(130);
    if (first === undefined) console.error('\nhanging up; Ctrl-C again quits');
    first ??= performance.now();
    controller.abort();
  };
  process.on('SIGINT', trigger);
  return { signal: controller.signal, trigger };
}

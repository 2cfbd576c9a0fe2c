/** Ctrl-C: the first one asks for the call to be hung up, the second one ends the process. */
export interface Interrupt {
  /** Aborted by the first one. */
  signal: AbortSignal;
  trigger: () => void;
}

/** One key press may arrive as several signals, from the terminal and from npm. */
const echoes = 300;

/** Also takes what is sent by `kill -INT`. */
export function createInterrupt(): Interrupt {
  const controller = new AbortController();
  let first: number | undefined;
  const trigger = () => {
    if (first !== undefined && performance.now() - first > echoes) process.exit(130);
    if (first === undefined) console.error('\nhanging up; Ctrl-C again quits');
    first ??= performance.now();
    controller.abort();
  };
  process.on('SIGINT', trigger);
  return { signal: controller.signal, trigger };
}

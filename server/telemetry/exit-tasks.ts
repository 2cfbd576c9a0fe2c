/**
 * Functions that write pending output when the process exits. Each is called once, and may add
 * others. The set is empty while no output is pending.
 *
 * ```ts
 * exitTasks.add(writePending);
 * ```
 */
export const exitTasks = new Set<() => void>();

process.on('exit', () => {
  for (const task of exitTasks) {
    exitTasks.delete(task);
    task();
  }
});

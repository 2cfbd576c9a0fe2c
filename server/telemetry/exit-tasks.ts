/**
 * What is to be written when the process exits. A task is called once, and may add tasks. The set is
 * empty while nothing waits to be written.
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

import { escapeControls } from './escape-controls.ts';

/**
 * Thrown when the server cannot start. The message lists every reason, each as one line that says
 * what to do.
 *
 * ```ts
 * try {
 *   readConfig(process.env);
 * } catch (error) {
 *   if (error instanceof StartError) console.error(error.problems);
 * }
 * ```
 */
export class StartError extends Error {
  /** The reasons, one line each. */
  readonly problems: readonly string[];

  /** @param problems the reasons why the server cannot start, one line each */
  constructor(problems: readonly string[]) {
    const lines = problems.map((problem) => escapeControls(problem)); // may quote a path or a variable
    super(`cannot start:\n${lines.map((line) => `  ${line}`).join('\n')}`);
    this.problems = lines;
  }
}

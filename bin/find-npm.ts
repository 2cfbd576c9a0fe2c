/**
 * Returns the program that runs npm, and its first arguments. Under npm, this is the npm that runs
 * already: on Windows, `npm` itself is a script, which cannot be executed without a shell.
 */
export function findNpm(): [program: string, args: string[]] {
  const { npm_execpath: npm } = process.env;
  return npm ? [process.execPath, [npm]] : ['npm', []];
}

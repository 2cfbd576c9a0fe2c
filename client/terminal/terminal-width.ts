/**
 * Returns the columns of the terminal, or undefined if output goes elsewhere or the width is
 * unknown.
 */
export function readTerminalWidth(): number | undefined {
  return process.stdout.columns || undefined; // 0 in a pseudo-terminal without a size
}

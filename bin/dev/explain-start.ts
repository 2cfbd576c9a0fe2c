const maxLines = 6;
const frameStart = '    at ';

/**
 * Returns the first lines that say why a server has not started, from what it has printed: the
 * error with its place in the project, without the excerpt and the stack that Node.js prints around
 * it.
 */
export function explainStart(printed: readonly string[]): string {
  const lines = printed.filter((line) => line.trim() !== '' && !line.startsWith('{')); // JSON of the log
  const error = lines.findIndex((line) => /^\w*Error\b/.test(line));
  const reason = lines.slice(Math.max(error, 0));
  const frame = reason.findIndex((line) => line.startsWith(frameStart));
  const message = frame < 0 ? reason : reason.slice(0, frame);
  const place = reason.filter((line) => line.startsWith(frameStart) && !/node_modules|node:/.test(line));
  return [...message.slice(0, maxLines), ...place.slice(0, 1)].join('\n');
}

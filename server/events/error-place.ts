import { sep } from 'node:path';
import { Problem } from '../pipeline/problem.ts';
import { createStackMapper } from '../telemetry/source-stack.ts';

/**
 * The end of a stack has the locations. Its start is the message, which may contain a whole body.
 */
const maxStack = 10_000;

/**
 * Creates a function that returns where the code of the project has thrown an error, from its
 * stack: `server/handlers/call-handlers.ts:13`. Returns undefined for a problem that the engine
 * reports, and for other values.
 */
export function createPlaceFinder(
  root: string = process.cwd() + sep,
  mapStack: (stack: string) => string = createStackMapper(),
): (thrown: unknown) => string | undefined {
  const readPlace = (line: string): string[] => {
    const start = line.startsWith('    at ') ? line.lastIndexOf(root) : -1;
    const place = line.slice(start + root.length).replace(/(?::\d+)?\)?$/, '');
    return start < 0 || place.includes('node_modules') ? [] : [place];
  };
  return (thrown) => {
    try {
      const { stack } = (thrown instanceof Problem ? thrown.cause : thrown) as Error;
      return mapStack(stack?.slice(-maxStack) ?? '')
        .split('\n')
        .flatMap(readPlace)[0];
    } catch {
      return undefined; // nothing was thrown, or its stack cannot be read
    }
  };
}

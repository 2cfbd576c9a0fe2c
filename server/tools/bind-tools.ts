import type { Project } from '../context/handler.ts';
import type { LoadTools } from './declared-tools.ts';
import { createToolRunner } from './run-tools.ts';
import { createToolHook } from './tool-hook.ts';
import { createToolList } from './tools-for.ts';

/**
 * Binds the functions for tools to the tools of a document. `Arguments` holds the type of each
 * tool's arguments by name, `Path` the paths that a hook can have.
 */
export function bindTools<Bound extends Project, Arguments extends object, Path extends string>(load: LoadTools) {
  return {
    runTools: createToolRunner<Bound, Arguments>(load),
    toolHook: createToolHook<Path>(load),
    toolsFor: createToolList<keyof Arguments & string>(load),
  };
}

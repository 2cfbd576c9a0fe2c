import type { Project } from '../context/handler.ts';
import type { LoadTools } from './declared-tools.ts';
import { createToolRunner, type Tools } from './run-tools.ts';
import { createToolHook } from './tool-hook.ts';
import { createToolList } from './tools-for.ts';

/**
 * Binds the functions for LLM tools to the tools of an OpenAPI document. `Arguments` holds the type
 * of each tool's arguments by name, `Path` the paths that a hook can have. `Named` gives the table
 * of tools a name for the compiler's messages.
 */
export function bindTools<
  Bound extends Project,
  Arguments extends object,
  Path extends string,
  Named extends Tools<Arguments, Bound>,
>(load: LoadTools) {
  return {
    runTools: createToolRunner<Bound, Named>(load),
    toolHook: createToolHook<Path>(load),
    toolsFor: createToolList<keyof Arguments & string>(load),
  };
}

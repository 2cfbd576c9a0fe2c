import type { Project } from '../context/handler.ts';
import type { LoadTools } from './declared-tools.ts';
import { createToolRunner, type Tools } from './run-tools.ts';
import { createToolHook } from './tool-hook.ts';
import { createToolList } from './tools-for.ts';

/**
 * Creates `runTools`, `toolHook` and `toolsFor` for the LLM tools of an OpenAPI document.
 * `Arguments` maps the name of each tool to the type of its arguments, and `Path` is the type of
 * the paths that a hook can have. `Named` is a named type for the functions that `runTools` calls,
 * so that compiler messages show its name.
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

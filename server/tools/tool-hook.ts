import type { LoadTools } from './declared-tools.ts';
import type { Vendor } from './vendor-answer.ts';

export interface ToolHookOptions {
  /** The vendor of the language model. Omit it for the `agent` verb. */
  vendor?: Vendor | undefined;
  /**
   * The call in which the model speaks. The URL of the tool hook contains the `call_sid`, because
   * jambonz sends no `call_sid` in the body of the request to the tool hook.
   */
  call?: { readonly sid: string } | undefined;
}

/**
 * Builds the URL for a verb's `toolHook`.
 *
 * ```ts
 * llm({ vendor: 'openai', toolHook: toolHook({ vendor: 'openai', call }), … })
 * ```
 */
type ToolHook<Path> = (options?: ToolHookOptions) => Path;

export function createToolHook<Path extends string>(load: LoadTools): ToolHook<Path> {
  return function toolHook({ vendor, call } = {}) {
    const { toolPath } = load();
    if (toolPath === undefined) throw new Error('no operation has x-tools: declare the tools in the document');
    const query = new URLSearchParams({ ...(vendor && { vendor }), ...(call && { call: call.sid }) });
    return (query.size === 0 ? toolPath : `${toolPath}?${query}`) as Path;
  };
}

import { toolPath } from '../../generated/tools.ts';
import type { HookPath } from '../../generated/types.ts';
import type { Vendor } from './vendor-answer.ts';

interface ToolHookOptions {
  /** The vendor of the session. Omit it for the `agent` verb. */
  vendor?: Vendor | undefined;
  /**
   * The call in which the model speaks. Passed to the tools in the URL, because the request does
   * not name the call.
   */
  call?: { readonly sid: string } | undefined;
}

/**
 * The URL for a verb's `toolHook`.
 *
 * ```ts
 * llm({ vendor: 'openai', toolHook: toolHook({ vendor: 'openai', call }), … })
 * ```
 */
export function toolHook({ vendor, call }: ToolHookOptions = {}): HookPath {
  if (toolPath === undefined)
    throw new Error('no operation has x-tools: the document says nowhere what models may call');
  const query = new URLSearchParams({ ...(vendor && { vendor }), ...(call && { call: call.sid }) });
  return query.size === 0 ? toolPath : (`${toolPath}?${query}` as HookPath);
}

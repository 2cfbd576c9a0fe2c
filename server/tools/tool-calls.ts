/**
 * The body of a request to the tool hook. The type is not generated, because an OpenAPI document
 * without LLM tools does not contain the schema of the body.
 */
export interface ToolRequest {
  tool_call_id: string;
  name?: string;
  args?: unknown;
  arguments?: unknown;
  function_calls?: { id?: string; name: string; args?: unknown }[];
  customerData?: Record<string, unknown>;
}

/** One call of an LLM tool that a model requests. */
export interface ToolCall {
  id: string;
  name: string;
  args: unknown;
}

/** Maximum number of tool calls in one request. Models make a few, 256 kB have room for 9,000. */
export const maxToolCalls = 100;

/**
 * Returns the tool calls in a request: at most `maxToolCalls` with Google, one with other vendors.
 * The commercial `agent` verb sends the arguments as `arguments`. Missing arguments mean that the
 * tool needs none.
 */
export function readToolCalls({
  tool_call_id,
  name = '',
  args,
  arguments: others,
  function_calls,
}: ToolRequest): ToolCall[] {
  if (!function_calls) return [{ id: tool_call_id, name, args: args ?? others ?? {} }];
  const calls = function_calls.slice(0, maxToolCalls);
  return calls.map((call) => ({ id: call.id ?? '', name: call.name, args: call.args ?? {} }));
}

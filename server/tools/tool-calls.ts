/**
 * The body of a tool hook, as its schema defines it. Declared here, because a document without
 * tools does not have that schema.
 */
export interface ToolRequest {
  tool_call_id: string;
  name?: string;
  args?: unknown;
  arguments?: unknown;
  function_calls?: { id?: string; name: string; args?: unknown }[];
  customerData?: Record<string, unknown>;
}

/** One function call that a model requests. */
export interface ToolCall {
  id: string;
  name: string;
  args: unknown;
}

/**
 * The calls in a request: one, or any number with Google. The commercial `agent` verb sends the
 * arguments as `arguments`. Missing arguments mean that the function needs none.
 */
export function readToolCalls({
  tool_call_id,
  name = '',
  args,
  arguments: others,
  function_calls,
}: ToolRequest): ToolCall[] {
  if (!function_calls) return [{ id: tool_call_id, name, args: args ?? others ?? {} }];
  return function_calls.map((call) => ({ id: call.id ?? '', name: call.name, args: call.args ?? {} }));
}

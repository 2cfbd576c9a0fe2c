/** The body of a tool hook, as its schema has it: a document without tools does not hold that. */
export interface ToolRequest {
  tool_call_id: string;
  name?: string;
  args?: unknown;
  arguments?: unknown;
  function_calls?: { id?: string; name: string; args?: unknown }[];
  customerData?: Record<string, unknown>;
}

/** One function that a model wants to have run. */
export interface ToolCall {
  id: string;
  name: string;
  args: unknown;
}

/**
 * The calls in a request: one, or with Google any number. The commercial `agent` verb calls the arguments `arguments`.
 * Where there are none, none were needed.
 */
export function toolCalls({
  tool_call_id,
  name = '',
  args,
  arguments: others,
  function_calls,
}: ToolRequest): ToolCall[] {
  if (!function_calls) return [{ id: tool_call_id, name, args: args ?? others ?? {} }];
  return function_calls.map((call) => ({ id: call.id ?? '', name: call.name, args: call.args ?? {} }));
}

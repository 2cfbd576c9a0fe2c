import { readToolCalls, type ToolRequest } from './tool-calls.ts';

/** The vendor of the language model, named by the query parameter `vendor` of the tool hook. */
export type Vendor = 'openai' | 'microsoft' | 'ultravox' | 'elevenlabs' | 'deepgram' | 'google';
/** The result of a tool. `{ error: 'why' }` tells the model that the tool failed. */
export type ToolResult = string | object;
type Json = Record<string, unknown>;
type ToolReply = {
  result?: string | Json;
  type?: string;
  invocation_id?: string;
  item?: Json;
  data?: Json;
  toolResponse?: Json;
};

/**
 * Returns the results of the first tool calls in a request, in the format of `vendor`. A vendor
 * drops a result in any other format and leaves the model waiting. Only Google sends
 * `function_calls`, so a request with `function_calls` is answered in the format of Google, even if
 * `vendor` differs.
 */
export function toVendorAnswer(
  vendor: Vendor | undefined,
  body: ToolRequest,
  results: readonly ToolResult[],
): ToolReply {
  const [result = ''] = results;
  const id = body.tool_call_id;
  switch (body.function_calls ? 'google' : vendor) {
    case 'openai':
    case 'microsoft':
      return {
        type: 'conversation.item.create',
        item: { type: 'function_call_output', call_id: id, output: toText(result) },
      };
    case 'ultravox':
      return { type: 'client_tool_result', invocation_id: id, result: toText(result) };
    case 'elevenlabs':
      return {
        data: { type: 'client_tool_result', tool_call_id: id, result: toText(result), is_error: isError(result) },
      };
    case 'deepgram':
      return { data: { type: 'FunctionCallResponse', id, name: body.name, content: toText(result) } };
    case 'google':
      return {
        toolResponse: {
          functionResponses: readToolCalls(body)
            .slice(0, results.length)
            .map(({ id, name }, index) => ({ id, name, response: toGoogleResponse(results[index] ?? '') })),
        },
      };
    default:
      return { result: Array.isArray(result) ? toText(result) : (result as string | Json) };
  }
}

/**
 * Converts a result for vendors that accept only text: an object becomes JSON, which models read.
 */
function toText(result: ToolResult): string {
  return typeof result === 'string' ? result : JSON.stringify(result);
}

/**
 * Wraps a tool's result in the field `output`, which Google expects. A result with the field
 * `error` stays unchanged.
 */
function toGoogleResponse(result: ToolResult): object {
  return isError(result) ? result : { output: result };
}

function isError(result: ToolResult): result is { error: unknown } {
  return typeof result === 'object' && 'error' in result;
}

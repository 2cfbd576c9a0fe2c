import { type ToolRequest, toolCalls } from './tool-calls.ts';

/** Whose session asks, as the tool hook's `?vendor=` says. */
export type Vendor = 'openai' | 'microsoft' | 'ultravox' | 'elevenlabs' | 'deepgram' | 'google';
/** What a tool returns. `{ error: 'why' }` tells the model that it did not work. */
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
 * The results of a request's calls in the one form that the session of this vendor understands: it drops any other and the model
 * waits in vain. Only Google has `function_calls`, so that these are answered as Google's whatever the URL says.
 */
export function vendorAnswer(vendor: Vendor | undefined, body: ToolRequest, results: readonly ToolResult[]): ToolReply {
  const [result = ''] = results;
  const id = body.tool_call_id;
  switch (body.function_calls ? 'google' : vendor) {
    case 'openai':
    case 'microsoft':
      return {
        type: 'conversation.item.create',
        item: { type: 'function_call_output', call_id: id, output: text(result) },
      };
    case 'ultravox':
      return { type: 'client_tool_result', invocation_id: id, result: text(result) };
    case 'elevenlabs':
      return {
        data: { type: 'client_tool_result', tool_call_id: id, result: text(result), is_error: isError(result) },
      };
    case 'deepgram':
      return { data: { type: 'FunctionCallResponse', id, name: body.name, content: text(result) } };
    case 'google':
      return {
        toolResponse: {
          functionResponses: toolCalls(body).map(({ id, name }, index) => ({
            id,
            name,
            response: response(results[index] ?? ''),
          })),
        },
      };
    default:
      return { result: Array.isArray(result) ? text(result) : (result as string | Json) };
  }
}

/** These vendors take text; a model reads JSON as well. */
function text(result: ToolResult): string {
  return typeof result === 'string' ? result : JSON.stringify(result);
}

/** Google's own names for what a function has come to. */
function response(result: ToolResult): object {
  return isError(result) ? result : { output: result };
}

function isError(result: ToolResult): result is { error: unknown } {
  return typeof result === 'object' && 'error' in result;
}

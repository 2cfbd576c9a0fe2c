import type { Llm } from '../../../../generated/jambonz/verbs.ts';

type Json = Record<string, unknown>;

/** How an LLM vendor's session asks for the result of a tool, and which answers it understands. */
export interface ToolSession {
  request(id: string, name: string, args: unknown): Json;
  /**
   * Returns what the session tells the model of the answer of a tool hook, or undefined if it
   * ignores the answer. A session ignores an answer in the wrong format, and the model then waits
   * in vain.
   */
  readResult(answer: Json, id: string): unknown;
  /**
   * A description of the answers that the session understands, used in error messages about other
   * answers.
   */
  form: string;
  /** Creates the vendor's own event of a tool call, which the event hook gets afterwards. */
  createEvent?(id: string, name: string, args: unknown): Json;
}

/** Returns the vendor of the model, or `agent` for the verb `agent`. */
export function readVendor({ verb, vendor }: { verb: string } & Partial<Pick<Llm, 'vendor'>>): string {
  return vendor ?? verb.replace('_s2s', '');
}

/**
 * Returns the session that a verb opens. The sessions of the `agent` verb and of unknown vendors
 * accept any object as answer.
 */
export function createToolSession(verb: Parameters<typeof readVendor>[0]): ToolSession {
  const vendor = readVendor(verb);
  return (Object.hasOwn(sessions, vendor) && sessions[vendor]) || anyAnswer;
}

const request = (id: string, name: string, args: unknown): Json => ({ tool_call_id: id, name, args });

const anyAnswer: ToolSession = { request, readResult: (answer) => answer, form: 'an object' };

const openai: ToolSession = {
  request,
  readResult: ({ type, item }, id) =>
    type === 'conversation.item.create' && hasMembers(item, { type: 'function_call_output', call_id: id })
      ? readText(item.output)
      : undefined,
  form: '{"type":"conversation.item.create","item":{"type":"function_call_output","call_id":…,"output":"…"}}',
  createEvent: (call_id, name, args) => ({
    type: 'response.output_item.done',
    item: { type: 'function_call', call_id, name, arguments: JSON.stringify(args) },
  }),
};

const deepgram: ToolSession = {
  request,
  readResult: ({ data }, id) =>
    hasMembers(data, { type: 'FunctionCallResponse', id }) ? readText(data.content) : undefined,
  form: '{"data":{"type":"FunctionCallResponse","id":…,"name":…,"content":"…"}}',
  createEvent: (id, name, args) => ({
    type: 'FunctionCallRequest',
    functions: [{ id, name, arguments: JSON.stringify(args) }],
  }),
};

const sessions: Record<string, ToolSession> = {
  agent: { ...anyAnswer, request: (id, name, args) => ({ tool_call_id: id, name, arguments: args }) },
  openai,
  microsoft: openai,
  deepgram,
  voiceagent: deepgram,
  ultravox: {
    request,
    // If an answer has no `type`, jambonz adds `type` and `invocation_id` to it.
    readResult: ({ type, invocation_id, result }, id) =>
      !type || (type === 'client_tool_result' && invocation_id === id) ? parseText(result) : undefined,
    form: '{"result":…}',
    createEvent: (invocationId, toolName, parameters) => ({
      type: 'client_tool_invocation',
      toolName,
      invocationId,
      parameters,
    }),
  },
  elevenlabs: {
    request,
    readResult: ({ data }, id) =>
      hasMembers(data, { type: 'client_tool_result', tool_call_id: id }) ? parseText(data.result) : undefined,
    form: '{"data":{"type":"client_tool_result","tool_call_id":…,"result":…,"is_error":false}}',
    createEvent: (tool_call_id, tool_name, parameters) => ({
      type: 'client_tool_call',
      client_tool_call: { tool_name, tool_call_id, parameters },
    }),
  },
  google: {
    request: (id, name, args) => ({
      tool_call_id: 'function_call_id',
      type: 'toolCall',
      function_calls: [{ name, args, id }],
    }),
    readResult: ({ toolResponse }, id) => {
      const answers = (toolResponse as Json | undefined)?.functionResponses;
      if (!Array.isArray(answers)) return undefined;
      const response = answers.find((each) => hasMembers(each, { id }) && hasMembers(each.response, {}))?.response;
      return response?.output ?? response;
    },
    form: '{"toolResponse":{"functionResponses":[{"id":…,"name":…,"response":{"output":…}}]}}',
    createEvent: (id, name, args) => ({ toolCall: { functionCalls: [{ name, args, id }] } }),
  },
};

function hasMembers(value: unknown, members: Json): value is Json {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.entries(members).every(([name, member]) => (value as Json)[name] === member)
  );
}

/** Returns a text, parsed if it is JSON, and undefined for other values. */
function readText(value: unknown): unknown {
  return typeof value === 'string' ? parseText(value) : undefined;
}

/** Parses a text that is JSON, which is how an object is told to a model. */
function parseText(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

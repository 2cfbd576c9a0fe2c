import { tools as declared } from '../../generated/tools.ts';
import type { ToolArgs } from '../../generated/types.ts';
import { excerpt } from '../../openapi/contract/excerpt.ts';
import { didYouMean } from '../../openapi/contract/nearest.ts';
import type { Call, Context, OperationId } from '../context/handler.ts';
import { argumentMistakes, type ToolName } from './tool-arguments.ts';
import { type ToolCall, type ToolRequest, toolCalls } from './tool-calls.ts';
import { type ToolResult, type Vendor, vendorAnswer } from './vendor-answer.ts';

/** The context of a tool hook's handler. */
interface ToolWebhook extends Pick<Context<OperationId>, 'services' | 'log' | 'now' | 'signal'> {
  readonly body: ToolRequest;
  readonly query?: { readonly vendor?: Vendor | undefined };
  readonly call: Call | undefined;
}

/** The context of a tool. */
export interface ToolContext<Name extends ToolName> extends Omit<ToolWebhook, 'body' | 'query'> {
  /** Chosen by the model and valid against the tool's `parameters`. */
  readonly args: ToolArgs[Name];
  /** Undefined unless the hook's URL names the call: write it with `toolHook({ call })`. */
  readonly call: Call | undefined;
  /** Attached to the call by a `tag` verb. Commercial server only. */
  readonly customerData: ToolRequest['customerData'];
}

/**
 * A function that a model calls. The result `{ error: 'why' }` tells the model how to correct its
 * call.
 */
export type Tool<Name extends ToolName> = (context: ToolContext<Name>) => ToolResult | Promise<ToolResult>;

/** One function per tool of the document (`x-tools`). */
export type Tools = { readonly [Name in ToolName]: Tool<Name> };

/**
 * The handler of the tool hook: checks the arguments, runs the tools and answers in the format of
 * the vendor's session. Wrong arguments, an unknown tool and a tool that throws are answered with
 * an error that the model can act on, because an HTTP error would end its session.
 *
 * ```ts
 * runTool: runTools({
 *   'client-get-time': ({ args, now }) =>
 *     now().toLocaleTimeString('en', { timeZone: args.timezone }),
 * })
 * ```
 */
export function runTools(tools: Tools): (webhook: ToolWebhook) => Promise<ReturnType<typeof vendorAnswer>> {
  return async ({ body, query, call, services, log, now, signal }) => {
    const context = { call, services, log, now, signal, customerData: body.customerData };
    const results = toolCalls(body).map((each) => runTool(tools, each, context));
    return vendorAnswer(query?.vendor, body, await Promise.all(results));
  };
}

async function runTool(
  tools: Tools,
  { name, args }: ToolCall,
  context: Omit<ToolContext<ToolName>, 'args'>,
): Promise<ToolResult> {
  const tool = excerpt(name);
  if (!isDeclared(name)) {
    context.log.warn({ tool }, 'the model has called a tool that does not exist');
    return { error: `there is no tool ${tool}${didYouMean(name, Object.keys(declared))}` };
  }
  const mistakes = argumentMistakes(name, args);
  if (mistakes.length > 0) {
    context.log.warn({ tool, mistakes }, 'the model has called a tool with wrong arguments');
    return { error: mistakes.slice(0, 10).join('; ') };
  }
  try {
    const run = tools[name] as (context: object) => unknown;
    return toToolResult(await run({ ...context, args }));
  } catch (err) {
    context.log.error({ tool, err }, 'a tool has failed');
    return { error: `${tool} does not work at the moment` };
  }
}

function isDeclared(name: string): name is ToolName {
  return Object.hasOwn(declared, name);
}

/**
 * Checks the JSON form of a result, because types can be bypassed and JSON cannot hold every value.
 * An invalid result fails here instead of at the vendor.
 */
function toToolResult(result: unknown): ToolResult {
  const plain = JSON.parse(JSON.stringify(result) ?? 'null');
  if (typeof plain === 'string' || (typeof plain === 'object' && plain !== null)) return plain;
  throw new Error(`a tool returns a string or an object, not ${String(result)}`);
}

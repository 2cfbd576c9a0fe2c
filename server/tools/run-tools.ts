import { tools as declared } from '../../generated/tools.ts';
import type { ToolArgs } from '../../generated/types.ts';
import { excerpt } from '../../openapi/contract/excerpt.ts';
import { didYouMean } from '../../openapi/contract/nearest.ts';
import type { Call, Context, OperationId } from '../context/handler.ts';
import { argumentMistakes, type ToolName } from './tool-arguments.ts';
import { type ToolCall, type ToolRequest, toolCalls } from './tool-calls.ts';
import { type ToolResult, type Vendor, vendorAnswer } from './vendor-answer.ts';

/** What a tool hook's handler is given. */
interface ToolWebhook extends Pick<Context<OperationId>, 'services' | 'log' | 'now' | 'signal'> {
  readonly body: ToolRequest;
  readonly query?: { readonly vendor?: Vendor | undefined };
  readonly call: Call | undefined;
}

/** What a tool is given. */
export interface ToolContext<Name extends ToolName> extends Omit<ToolWebhook, 'body' | 'query'> {
  /** As the model chose them, and as the tool's `parameters` want them. */
  readonly args: ToolArgs[Name];
  /** Absent where the URL of the hook does not say which call it is: write it with `toolHook({ call })`. */
  readonly call: Call | undefined;
  /** What a `tag` verb attached to the call. Commercial server only. */
  readonly customerData: ToolRequest['customerData'];
}

/** A function that a model calls; `{ error: 'why' }` as its result tells the model what to do better. */
export type Tool<Name extends ToolName> = (context: ToolContext<Name>) => ToolResult | Promise<ToolResult>;

/** One function for each tool of the document (`x-tools`). */
export type Tools = { readonly [Name in ToolName]: Tool<Name> };

/**
 * The handler of the tool hook: checks the arguments, runs the tools and answers in the form that the vendor's session wants.
 * Wrong arguments, an unknown tool and one that throws are answers too, which the model can act on: an HTTP error would end its session.
 *
 * ```ts
 * runTool: runTools({
 *   'client-get-time': ({ args, now }) => now().toLocaleTimeString('en', { timeZone: args.timezone }),
 * })
 * ```
 */
export function runTools(tools: Tools): (webhook: ToolWebhook) => Promise<ReturnType<typeof vendorAnswer>> {
  return async ({ body, query, call, services, log, now, signal }) => {
    const context = { call, services, log, now, signal, customerData: body.customerData };
    const results = toolCalls(body).map((each) => resultOf(tools, each, context));
    return vendorAnswer(query?.vendor, body, await Promise.all(results));
  };
}

async function resultOf(
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
    return checked(await run({ ...context, args }));
  } catch (err) {
    context.log.error({ tool, err }, 'a tool has failed');
    return { error: `${tool} does not work at the moment` };
  }
}

function isDeclared(name: string): name is ToolName {
  return Object.hasOwn(declared, name);
}

/** Types can be got round, and JSON has no form for everything: better found here than by the vendor. */
function checked(result: unknown): ToolResult {
  const plain = JSON.parse(JSON.stringify(result) ?? 'null');
  if (typeof plain === 'string' || (typeof plain === 'object' && plain !== null)) return plain;
  throw new Error(`a tool returns a string or an object, not ${String(result)}`);
}

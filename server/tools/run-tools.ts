import { excerpt } from '../../openapi/contract/excerpt.ts';
import { suggestName } from '../../openapi/contract/nearest.ts';
import type { AnyOperation, Call, Context, Project } from '../context/handler.ts';
import type { DeclaredTools, LoadTools } from './declared-tools.ts';
import { checkArguments } from './tool-arguments.ts';
import { maxToolCalls, readToolCalls, type ToolCall, type ToolRequest } from './tool-calls.ts';
import { type ToolResult, toVendorAnswer, type Vendor } from './vendor-answer.ts';

/** The context of a tool hook's handler. */
export interface ToolWebhook<Bound extends Project>
  extends Pick<Context<AnyOperation, Bound>, 'services' | 'log' | 'now' | 'signal'> {
  readonly body: ToolRequest;
  readonly query?: { readonly vendor?: Vendor | undefined };
  readonly call: Call<Bound> | undefined;
}

/** The object that the function of a tool receives as its only parameter. */
export interface ToolContext<Arguments, Bound extends Project> extends Omit<ToolWebhook<Bound>, 'body' | 'query'> {
  /**
   * The arguments, chosen by the model and valid against the tool's `parameters`. What the schema
   * does not allow is left out: unknown arguments, and null for an optional argument.
   */
  readonly args: Arguments;
  /**
   * The call in which the model speaks. Undefined unless the URL of the tool hook, built by
   * `toolHook({ call })`, contains the `call_sid`.
   */
  readonly call: Call<Bound> | undefined;
  /**
   * Data that a `tag` verb has attached to the call. Only the commercial edition of jambonz sends
   * it.
   */
  readonly customerData: ToolRequest['customerData'];
}

/**
 * A function that a model calls. The result `{ error: 'why' }` tells the model how to correct its
 * call.
 */
export type Tool<Arguments, Bound extends Project> = (
  context: ToolContext<Arguments, Bound>,
) => ToolResult | Promise<ToolResult>;

/** One function per LLM tool of the OpenAPI document (`x-tools`). */
export type Tools<Arguments extends object, Bound extends Project> = {
  readonly [Name in keyof Arguments]: Tool<Arguments[Name], Bound>;
};

/**
 * Creates the handler of the tool hook, which checks the arguments, runs the tools and answers in
 * the format of the vendor's session. Wrong arguments, an unknown tool and a tool that throws are
 * answered with an error that the model can act on, because an HTTP error would end the model's
 * session.
 *
 * ```ts
 * runTool: runTools({
 *   'client-get-time': ({ args, now }) =>
 *     now().toLocaleTimeString('en', { timeZone: args.timezone }),
 * })
 * ```
 */
type ToolRunner<Bound extends Project, Named> = (
  tools: Named,
) => (webhook: ToolWebhook<Bound>) => Promise<ReturnType<typeof toVendorAnswer>>;

export function createToolRunner<Bound extends Project, Named>(load: LoadTools): ToolRunner<Bound, Named> {
  return function runTools(tools) {
    return async ({ body, query, call, services, log, now, signal }) => {
      const count = body.function_calls?.length ?? 1;
      if (count > maxToolCalls) {
        log.warn(`the model called ${count} tools at once, more than ${maxToolCalls}, so none ran`);
        return toVendorAnswer(query?.vendor, body, [{ error: `call at most ${maxToolCalls} functions at once` }]);
      }
      const context = { call, services, log, now, signal, customerData: body.customerData };
      const notes: Note[] = [];
      const note = (each: Note) => void notes.push(each);
      const results = readToolCalls(body).map((each) => runTool(load(), tools as AnyTools, each, context, note));
      const reply = toVendorAnswer(query?.vendor, body, await Promise.all(results));
      const failure = notes.find(({ level }) => level === 'error');
      logNotes(log, failure ?? notes[0], notes.length);
      if (failure) failedReplies.add(reply);
      return reply;
    };
  };
}

/** A log line about a tool call. */
interface Note {
  level: 'warn' | 'error';
  fields: object;
  message: string;
}

/**
 * Logs the most important note with the number of all: one line per webhook, because a model can
 * call many tools at once.
 */
function logNotes(log: ToolWebhook<Project>['log'], note: Note | undefined, count: number): void {
  if (note) log[note.level]({ ...note.fields, ...(count > 1 && { count }) }, note.message);
}

const failedReplies = new WeakSet<object>();

/** Returns whether this reply of `runTools` has the error of a tool that threw. */
export function hasFailedTool(reply: unknown): boolean {
  return typeof reply === 'object' && reply !== null && failedReplies.has(reply);
}

type AnyTools = Readonly<Record<string, (context: object) => unknown>>;

async function runTool(
  declared: DeclaredTools,
  tools: AnyTools,
  { name, args }: ToolCall,
  context: Omit<ToolContext<unknown, Project>, 'args'>,
  note: (note: Note) => void,
): Promise<ToolResult> {
  const tool = excerpt(name);
  if (!Object.hasOwn(declared.tools, name)) {
    note({ level: 'warn', fields: { tool }, message: 'the model called an unknown tool' });
    return { error: `unknown tool ${tool}${suggestName(name, Object.keys(declared.tools))}` };
  }
  const { ignored, mistakes } = checkArguments(declared, name, args);
  const fields = { tool, ...(ignored.length > 0 && { ignored: ignored.slice(0, 10).map(excerpt) }) };
  if (mistakes.length === 0 && ignored.length > 0)
    note({ level: 'warn', fields, message: 'the model called a tool with unknown arguments, which are ignored' });
  if (mistakes.length > 0) {
    note({
      level: 'warn',
      fields: { ...fields, mistakes: mistakes.slice(0, 10).map(excerpt) },
      message: 'the model called a tool with wrong arguments',
    });
    return { error: mistakes.slice(0, 10).join('; ') };
  }
  try {
    const run = tools[name];
    if (!run) throw new Error(`runTools() was given no function for the tool ${tool}`);
    return toToolResult(await run({ ...context, args }));
  } catch (err) {
    note({ level: 'error', fields: { tool, err }, message: 'a tool failed' });
    return { error: `${tool} does not work at the moment` };
  }
}

/**
 * Checks the JSON form of a tool's result, because types can be bypassed and JSON cannot hold every
 * value. An invalid result fails here instead of at the vendor.
 */
function toToolResult(result: unknown): ToolResult {
  const plain = JSON.parse(JSON.stringify(result) ?? 'null');
  if (typeof plain === 'string' || (typeof plain === 'object' && plain !== null)) return plain;
  throw new Error(`a tool must return a string or an object, not ${String(result)}`);
}

// GENERATED from openapi/ by `npm run generate`. Do not edit.
import { createRequire } from 'node:module';
import * as engine from 'jambonz-contract/contract';
import type { CallData, Services } from '../../server/services.ts';
import { toolPath, tools } from '../tools.ts';
import type { components, EnvVars, HookPath, operations, ToolArgs } from '../types.ts';

const require = createRequire(import.meta.url);

/** Loads the contract that `createApp` serves. */
export function loadContract(): engine.Contract<Handlers> {
  return engine.readContract<Handlers>(require);
}

/** An order to jambonz for `call.send`. */
export type Command = components['schemas']['command'];

interface Project {
  envVars: EnvVars;
  data: CallData;
  services: Services;
  command: Command;
}

export type OperationId = keyof operations;

/** The state of a call, shared by all its webhooks. */
export type Call = engine.Call<Project>;

/** The argument of a handler. */
export type Context<Id extends OperationId> = engine.Context<operations[Id], Project>;

/** Maps a webhook to the reply that the document declares. */
export type Handler<Id extends OperationId> = engine.Handler<operations[Id], Project>;

/** The handlers that the document requires. The portal's OPTIONS requests have constant replies. */
type Handlers = { [Id in Exclude<OperationId, `describeEnvVarsOf${string}`>]: Handler<Id> };

export type ToolName = keyof ToolArgs;

/** The argument of a tool. */
export type ToolContext<Name extends ToolName> = engine.ToolContext<ToolArgs[Name], Project>;

/** A function that a language model calls. */
export type Tool<Name extends ToolName> = engine.Tool<ToolArgs[Name], Project>;

/** One function per tool of the document (`x-tools`). */
export type Tools = { readonly [Name in ToolName]: Tool<Name> };

/** The tools of this project, whichever contract `createApp` is given. */
const bound = engine.bindTools<Project, ToolArgs, HookPath<'toolRequest'>, Tools>(() => ({
  document: engine.loadModule(require, '#document'),
  toolPath,
  tools,
  validators: engine.loadModule(require, '#tools'),
}));

/**
 * Creates the handler of the tool hook from one function per tool. It checks the arguments, and
 * answers in the format of the vendor's session, errors included.
 */
export const runTools = bound.runTools;

/** Builds the URL for a verb's `toolHook`: `toolHook({ vendor: 'openai', call })`. */
export const toolHook = bound.toolHook;

/** Lists the tools, all or those named, in the format of a vendor's session: `toolsFor('openai')`. */
export const toolsFor = bound.toolsFor;

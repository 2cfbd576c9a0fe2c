// GENERATED from openapi/ by `npm run generate`. Do not edit.
import { createRequire } from 'node:module';
import { type Contract, readContract } from '../../openapi/contract/contract.ts';
import { loadModule } from '../../openapi/contract/load-module.ts';
import type * as engine from '../../server/context/handler.ts';
import type { CallData, Services } from '../../server/services.ts';
import { bindTools } from '../../server/tools/bind-tools.ts';
import type * as tooling from '../../server/tools/run-tools.ts';
import { toolPath, tools } from '../tools.ts';
import type { EnvVars, HookPath, operations, ToolArgs } from '../types.ts';
import { routes } from './routes.ts';

const require = createRequire(import.meta.url);

/** Loads the contract that `createApp` serves. */
export function loadContract(): Contract<Handlers> {
  return readContract<Handlers>(require, routes);
}

interface Project {
  envVars: EnvVars;
  data: CallData;
  services: Services;
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
export type ToolContext<Name extends ToolName> = tooling.ToolContext<ToolArgs[Name], Project>;

/** A function that a language model calls. */
export type Tool<Name extends ToolName> = tooling.Tool<ToolArgs[Name], Project>;

/** One function per tool of the document (`x-tools`). */
export type Tools = { readonly [Name in ToolName]: Tool<Name> };

const bound = bindTools<Project, ToolArgs, HookPath, Tools>(() => ({
  document: loadModule(require, '#document'),
  toolPath,
  tools,
  validators: loadModule(require, '#tools'),
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

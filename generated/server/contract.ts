// GENERATED from openapi/ by `npm run generate`. Do not edit.
import { createRequire } from 'node:module';
import { type Contract, readContract } from '../../openapi/contract/contract.ts';
import type * as engine from '../../server/context/handler.ts';
import type { CallData, Services } from '../../server/services.ts';
import { bindTools } from '../../server/tools/bind-tools.ts';
import type * as tooling from '../../server/tools/run-tools.ts';
import { toolPath, tools } from '../tools.ts';
import type { EnvVars, HookPath, operations, ToolArgs } from '../types.ts';
import { routes } from './routes.ts';

const require = createRequire(import.meta.url);

/** Loads the contract that `createApp` serves. */
export function loadContract(): Contract {
  return readContract(require, routes);
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

export type ToolName = keyof ToolArgs;

/** The argument of a tool. */
export type ToolContext<Name extends ToolName> = tooling.ToolContext<ToolArgs[Name], Project>;

/** A function that a language model calls. */
export type Tool<Name extends ToolName> = tooling.Tool<ToolArgs[Name], Project>;

/** One function per tool of the document (`x-tools`). */
export type Tools = { readonly [Name in ToolName]: Tool<Name> };

export const { runTools, toolHook, toolsFor } = bindTools<Project, ToolArgs, HookPath, Tools>(() => ({
  document: require('#document'),
  toolPath,
  tools,
  validators: require('#tools'),
}));

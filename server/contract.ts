/**
 * The module `jambonz-contract/contract`, which generated files import. It is public because the
 * projects of users contain generated files. Hand-written code should not import it.
 */
export { type Contract, readContract } from '../openapi/contract/contract.ts';
export type { Schema, Tool as DeclaredTool } from '../openapi/contract/document.ts';
export { loadModule } from '../openapi/contract/load-module.ts';
export type { Call, Context, Handler } from './context/handler.ts';
export { bindTools } from './tools/bind-tools.ts';
export type { Tool, ToolContext, ToolWebhook } from './tools/run-tools.ts';
export type { ToolHookOptions } from './tools/tool-hook.ts';

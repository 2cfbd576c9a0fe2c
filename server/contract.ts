/**
 * What generated/ imports: `jambonz-contract/contract`. It is public because generated files lie in
 * the projects of users, and is not meant for hand-written code.
 */
export { type Contract, readContract } from '../openapi/contract/contract.ts';
export type { Tool as DeclaredTool } from '../openapi/contract/document.ts';
export { loadModule } from '../openapi/contract/load-module.ts';
export type { Call, Context, Handler } from './context/handler.ts';
export { bindTools } from './tools/bind-tools.ts';
export type { Tool, ToolContext, ToolWebhook } from './tools/run-tools.ts';
export type { ToolHookOptions } from './tools/tool-hook.ts';

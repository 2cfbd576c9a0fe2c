// GENERATED from openapi/ by `npm run generate`. Do not edit.
import type { DeclaredTool } from 'jambonz-contract/contract';
import type { HookPath } from './types.ts';

/** The path of the tool hook, undefined without tools. */
export const toolPath: HookPath<'toolRequest'> | undefined = undefined;

/** The tools that models may call, by name, without references. */
export const tools = {} as object as Readonly<Record<string, DeclaredTool>>;

import { runTools, type Tool } from '../../generated/server/contract.ts';

/**
 * Creates a handler for the tool hook that has only the LLM tool `client-get-time`, implemented by
 * `tool`. The other declared LLM tools are missing and must not be called.
 */
export function onlyTool(tool: Tool<'client-get-time'>) {
  return runTools({ 'client-get-time': tool } as never);
}

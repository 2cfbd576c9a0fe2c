import { runTools, type Tool } from '../../generated/server/contract.ts';

/**
 * Creates a handler for the tool hook with this tool as `client-get-time`. Other declared tools are
 * missing and must not be called.
 */
export function onlyTool(tool: Tool<'client-get-time'>) {
  return runTools({ 'client-get-time': tool } as never);
}

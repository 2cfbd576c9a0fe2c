import { suggestName } from '../../../../openapi/contract/nearest.ts';
import type { Moment } from '../../line/moment.ts';
import { readVendor } from './tool-session.ts';

/** A tool that a verb offers to its model, with the JSON schema of its arguments. */
export interface OfferedTool {
  name: string;
  parameters: unknown;
}

/** The members of verbs that hold tools, in the formats of the vendors. */
const toolLists = new Set(['tools', 'functions', 'functionDeclarations', 'function_declarations', 'selectedTools']);
const maxTools = 100;
const maxDepth = 12;

/**
 * Lists the tools that a verb for a language model offers, wherever the format of its vendor holds
 * them. Leaves out the tools that the vendor itself requests over HTTP, because they do not reach
 * the tool hook.
 */
export function listTools(verb: object): OfferedTool[] {
  const tools = new Map<string, OfferedTool>();
  visit(verb, false, 0);
  return [...tools.values()];

  function visit(node: unknown, isInList: boolean, depth: number): void {
    if (typeof node !== 'object' || node === null || depth > maxDepth || tools.size >= maxTools) return;
    if (Array.isArray(node)) {
      for (const item of node) visit(item, isInList, depth + 1);
      return;
    }
    const tool = isInList ? readTool(node) : undefined;
    if (tool) tools.set(tool.name, tool);
    for (const [name, member] of Object.entries(node))
      visit(member, toolLists.has(name) || (isInList && toolMembers.has(name)), depth + 1);
  }
}

/** Vendors whose model has no tools except those in the verb. Others can have some from elsewhere. */
const vendorsWithTools = new Set(['openai', 'microsoft', 'deepgram', 'voiceagent', 'google', 'agent']);

/** Returns whether the model of a verb can have tools that the verb does not list. */
export function canHaveOtherTools(verb: Parameters<typeof readVendor>[0]): boolean {
  return !vendorsWithTools.has(readVendor(verb));
}

/**
 * Explains why the model cannot call a tool at this moment, because the verb lists tools without
 * it. Returns undefined if the model can call it.
 */
export function explainMissingTool({ settings }: Moment, tool: string): string | undefined {
  const names = settings ? listTools(settings).map(({ name }) => name) : [];
  if (!settings || names.length === 0 || names.includes(tool)) return undefined;
  return `the verb ${settings.verb} offers no tool ${tool}${suggestName(tool, names)} (it offers ${names.join(', ')})`;
}

/** The members of an item in a list of tools that hold the tool itself. */
const toolMembers = new Set(['function', 'temporaryTool']);

function readTool(node: object): OfferedTool | undefined {
  const { name, modelToolName, parameters, input_schema, dynamicParameters, endpoint, http } = node as Record<
    string,
    unknown
  >;
  if (endpoint !== undefined || http !== undefined) return undefined;
  if (typeof modelToolName === 'string') return { name: modelToolName, parameters: readUltravox(dynamicParameters) };
  return typeof name === 'string' ? { name, parameters: parameters ?? input_schema ?? {} } : undefined;
}

/** Converts the parameters of an Ultravox tool, which are a list, to a schema. */
function readUltravox(list: unknown): object {
  const parts = (Array.isArray(list) ? list : []).flatMap((part): [string, unknown][] =>
    typeof part?.name === 'string' ? [[part.name, part.schema]] : [],
  );
  return { type: 'object', properties: Object.fromEntries(parts) };
}

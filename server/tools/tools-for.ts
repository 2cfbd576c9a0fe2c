import { tools } from '../../generated/tools.ts';
import type { Schema } from '../../openapi/contract/document.ts';
import { geminiSchema } from './gemini-schema.ts';
import type { ToolName } from './tool-arguments.ts';

// Type aliases, because an interface does not fit where a verb takes any object.
type Plain = { name: string; description: string; parameters: Schema };
type Forms = {
  openai: ({ type: 'function' } & Plain)[];
  microsoft: ({ type: 'function' } & Plain)[];
  ultravox: {
    temporaryTool: {
      modelToolName: string;
      description: string;
      dynamicParameters: UltravoxParameter[];
      client: object;
    };
  }[];
  deepgram: Plain[];
  google: { functionDeclarations: { name: string; description: string; parameters?: object }[] }[];
  agent: Plain[];
};
type UltravoxParameter = { name: string; location: 'PARAMETER_LOCATION_BODY'; schema: object; required: boolean };

/**
 * The tools of the document in the form in which a vendor's session is told of them, all or those named. Where it goes:
 *
 * - `openai`, `microsoft`: `llmOptions.session_update.tools`
 * - `ultravox`: `llmOptions.selectedTools`
 * - `deepgram`: `llmOptions.Settings.agent.think.functions`
 * - `google`: `llmOptions.setup.tools`
 * - `agent`, the verb of that name: `llm.llmOptions.tools`
 *
 * ElevenLabs is told nothing in a call: its client tools are set up with the agent there, by the same names and parameters.
 *
 * ```ts
 * llm({ vendor: 'openai', llmOptions: { session_update: { tools: toolsFor('openai') }, response_create: {} }, … })
 * ```
 */
export function toolsFor<Receiver extends keyof Forms>(
  receiver: Receiver,
  names: readonly ToolName[] = allNames,
): Forms[Receiver] {
  const chosen = names.flatMap((name) => {
    const tool = tools[name];
    return tool ? [{ name, ...tool }] : [];
  });
  return forms[receiver](chosen);
}

const allNames = Object.keys(tools) as ToolName[];

const asFunctions = (chosen: Plain[]) => chosen.map((tool) => ({ type: 'function' as const, ...tool }));

const forms: { [Receiver in keyof Forms]: (chosen: Plain[]) => Forms[Receiver] } = {
  openai: asFunctions,
  microsoft: asFunctions,
  ultravox: (chosen) => chosen.map(ultravoxTool),
  deepgram: (chosen) => chosen,
  google: (chosen) => [{ functionDeclarations: chosen.map(geminiFunction) }],
  agent: (chosen) => chosen,
};

/** `client`: the one who asks runs it, which is jambonz. */
function ultravoxTool({ name: modelToolName, description, parameters }: Plain): Forms['ultravox'][number] {
  const dynamicParameters = Object.entries(parameters.properties ?? {}).map(([name, schema]) => ({
    name,
    location: 'PARAMETER_LOCATION_BODY' as const,
    schema: typeof schema === 'object' ? schema : {},
    required: parameters.required?.includes(name) ?? false,
  }));
  return { temporaryTool: { modelToolName, description, dynamicParameters, client: {} } };
}

/** Gemini refuses an object without properties: a function without arguments has no parameters. */
function geminiFunction({ name, description, parameters }: Plain) {
  const some = Object.keys(parameters.properties ?? {}).length > 0;
  return { name, description, ...(some && { parameters: geminiSchema(parameters) }) };
}

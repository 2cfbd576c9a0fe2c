import type { Schema } from '../../openapi/contract/document.ts';
import type { LoadTools } from './declared-tools.ts';
import { toGeminiParameters } from './gemini-schema.ts';

// These are type aliases, because TypeScript does not assign an interface to an index signature,
// the type of the verb properties that take the tools.
type PlainTool = { name: string; description: string; parameters: Schema };
type VendorTools = {
  openai: ({ type: 'function' } & PlainTool)[];
  microsoft: ({ type: 'function' } & PlainTool)[];
  ultravox: {
    temporaryTool: {
      modelToolName: string;
      description: string;
      dynamicParameters: UltravoxParameter[];
      client: object;
    };
  }[];
  deepgram: PlainTool[];
  google: { functionDeclarations: { name: string; description: string; parameters?: object }[] }[];
  agent: PlainTool[];
};
type UltravoxParameter = { name: string; location: 'PARAMETER_LOCATION_BODY'; schema: object; required: boolean };

/**
 * Returns LLM tools of the OpenAPI document in the format of the vendor `receiver`: the tools in
 * `names`, or all tools if `names` is omitted. The property of the verb that takes the tools
 * depends on the vendor:
 *
 * - `openai`, `microsoft`: `llmOptions.session_update.tools`
 * - `ultravox`: `llmOptions.selectedTools`
 * - `deepgram`: `llmOptions.Settings.agent.think.functions`
 * - `google`: `llmOptions.setup.tools`
 * - `agent` (the `agent` verb, for every vendor): `llm.llmOptions.tools`
 *
 * ElevenLabs takes no tools in a call. Its client tools are configured with the agent at
 * ElevenLabs, with the same names and parameters.
 *
 * ```ts
 * const llmOptions = { session_update: { tools: toolsFor('openai') }, response_create: {} };
 * llm({ vendor: 'openai', llmOptions, … })
 * ```
 */
type ToolList<ToolName extends string> = <Receiver extends keyof VendorTools>(
  receiver: Receiver,
  names?: readonly ToolName[],
) => VendorTools[Receiver];

export function createToolList<ToolName extends string>(load: LoadTools): ToolList<ToolName> {
  return function toolsFor(receiver, names) {
    const { tools } = load();
    const chosen = (names ?? Object.keys(tools)).flatMap((name) => {
      const tool = tools[name];
      return tool ? [{ name, ...tool }] : [];
    });
    return converters[receiver](chosen);
  };
}

const toFunctionTools = (chosen: PlainTool[]) => chosen.map((tool) => ({ type: 'function' as const, ...tool }));

const converters: { [Receiver in keyof VendorTools]: (chosen: PlainTool[]) => VendorTools[Receiver] } = {
  openai: toFunctionTools,
  microsoft: toFunctionTools,
  ultravox: (chosen) => chosen.map(toUltravoxTool),
  deepgram: (chosen) => chosen,
  google: (chosen) => [{ functionDeclarations: chosen.map(toGeminiFunction) }],
  agent: (chosen) => chosen,
};

/** `client` means that the client of the session, jambonz, runs the tool. */
function toUltravoxTool({ name: modelToolName, description, parameters }: PlainTool): VendorTools['ultravox'][number] {
  const dynamicParameters = Object.entries(parameters.properties ?? {}).map(([name, schema]) => ({
    name,
    location: 'PARAMETER_LOCATION_BODY' as const,
    schema: typeof schema === 'object' ? schema : {},
    required: parameters.required?.includes(name) ?? false,
  }));
  return { temporaryTool: { modelToolName, description, dynamicParameters, client: {} } };
}

function toGeminiFunction({ name, description, parameters: schema }: PlainTool) {
  const parameters = toGeminiParameters(schema);
  return { name, description, ...(parameters && { parameters }) };
}

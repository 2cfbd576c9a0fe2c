// GENERATED from openapi/ by `npm run generate`. Do not edit.
/** Returns whether a value is valid. If not, `errors` lists the reasons until the next call. */
interface Validator {
  (value: unknown): boolean;
  errors?: ValidationError[] | null;
}

/** A violation of a JSON Schema, as Ajv describes it. */
interface ValidationError {
  keyword: string;
  /** The JSON pointer of the invalid value. */
  instancePath: string;
  schemaPath: string;
  params: Record<string, unknown>;
  message?: string;
}

export declare const adulting: Validator;
export declare const agentEvent: Validator;
export declare const alertEvent: Validator;
export declare const amdEvent: Validator;
export declare const authRequest: Validator;
export declare const callStatus: Validator;
export declare const conferenceResult: Validator;
export declare const conferenceStatus: Validator;
export declare const conferenceWait: Validator;
export declare const dequeueResult: Validator;
export declare const dialConfirm: Validator;
export declare const dialDtmf: Validator;
export declare const dialRefer: Validator;
export declare const dialResult: Validator;
export declare const dialogflowEvent: Validator;
export declare const dialogflowResult: Validator;
export declare const dialogflowToolRequest: Validator;
export declare const enqueueResult: Validator;
export declare const errorReport: Validator;
export declare const gatherPartial: Validator;
export declare const gatherResult: Validator;
export declare const hold: Validator;
export declare const inDialogRequest: Validator;
export declare const inboundMessage: Validator;
export declare const lexEvent: Validator;
export declare const lexResult: Validator;
export declare const listenResult: Validator;
export declare const llmEvent: Validator;
export declare const llmResult: Validator;
export declare const messageResult: Validator;
export declare const newCall: Validator;
export declare const playResult: Validator;
export declare const queueEvent: Validator;
export declare const queueWait: Validator;
export declare const rasaEvent: Validator;
export declare const rasaMessage: Validator;
export declare const rasaResult: Validator;
export declare const redirectedCall: Validator;
export declare const referEvent: Validator;
export declare const referResult: Validator;
export declare const sipRequestResult: Validator;
export declare const streamingEvent: Validator;
export declare const tokensResult: Validator;
export declare const toolRequest: Validator;
export declare const transcription: Validator;
export declare const transferResult: Validator;
export declare const translation: Validator;
export declare const updatedCall: Validator;
export declare const verbStatus: Validator;

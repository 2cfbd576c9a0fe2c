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

export declare const answerCall: Validator;
export declare const describeEnvVarsOfAnswerCall: Validator;
export declare const chooseFromMenu: Validator;
export declare const verbs: Validator;
export declare const command: Validator;

/**
 * A violation of a JSON Schema, as Ajv describes it. Declared here, because the generated validators
 * need no Ajv, and another Ajv than theirs may be installed beside this package.
 */
export interface SchemaError {
  keyword: string;
  /** The JSON pointer of the invalid value. */
  instancePath: string;
  schemaPath: string;
  // biome-ignore lint/suspicious/noExplicitAny: each keyword has parameters of its own, as in Ajv.
  params: Record<string, any>;
  /** The name of the property that `propertyNames` refuses. */
  propertyName?: string;
  message?: string;
}

/** An error of Ajv about a reply. */
export interface ReplyError extends SchemaError {
  /** Set for a requirement with `x-jambonz-edition: open-source`. */
  isOpenSourceNeed?: true;
}

/**
 * A validator compiled by Ajv. Returns true for a valid reply; otherwise `errors` holds the reasons
 * until the next call. Reads the edition of jambonz, the transport and the method for hooks from
 * `this`, and takes any edition but `open-source` for `commercial`.
 */
export interface ReplyValidator {
  (this: unknown, reply: unknown): boolean;
  errors?: ReplyError[] | null;
}

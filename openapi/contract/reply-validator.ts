import type { ErrorObject } from 'ajv';

/** An error of Ajv about a reply. */
export interface ReplyError extends ErrorObject {
  /** Set for a requirement with `x-jambonz-edition: open-source`. */
  isOpenSourceNeed?: true;
}

/**
 * A validator compiled by Ajv. Returns true for a valid reply; otherwise `errors` holds the reasons
 * until the next call. Reads the edition of jambonz and the method for hooks from `this`, and takes
 * any edition but `open-source` for `commercial`.
 */
export interface ReplyValidator {
  (this: unknown, reply: unknown): boolean;
  errors?: ReplyError[] | null;
}

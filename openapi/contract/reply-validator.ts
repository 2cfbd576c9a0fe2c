import type { ErrorObject } from 'ajv';

/** A validator compiled by Ajv: true when the reply is valid, else `errors` says why until its next call. */
export interface ReplyValidator {
  (reply: unknown): boolean;
  errors?: ErrorObject[] | null;
}

import type { ErrorObject } from 'ajv';

/**
 * A validator compiled by Ajv. Returns true for a valid reply; otherwise `errors` holds the reasons
 * until the next call.
 */
export interface ReplyValidator {
  (reply: unknown): boolean;
  errors?: ErrorObject[] | null;
}

import type { Contract } from './contract.ts';
import { listReplySchemas, type OpenApiDocument, type Schema } from './document.ts';
import { type Edition, findCommercialFeatures } from './edition.ts';
import type { Mistake } from './mistake.ts';
import { findMistakes } from './mistakes.ts';
import type { ReplyValidator } from './reply-validator.ts';

/** Returns the errors in a reply: an empty list if the reply conforms to the contract. */
export type ReplyCheck = (reply: unknown) => Mistake[];

/** Creates the check of each operation that replies with JSON, keyed by operationId. */
export function createReplyChecks(
  { document, replies }: Pick<Contract, 'document' | 'replies'>,
  edition: Edition,
): Map<string, ReplyCheck> {
  return new Map(
    [...listReplySchemas(document)].flatMap(([operationId, schema]) => {
      const validate = replies[operationId];
      return validate ? [[operationId, createReplyCheck(document, schema, validate, edition)]] : [];
    }),
  );
}

/** Creates the check of one reply schema, from its validator. */
export function createReplyCheck(
  document: OpenApiDocument,
  schema: Schema,
  validate: ReplyValidator,
  edition: Edition,
): ReplyCheck {
  return (reply) => {
    const mistakes = validate(reply) ? [] : findMistakes(document, schema, reply, validate.errors ?? []);
    return edition === 'open-source' ? [...mistakes, ...findCommercialFeatures(document, schema, reply)] : mistakes;
  };
}

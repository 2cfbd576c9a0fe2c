import type { Contract } from './contract.ts';
import { type OpenApiDocument, replySchemas, type Schema } from './document.ts';
import { commercialIn, type Edition } from './edition.ts';
import type { Mistake } from './mistake.ts';
import { mistakesIn } from './mistakes.ts';
import type { ReplyValidator } from './reply-validator.ts';

/**
 * Finds the mistakes in a reply. Empty if, as far as the contract knows, jambonz would execute it.
 */
export type ReplyCheck = (reply: unknown) => Mistake[];

/** Creates the check of each operation that replies with JSON, keyed by operationId. */
export function replyChecks(
  { document, replies }: Pick<Contract, 'document' | 'replies'>,
  edition: Edition,
): Map<string, ReplyCheck> {
  return new Map(
    [...replySchemas(document)].flatMap(([operationId, schema]) => {
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
    const mistakes = validate(reply) ? [] : mistakesIn(document, schema, reply, validate.errors ?? []);
    return edition === 'open-source' ? [...mistakes, ...commercialIn(document, schema, reply)] : mistakes;
  };
}

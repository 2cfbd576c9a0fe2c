import type { Contract } from './contract.ts';
import { listReplySchemas, type OpenApiDocument, type Schema } from './document.ts';
import type { Edition } from './edition.ts';
import type { Findings } from './mistake.ts';
import { classifyErrors } from './mistakes.ts';
import type { ReplyValidator } from './reply-validator.ts';

/** Compares a reply with the contract. */
export type ReplyCheck = (reply: unknown) => Findings;

const noFindings: Findings = { mistakes: [], hints: [] };

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
  return (reply) =>
    validate.call(edition, reply)
      ? noFindings
      : classifyErrors({ document, schema, value: reply, edition }, validate.errors ?? []);
}

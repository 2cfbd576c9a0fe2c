import type { Contract } from './contract.ts';
import { type OpenApiDocument, replySchemas, type Schema } from './document.ts';
import { commercialIn, type Edition } from './edition.ts';
import { type Mistake, mistakesIn } from './mistakes.ts';
import type { ReplyValidator } from './reply-validator.ts';

/** Finds every mistake in a reply, none in one that jambonz would carry out. */
export type ReplyCheck = (reply: unknown) => Mistake[];

/** The check of each operation that is answered with JSON, by operationId. */
export function replyChecks({ document, replies }: Contract, edition: Edition): Map<string, ReplyCheck> {
  return new Map(
    [...replySchemas(document)].flatMap(([operationId, schema]) => {
      const validate = replies[operationId];
      return validate ? [[operationId, replyCheck(document, schema, validate, edition)]] : [];
    }),
  );
}

/** The check of a list of any verbs, whichever hook it is for. */
export function verbsCheck({ document, replies }: Contract, edition: Edition): ReplyCheck {
  if (!replies.$verbs) throw new Error('generated/validators has no $verbs: run `npm run generate`');
  return replyCheck(document, { type: 'array', items: { $ref: '#/components/schemas/verb' } }, replies.$verbs, edition);
}

function replyCheck(document: OpenApiDocument, schema: Schema, validate: ReplyValidator, edition: Edition): ReplyCheck {
  return (reply) => {
    if (!validate(reply)) return mistakesIn(document, schema, reply, validate.errors ?? []);
    return edition === 'open-source' ? commercialIn(document, schema, reply) : [];
  };
}

import type { RequestHandler } from 'express';
import type { Contract } from '../contract/contract.ts';
import { replySchemas } from '../contract/document.ts';
import { mistakesIn } from '../contract/mistakes.ts';
import { InvalidReply } from '../invalid-reply.ts';

/**
 * Checks what the handler returned against the document with the compiled validators.
 * @throws InvalidReply with each mistake
 */
export function checkReply({ document, replies }: Contract): RequestHandler {
  const schemas = replySchemas(document);
  return function checkReply(req, _res, next) {
    const { route, reply } = req.webhook;
    const validate = replies[route.operationId];
    if (validate && !validate(reply)) {
      throw new InvalidReply(route.operationId, mistakesIn(document, schemas.get(route.operationId) ?? {}, reply, validate.errors ?? []));
    }
    next();
  };
}

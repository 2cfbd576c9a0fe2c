import type { RequestHandler } from 'express';
import type { Contract } from '../contract/contract.ts';

/**
 * Sends 200 and JSON, or a bare 204 where the platform ignores the answer: with `application/json` on
 * an empty body jambonz would report a syntax error.
 */
export function sendReply({ replies }: Contract): RequestHandler {
  return function sendReply(req, res) {
    const { route, reply } = req.webhook;
    if (!replies[route.operationId]) {
      res.writeHead(204).end();
      return;
    }
    const json = JSON.stringify(reply);
    res.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(json) }).end(json);
  };
}

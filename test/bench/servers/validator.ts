/**
 * A server with express-openapi-validator in its default setup. It requires credentials and
 * validates replies, but checks no signatures and writes no log.
 */
import { createServer } from 'node:http';
import express from 'express';
import * as OpenApiValidator from 'express-openapi-validator';
import { loadContract } from '../../../generated/server/contract.ts';
import { answerCall } from './answer.ts';
import { listenAndPrintReady } from './ready.ts';

const { WEBHOOK_USERNAME, WEBHOOK_PASSWORD } = process.env;
const expected = `Basic ${Buffer.from(`${WEBHOOK_USERNAME}:${WEBHOOK_PASSWORD}`).toString('base64')}`;

const app = express();
app.use(express.json());
app.use(
  OpenApiValidator.middleware({
    apiSpec: loadContract().document as never,
    validateRequests: true,
    validateResponses: true,
    validateSecurity: { handlers: { basicAuth: ({ headers }) => headers.authorization === expected } },
  }),
);
app.post('/webhooks/call', (req, res) => void res.json(answerCall(req.body)));
listenAndPrintReady(createServer(app));

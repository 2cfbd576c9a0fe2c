/**
 * Bare Express 5 without any checks. Requests and responses are created with the prototypes of
 * Express. Without this change, Express sets the prototypes of each request and response itself.
 */
import { createServer, IncomingMessage, ServerResponse } from 'node:http';
import express from 'express';
import { answerCall } from './answer.ts';
import { listenAndPrintReady } from './ready.ts';

class AppRequest extends IncomingMessage {}
class AppResponse extends ServerResponse<AppRequest> {}

const app = express();
app.request = Object.setPrototypeOf(AppRequest.prototype, app.request);
app.response = Object.setPrototypeOf(AppResponse.prototype, app.response);
app.use(express.json());
app.post('/webhooks/call', (req, res) => void res.json(answerCall(req.body)));
listenAndPrintReady(createServer({ IncomingMessage: AppRequest, ServerResponse: AppResponse }, app));

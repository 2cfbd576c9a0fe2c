/** Bare Express 5 whose requests and responses are born with its prototypes, so that it need not change them: no check of anything. */
import { createServer, IncomingMessage, ServerResponse } from 'node:http';
import express from 'express';
import { answer } from './answer.ts';
import { ready } from './ready.ts';

class Request extends IncomingMessage {}
class Response extends ServerResponse<Request> {}

const app = express();
app.request = Object.setPrototypeOf(Request.prototype, app.request);
app.response = Object.setPrototypeOf(Response.prototype, app.response);
app.use(express.json());
app.post('/webhooks/call', (req, res) => void res.json(answer(req.body)));
ready(createServer({ IncomingMessage: Request, ServerResponse: Response }, app));

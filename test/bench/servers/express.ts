/** Bare Express 5 as in its getting-started guide, without any checks. */
import { createServer } from 'node:http';
import express from 'express';
import { answerCall } from './answer.ts';
import { listenAndPrintReady } from './ready.ts';

const app = express();
app.use(express.json());
app.post('/webhooks/call', (req, res) => void res.json(answerCall(req.body)));
listenAndPrintReady(createServer(app));

/** Bare Express 5 as in its getting-started guide, without any checks. */
import { createServer } from 'node:http';
import express from 'express';
import { answer } from './answer.ts';
import { ready } from './ready.ts';

const app = express();
app.use(express.json());
app.post('/webhooks/call', (req, res) => void res.json(answer(req.body)));
ready(createServer(app));

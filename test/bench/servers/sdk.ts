/**
 * A server with @jambonz/sdk, as in the guide of the SDK, including its signature check. With the
 * argument `unchecked`, the SDK does not validate verbs.
 */
import { createServer } from 'node:http';
import { WebhookResponse } from '@jambonz/sdk/webhook';
import express from 'express';
import { answerCall } from './answer.ts';
import { listenAndPrintReady } from './ready.ts';

const options = process.argv[2] === 'unchecked' ? { validate: false } : {};

type Append = (options: object) => void;

const app = express();
app.use(express.json());
app.use(WebhookResponse.verifySignature(process.env.WEBHOOK_SECRET ?? '') as never);
app.post('/webhooks/call', (req, res) => {
  const response = new WebhookResponse(options);
  // The SDK has one method for each verb, as in response.say({ … }).gather({ … }).hangup()
  for (const { verb, ...rest } of answerCall(req.body) as { verb: string }[])
    (response as unknown as Record<string, Append>)[verb]?.(rest);
  res.json(response);
});
listenAndPrintReady(createServer(app));

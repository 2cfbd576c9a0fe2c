import { describe, expect, it } from 'vitest';
import { loadContract } from '../../../generated/server/contract.ts';
import type { Handlers } from '../../../generated/server/handlers.ts';
import { exampleOf, serve } from '../../../generated/server/test.ts';
import type { Operation } from '../../../openapi/contract/document.ts';
import type { ReplyValidator } from '../../../openapi/contract/reply-validator.ts';
import { createSignedWebhook, secret } from '../../helpers/signed-webhook.ts';

/**
 * Starts a server for the webhook `name`, which the OpenAPI document declares under `webhooks`. The
 * path of the webhook is `/` and `name`. Counts the runs of the handler.
 */
async function catalogue(name: string, more: Partial<Operation> = {}) {
  const { document, replies } = loadContract();
  const post = { ...document.webhooks?.[name]?.post, operationId: name, ...more } as Operation;
  let runs = 0;
  const count = () => {
    runs++;
    return [];
  };
  const { url } = await serve({
    contract: {
      document: { ...document, paths: { [`/${name}`]: { post } } },
      routes: [{ operationId: name, method: 'POST', path: `/${name}`, secured: true }],
      replies: { ...replies, ...(post.responses['200'] && { [name]: replies.chooseFromMenu as ReplyValidator }) },
    },
    config: { secrets: [{ value: secret }] },
    handlers: { [name]: count } as Partial<Handlers>,
  });
  return { url, runs: () => runs };
}

const call = exampleOf('reportCallStatus');
const event = { type: 'response.audio_transcript.done', transcript: 'It is half past nine.' };

/**
 * Sends a webhook twice concurrently, and a third time after both answers. Returns the distinct
 * answers and how many times the handler ran.
 */
async function arriveThrice(name: string, payload: object, more?: Partial<Operation>) {
  const { url, runs } = await catalogue(name, more);
  const send = createSignedWebhook(`/${name}`, payload);
  const answers = [...(await Promise.all([send(url), send(url)])), await send(url)];
  return { answers: new Set(answers.map(({ status, text }) => `${status} ${text}`)), runs: runs() };
}

describe('byte-identical webhooks with the same signature', () => {
  it.each([
    ['events of a language model', 'llmEvent', event],
    ['key presses', 'dialDtmf', { ...call, dtmf: '5' }],
  ])('each run the handler if the operation has no reply: %s', async (_what, name, payload) => {
    expect(await arriveThrice(name, payload)).toEqual({ answers: new Set(['204 ']), runs: 3 });
  });

  it('run the handler once if the operation has a reply', async () => {
    expect(await arriveThrice('gatherResult', exampleOf('chooseFromMenu'))).toEqual({
      answers: new Set(['200 []']),
      runs: 1,
    });
  });

  it('run the handler once with `x-answer-once: true`', async () => {
    expect(await arriveThrice('llmEvent', event, { 'x-answer-once': true })).toEqual({
      answers: new Set(['204 ']),
      runs: 1,
    });
  });

  it('each run the handler with `x-answer-once: false`', async () => {
    const result = await arriveThrice('gatherResult', exampleOf('chooseFromMenu'), { 'x-answer-once': false });
    expect(result).toEqual({ answers: new Set(['200 []']), runs: 3 });
  });
});

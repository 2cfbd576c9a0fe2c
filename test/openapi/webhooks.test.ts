import { describe, expect, it } from 'vitest';
import deliveries from '../../generated/jambonz/deliveries.cjs';
import { loadContract } from '../../generated/server/contract.ts';
import { resolveReference } from '../../openapi/contract/document.ts';

interface Catalogued {
  post: {
    operationId?: string;
    requestBody: { content: { 'application/json': { schema: { $ref: string } } } };
    responses: Record<string, { content?: { 'application/json': { schema: { $ref: string } } } }>;
  };
}

const { document, routes } = loadContract();
const { envVars, ...posted } = document.webhooks as unknown as Record<string, Catalogued>;
const catalogue = posted as Record<string, Catalogued>;
const schemas = document.components?.schemas as object;

/**
 * All webhooks that jambonz sends. A row has the occasion, the name of the webhook in the
 * OpenAPI document, and the names of its payload schema and its reply schema.
 */
const sent: [when: string, name: string, payload: string, reply: string | undefined][] = [
  ['a call wants instructions', 'newCall', 'new-call', 'new-call-reply'],
  ['a SIP device wants to register or to call', 'authRequest', 'auth-request', 'auth-reply'],
  ['a language model wants the result of a tool', 'toolRequest', 'tool-request', 'tool-reply'],
  ['a call or a dialled leg changes its state', 'callStatus', 'call-status', undefined],
  ['gather ends', 'gatherResult', 'gather-result', 'action-reply'],
  ['gather recognises a part of the speech', 'gatherPartial', 'gather-partial', undefined],
  ['dial ends', 'dialResult', 'dial-result', 'action-reply'],
  ['dial captures keys', 'dialDtmf', 'dial-dtmf', undefined],
  ['a party wants to be transferred', 'dialRefer', 'dial-refer', 'refer-reply'],
  ['a party is put on hold', 'hold', 'hold', 'hold-reply'],
  ['a dialled party answers', 'dialConfirm', 'dial-confirm', 'confirm-reply'],
  ['answering machine detection finds something', 'amdEvent', 'amd-event', 'action-reply'],
  ['a caller leaves a queue', 'enqueueResult', 'enqueue-result', 'action-reply'],
  ['a caller waits in a queue', 'queueWait', 'queue-wait', 'wait-reply'],
  ['dequeue ends', 'dequeueResult', 'dequeue-result', 'action-reply'],
  ['a caller waits for a conference, or enters it', 'conferenceWait', 'conference-wait', 'conference-wait-reply'],
  ['something happens in a conference', 'conferenceStatus', 'conference-status', undefined],
  ['conference ends', 'conferenceResult', 'conference-result', 'action-reply'],
  ['speech is transcribed', 'transcription', 'transcription', 'action-reply'],
  ['speech is translated', 'translation', 'translation', 'action-reply'],
  ['listen or stream ends', 'listenResult', 'listen-result', 'action-reply'],
  ['play ends', 'playResult', 'play-result', 'action-reply'],
  ['message is sent', 'messageResult', 'message-result', 'action-reply'],
  ['sip:refer ends', 'referResult', 'refer-result', 'action-reply'],
  ['the transfer of a sip:refer goes on', 'referEvent', 'refer-event', undefined],
  ['sip:request is answered', 'sipRequestResult', 'sip-request-result', 'action-reply'],
  ['SIP INFO or MESSAGE arrives in a call', 'inDialogRequest', 'in-dialog-request', 'action-reply'],
  ['redirect runs', 'redirectedCall', 'redirected-call', 'action-reply'],
  ['a call is updated by REST', 'updatedCall', 'updated-call', 'updated-call-reply'],
  ['a dialled leg becomes a call of its own', 'adulting', 'adulting', undefined],
  ['a language model sends an event', 'llmEvent', 'llm-event', undefined],
  ['llm ends', 'llmResult', 'llm-result', 'action-reply'],
  ['dialogflow sends an event', 'dialogflowEvent', 'dialogflow-event', 'action-reply'],
  ['dialogflow ends', 'dialogflowResult', 'dialogflow-result', 'action-reply'],
  ['lex sends an event', 'lexEvent', 'lex-event', 'action-reply'],
  ['lex ends', 'lexResult', 'lex-result', 'action-reply'],
  ['rasa sends an event', 'rasaEvent', 'rasa-event', 'action-reply'],
  ['rasa ends', 'rasaResult', 'rasa-result', 'action-reply'],
  ['rasa passes on what the caller said', 'rasaMessage', 'rasa-message', 'rasa-reply'],
  ['streamed speech goes on', 'streamingEvent', 'streaming-event', undefined],
  ['text for streamed speech is taken or refused', 'tokensResult', 'tokens-result', undefined],
  ['a verb goes on', 'verbStatus', 'verb-status', undefined],
  ['something fails in a call with a WebSocket', 'errorReport', 'error-report', undefined],
  ['a queue changes', 'queueEvent', 'queue-event', undefined],
  ['a text message arrives', 'inboundMessage', 'inbound-message', 'inbound-message-reply'],
  ['the commercial platform raises an alert', 'alertEvent', 'alert-event', undefined],
  ['a turn of an agent goes on', 'agentEvent', 'agent-event', undefined],
  ['transfer ends', 'transferResult', 'transfer-result', 'action-reply'],
  [
    'a Dialogflow agent wants the result of a tool',
    'dialogflowToolRequest',
    'dialogflow-tool-request',
    'dialogflow-tool-reply',
  ],
];

describe('the webhooks section of the OpenAPI document', () => {
  it.each(sent)('contains the webhook that jambonz sends when %s: %s', (_when, name, payload, reply) => {
    const { requestBody, responses, operationId } = catalogue[name]?.post ?? {};
    expect(requestBody?.content['application/json'].schema.$ref).toBe(`#/components/schemas/${payload}`);
    expect(schemas).toHaveProperty(payload);
    expect(responses?.['200']?.content?.['application/json'].schema.$ref).toBe(
      reply && `#/components/schemas/${reply}`,
    );
    expect(responses?.['204'] === undefined).toBe(reply !== undefined);
    expect(operationId).toBeUndefined();
  });

  it('contains only webhooks that jambonz sends', () => {
    expect(Object.keys(catalogue).sort()).toEqual(sent.map(([, name]) => name).sort());
  });

  it('contains the OPTIONS request by which the jambonz portal asks for environment variables', () => {
    expect(envVars).toMatchObject({ options: { responses: { 200: {} } } });
  });

  it('has examples that are valid requests', () => {
    const examples = Object.entries(catalogue).flatMap(([name, { post }]) => {
      const { schema } = post.requestBody.content['application/json'];
      const { examples = [] } = resolveReference(document, schema) as { examples?: object[] };
      return examples.map((example) => ({ name, example }));
    });
    const refused = examples.filter(({ name, example }) => !deliveries[name as keyof typeof deliveries](example));
    expect(examples.length).toBeGreaterThan(60);
    expect(refused).toEqual([]);
  });

  it('adds no route to the server, because only the section paths is routed', () => {
    expect(routes.map(({ path }) => path).sort()).toEqual(
      Object.entries(document.paths)
        .flatMap(([path, item]) =>
          Object.keys(item)
            .filter((method) => /^(get|post|options)$/.test(method))
            .map(() => path),
        )
        .sort(),
    );
  });
});

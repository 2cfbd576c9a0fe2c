import { describe, expect, it } from 'vitest';
import { dialogflow, hangup, lex, rasa, say, type Verb } from '../../../generated/server/verbs.ts';
import { hook } from '../../helpers/hook.ts';
import { answering, type Step, scripted } from '../../helpers/scripted.ts';
import { itOverHttp } from '../../helpers/transport.ts';

const next = say({ text: 'Next' });
const replaced = [say({ text: 'Replaced' })];
const hooks = { eventHook: hook('/event'), actionHook: hook('/ended') };

/** Calls an application whose first verb talks to a bot; `/rasa` is the bot of the verb `rasa`. */
async function callBot(createVerb: (url: string) => Verb, script: Record<string, Step | Step[]> = {}) {
  const verbs: Verb[] = [];
  const server = await scripted({ '/call': verbs, '/event': [], '/ended': [], ...script });
  verbs.push(createVerb(server.url), next);
  return { ...server, call: await server.call() };
}

const botRequests = ({ deliveries }: Awaited<ReturnType<typeof callBot>>) =>
  deliveries
    .filter(({ target }) => target !== '/call' && target !== '/status')
    .map(({ target, body }) => {
      const { event, message, data, rasa_result, lex_result, dialogflow_result } = body;
      return [target, event ?? rasa_result ?? lex_result ?? dialogflow_result ?? message, ...(data ? [data] : [])];
    });

it('the rasa verb with a URL that cannot be parsed ends the conversation', async () => {
  const { call } = await scripted({ '/call': [rasa({ url: 'http://' as 'https://x' }), hangup()] });
  const talk = await call();
  await talk.say('Hello');
  expect(talk.mistakes).toEqual([expect.stringContaining('URL parsing failed: http://')]);
});

describe('the rasa verb', () => {
  const speaking = (...texts: string[]): Step =>
    answering(200, JSON.stringify(texts.map((text) => ({ recipient_id: 'x', text }))), 'application/json');
  const callRasa = (script: Record<string, Step | Step[]>, more = {}) =>
    callBot((url) => rasa({ url: `${url}/rasa` as 'https://x', prompt: 'How can I help?', ...hooks, ...more }), script);

  it('posts what the caller says to its url, speaks the answer and reports both sides', async () => {
    const bot = await callRasa({ '/rasa': speaking('We are open', 'from nine to five.') });
    expect(bot.call.heard).toBe('How can I help?');
    await bot.call.say('Are you open?');
    expect(bot.call.heard).toBe('We are open from nine to five.');
    expect(bot.call.transcript.flatMap((event) => (event.kind === 'say' ? [[event.who, event.text]] : []))).toEqual([
      ['application', 'How can I help?'],
      ['caller', 'Are you open?'],
      ['model', 'We are open from nine to five.'],
    ]);
    expect(botRequests(bot).slice(0, 2)).toEqual([
      ['/rasa', 'Are you open?'],
      ['/event', 'userMessage'],
    ]);
    expect(bot.sentTo('/rasa')[0]?.body).toEqual({ sender: bot.call.facts.call_sid, message: 'Are you open?' });
    expect(bot.sentTo('/event')[1]?.body).toMatchObject({
      call_sid: bot.call.facts.call_sid,
      event: 'botMessage',
      message: [{ recipient_id: 'x', text: 'We are open' }, { text: 'from nine to five.' }],
    });
  });

  itOverHttp('gets neither the credentials nor a signature', async () => {
    const verbs: Verb[] = [];
    const secrets = { username: 'jambonz', password: 's3cret', secret: 'whsec' };
    const { url, call, sentTo } = await scripted({ '/call': verbs, '/rasa': speaking('Yes.') }, secrets);
    verbs.push(rasa({ url: `${url}/rasa` as 'https://x' }));
    await (await call()).say('Are you open?');
    expect(sentTo('/call')[0]?.headers).toMatchObject({
      authorization: expect.any(String),
      'jambonz-signature': expect.any(String),
    });
    expect(Object.keys(sentTo('/rasa')[0]?.headers ?? {})).not.toContain('authorization');
    expect(Object.keys(sentTo('/rasa')[0]?.headers ?? {})).not.toContain('jambonz-signature');
  });

  it('gets the words of the caller from call.receives too', async () => {
    const bot = await callRasa({ '/rasa': speaking('Yes.') });
    const answer = await bot.call.receives('rasaMessage', { message: 'Are you open?' });
    expect(answer).toEqual([{ recipient_id: 'x', text: 'Yes.' }]);
    expect(bot.call.heard).toBe('Yes.');
  });

  it.each([
    ['timeout after 10 s of silence', 'timeout', 'staysSilent', speaking('Yes.')],
    ['caller hungup after a hang-up', 'caller hungup', 'hangsUp', speaking('Yes.')],
  ] as const)('ends with the result %s', async (_title, result, act, answer) => {
    const bot = await callRasa({ '/rasa': answer });
    await bot.call[act]();
    expect(bot.sentTo('/ended').map(({ body }) => body.rasa_result)).toEqual([result]);
  });

  it('ends with the result webhookError if the bot cannot be reached', async () => {
    const bot = await callRasa({ '/rasa': answering(500) });
    await bot.call.say('Are you open?');
    expect(bot.sentTo('/ended').map(({ body }) => body.rasa_result)).toEqual(['webhookError']);
    expect(bot.call.mistakes).toHaveLength(1);
    expect(bot.call.heard).toBe('Next');
  });

  it('is replaced by verbs in the answer of its event hook, and ignores the answer to redirect', async () => {
    const bot = await callRasa({ '/rasa': speaking('Yes.'), '/event': [replaced, []], '/ended': [next] });
    await bot.call.say('Are you open?');
    expect(botRequests(bot)).toEqual([
      ['/rasa', 'Are you open?'],
      ['/event', 'userMessage'],
      ['/event', 'botMessage'],
      ['/ended', 'redirect'],
    ]);
    expect(bot.call.heard).toBe('Replaced');
  });

  it('leaves the caller in silence after an answer of the bot without text', async () => {
    const bot = await callRasa({ '/rasa': speaking() });
    await bot.call.say('Are you open?');
    await bot.call.waits(600);
    expect(bot.call.waitingFor?.verb).toBe('rasa');
  });
});

describe('the lex verb', () => {
  const callLex = (script: Record<string, Step | Step[]> = {}, more = {}) =>
    callBot(() => lex({ botId: 'B', botAlias: 'A', region: 'us-east-1', credentials: {}, ...hooks, ...more }), script);

  it('reports events without data about the call', async () => {
    const bot = await callLex();
    await bot.call.receives('lexEvent', { event: 'intent', data: { intent: 'BookHotel' } });
    await bot.call.press('5');
    expect(bot.sentTo('/event').map(({ body }) => body)).toEqual([
      { event: 'intent', data: { intent: 'BookHotel' } },
      { event: 'dtmf', data: { dtmf: '5', duration: '1600' } },
    ]);
  });

  it('speaks a response-text with the voice of tts, and reports start and stop', async () => {
    const bot = await callLex({}, { tts: { vendor: 'google' } });
    await bot.call.receives('lexEvent', { event: 'response-text' });
    expect(bot.call.heard).toBe('Which city are you travelling to?');
    expect(botRequests(bot).map(([, event]) => event)).toEqual(['response-text', 'start-play', 'stop-play']);
  });

  it('reports redirect and then caller hungup if verbs of the event hook replace it', async () => {
    const bot = await callLex({ '/event': replaced });
    await bot.call.receives('lexEvent', { event: 'intent' });
    expect(botRequests(bot).slice(1)).toEqual([
      ['/ended', 'redirect'],
      ['/ended', 'caller hungup'],
    ]);
    expect(bot.call.heard).toBe('Replaced');
  });

  it('is followed by verbs in the answer to caller hungup in place of those of the event hook', async () => {
    const bot = await callLex({ '/event': replaced, '/ended': [say({ text: 'Wins' })] });
    await bot.call.receives('lexEvent', { event: 'intent' });
    expect(bot.call.heard).toBe('Wins');
  });
});

describe('the dialogflow verb', () => {
  const callDialogflow = (script: Record<string, Step | Step[]> = {}, more = {}) =>
    callBot(() => dialogflow({ project: 'p', lang: 'en', credentials: '{}', ...hooks, ...more }), script);
  const intent = (intent: object, fulfillment_text = 'Goodbye.') => ({
    event: 'intent',
    data: { response_id: 'r', query_result: { fulfillment_text, intent } },
  });

  it('reports what the caller says and a silence of 20 s, with the data about the call', async () => {
    const bot = await callDialogflow();
    await bot.call.say('Are you open?', { confidence: 0.8 });
    await bot.call.staysSilent();
    expect(bot.sentTo('/event').map(({ body: { event, data, call_sid } }) => ({ event, data, call_sid }))).toEqual([
      {
        event: 'transcription',
        data: {
          recognition_result: {
            message_type: 'TRANSCRIPT',
            transcript: 'Are you open?',
            is_final: true,
            confidence: 0.8,
          },
        },
        call_sid: bot.call.facts.call_sid,
      },
      { event: 'no-input', data: undefined, call_sid: bot.call.facts.call_sid },
    ]);
  });

  it('speaks the text of an intent that ends the conversation, and then ends with completed', async () => {
    const bot = await callDialogflow({ '/ended': replaced }, { tts: { vendor: 'google' } });
    await bot.call.receives('dialogflowEvent', intent({ end_interaction: true }));
    expect(botRequests(bot).map(([, event]) => event)).toEqual(['intent', 'start-play', 'stop-play', 'completed']);
    expect(bot.call.heard).toBe('Goodbye.\nReplaced');
  });

  it('carries out verbs in the answer to start-play after the text has been spoken', async () => {
    const bot = await callDialogflow({ '/event': [[], replaced, []] as Step[] }, { tts: { vendor: 'google' } });
    await bot.call.receives('dialogflowEvent', intent({}));
    expect(botRequests(bot).map(([, event]) => event)).toEqual(['intent', 'start-play', 'stop-play', 'redirect']);
    expect(bot.call.heard).toBe('Goodbye.\nReplaced');
  });

  it('reports no-input when 20 s have passed since it spoke', async () => {
    const bot = await callDialogflow({}, { tts: { vendor: 'google' } });
    await bot.call.receives('dialogflowEvent', intent({}));
    await bot.call.waits(19);
    expect(bot.sentTo('/event')).toHaveLength(3);
    await bot.call.waits(1);
    expect(bot.sentTo('/event').at(-1)?.body).toMatchObject({ event: 'no-input' });
  });

  it('does not report events that the verb does not name, and says so', async () => {
    const bot = await callDialogflow({}, { events: ['intent'] });
    await bot.call.say('Are you open?');
    expect(bot.sentTo('/event')).toEqual([]);
    expect(bot.call.transcript).toContainEqual(
      expect.objectContaining({ note: 'event-not-reported', event: 'transcription', events: ['intent'] }),
    );
  });

  it('ends with completed when the agent hangs up, whose answer comes too late for the last verb', async () => {
    const { call } = await callBot(() => dialogflow({ project: 'p', lang: 'en', credentials: '{}', ...hooks }), {
      '/ended': [hangup()],
    });
    await call.partyHangsUp();
    expect(call.ended).toMatchObject({ by: 'jambonz', status: 'completed' });
  });

  it.each([
    ['an answer with outputParameters', '{"outputParameters":{"free":2}}', 0],
    ['an answer of another form', '{"free":2}', 1],
  ])('hands %s to the agent, or reports it', async (_title, body, mistakes) => {
    const bot = await callDialogflow(
      { '/tool': answering(200, body, 'application/json') },
      { model: 'cx', agent: 'a', toolHook: hook('/tool') },
    );
    expect(await bot.call.receives('dialogflowToolRequest')).toEqual(JSON.parse(body));
    expect(bot.call.mistakes).toHaveLength(mistakes);
    expect(bot.call.transcript).toContainEqual(expect.objectContaining({ kind: 'tool-call', who: 'model' }));
  });
});

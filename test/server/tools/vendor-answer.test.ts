import { describe, expect, it } from 'vitest';
import type { Tool } from '../../../generated/server/contract.ts';
import { loadContract } from '../../../generated/server/contract.ts';
import { serve } from '../../../generated/server/test.ts';
import { onlyTool } from '../../helpers/only-tool.ts';

const results: Record<string, object | string> = {
  time: 'half past nine',
  weather: { sky: 'grey', degrees: 9 },
  list: ['a', 'b'],
};
const tell: Tool<'client-get-time'> = ({ args: { timezone = 'time' } }) =>
  results[timezone] ?? { error: `no ${timezone}` };
const { url } = await serve({ handlers: { runTool: onlyTool(tell) } });

/** Returns the text of the answer to a tool request of a jambonz session. */
async function answer(query: string, body: object): Promise<string> {
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch(`${url}/webhooks/tool${query}`, { method: 'POST', headers, body: JSON.stringify(body) });
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json']);
  const text = await response.text();
  expect(loadContract().replies.runTool?.(JSON.parse(text))).toBe(true);
  return text;
}

const asking = (timezone: string) => ({ tool_call_id: 'call_1', name: 'client-get-time', args: { timezone } });

describe('the tool answer for a vendor', () => {
  it.each([
    [
      'openai',
      'time',
      '{"type":"conversation.item.create","item":{"type":"function_call_output","call_id":"call_1","output":"half past nine"}}',
    ],
    [
      'openai',
      'weather',
      '{"type":"conversation.item.create","item":{"type":"function_call_output","call_id":"call_1","output":"{\\"sky\\":\\"grey\\",\\"degrees\\":9}"}}',
    ],
    [
      'openai',
      'x',
      '{"type":"conversation.item.create","item":{"type":"function_call_output","call_id":"call_1","output":"{\\"error\\":\\"no x\\"}"}}',
    ],
    [
      'microsoft',
      'time',
      '{"type":"conversation.item.create","item":{"type":"function_call_output","call_id":"call_1","output":"half past nine"}}',
    ],
    ['ultravox', 'time', '{"type":"client_tool_result","invocation_id":"call_1","result":"half past nine"}'],
    [
      'ultravox',
      'weather',
      '{"type":"client_tool_result","invocation_id":"call_1","result":"{\\"sky\\":\\"grey\\",\\"degrees\\":9}"}',
    ],
    [
      'elevenlabs',
      'time',
      '{"data":{"type":"client_tool_result","tool_call_id":"call_1","result":"half past nine","is_error":false}}',
    ],
    [
      'elevenlabs',
      'x',
      '{"data":{"type":"client_tool_result","tool_call_id":"call_1","result":"{\\"error\\":\\"no x\\"}","is_error":true}}',
    ],
    [
      'deepgram',
      'time',
      '{"data":{"type":"FunctionCallResponse","id":"call_1","name":"client-get-time","content":"half past nine"}}',
    ],
    [
      'deepgram',
      'weather',
      '{"data":{"type":"FunctionCallResponse","id":"call_1","name":"client-get-time","content":"{\\"sky\\":\\"grey\\",\\"degrees\\":9}"}}',
    ],
  ])('has the bytes that %s expects for the tool argument %s', async (vendor, timezone, bytes) => {
    expect(await answer(`?vendor=${vendor}`, asking(timezone))).toBe(bytes);
  });

  const googles = {
    tool_call_id: 'function_call_id',
    type: 'toolCall',
    function_calls: [
      { name: 'client-get-time', args: { timezone: 'time' }, id: 'f-1' },
      { name: 'client-get-tiem', args: {}, id: 'f-2' },
      { name: 'client-get-time', args: { timezone: 'weather' }, id: 'f-3' },
    ],
  };

  it.each(['?vendor=google', '', '?vendor=openai'])(
    'contains the results of several Google tool calls in order, for a tool hook with the query "%s"',
    async (query) => {
      expect(await answer(query, googles)).toBe(
        '{"toolResponse":{"functionResponses":[' +
          '{"id":"f-1","name":"client-get-time","response":{"output":"half past nine"}},' +
          '{"id":"f-2","name":"client-get-tiem","response":{"error":"unknown tool client-get-tiem, did you mean client-get-time?"}},' +
          '{"id":"f-3","name":"client-get-time","response":{"output":{"sky":"grey","degrees":9}}}]}}',
      );
    },
  );

  it('has the Google format if the URL names Google, even if the tool call has the format of another vendor', async () => {
    expect(await answer('?vendor=google', asking('time'))).toBe(
      '{"toolResponse":{"functionResponses":[{"id":"call_1","name":"client-get-time","response":{"output":"half past nine"}}]}}',
    );
  });
});

describe('the tool answer without a vendor', () => {
  it.each([
    ['a text', asking('time'), '{"result":"half past nine"}'],
    ['an object', asking('weather'), '{"result":{"sky":"grey","degrees":9}}'],
    ['an undocumented list as text', asking('list'), '{"result":"[\\"a\\",\\"b\\"]"}'],
    ['an error', asking('x'), '{"result":{"error":"no x"}}'],
    [
      'the agent verb, which sends `arguments`',
      { tool_call_id: 'call_1', name: 'client-get-time', arguments: { timezone: 'weather' } },
      '{"result":{"sky":"grey","degrees":9}}',
    ],
    [
      'ElevenLabs without arguments',
      { tool_call_id: 'call_1', name: 'client-get-time' },
      '{"result":"half past nine"}',
    ],
  ])('has the documented form for %s', async (_what, body, bytes) => {
    expect(await answer('', body)).toBe(bytes);
  });
});

import { expect, it } from 'vitest';
import { createLine } from '../../../client/phone/create-line.ts';
import { CallFacts } from '../../../client/phone/line/call-facts.ts';
import { Leg } from '../../../client/phone/line/leg.ts';
import { callTool } from '../../../client/phone/verbs/bots/tool-call.ts';
import { createToolSession } from '../../../client/phone/verbs/bots/tool-session.ts';
import { perform } from '../../../client/phone/verbs/perform.ts';

it('a tool whose message is discarded waits for no result, also if another event comes meanwhile', async () => {
  const facts = new CallFacts({ direction: 'inbound', from: '+12125551212', to: '+14155551234' });
  // The tool would wait for a minute.
  const line = createLine({ url: 'ws://127.0.0.1:1/call', timeout: 60_000 }, () => [] as never, facts);
  const { transcript } = line;
  line.requestor.deliver = async () =>
    transcript.add({ who: 'application', kind: 'socket', url: 'ws://127.0.0.1:1/call', state: 'closed', code: 1000 });
  const session = createToolSession({ verb: 'openai_s2s' });
  await callTool({ does: 'callsTool', tool: 'time', args: {} }, session, '/tool', new Leg(line, facts, perform));
  expect(transcript.events.map(({ kind }) => kind)).toEqual(['tool-call', 'socket', 'mistake']);
});

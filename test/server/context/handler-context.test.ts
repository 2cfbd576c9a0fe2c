import { expect, it } from 'vitest';
import { exampleOf, serve } from '../../../generated/server/test.ts';
import { hangup } from '../../../generated/server/verbs.ts';

it('a copy of the handler context by object spread includes log and signal', async () => {
  const given: object[] = [];
  const { client, log } = await serve({
    handlers: {
      answerCall: (context) => {
        const copy = { ...context };
        given.push(copy);
        copy.log.info({ aborted: copy.signal.aborted }, 'copied');
        return [hangup()];
      },
    },
  });
  const body = exampleOf('answerCall');
  await client.POST('/webhooks/call', { body });
  expect(given.map((each) => Object.keys(each).sort())).toEqual([
    ['body', 'call', 'log', 'now', 'params', 'query', 'services', 'signal'],
  ]);
  expect(log).toContainEqual(
    expect.objectContaining({ msg: 'copied', aborted: false, operation: 'answerCall', call_sid: body.call_sid }),
  );
});

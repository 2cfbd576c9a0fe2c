import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleOf, serve } from '../../../generated/server/test.ts';
import { anyText } from '../../helpers/any-text.ts';
import { serveReply } from '../../helpers/serve-reply.ts';

const { sent, mistakes } = await serveReply();
const openSource = await serveReply({ config: { edition: 'open-source' } });

describe('a valid reply', () => {
  it('can contain undefined properties, which JSON drops', async () => {
    expect(await mistakes([{ verb: 'dial', target: [{ type: 'user', name: 'jo' }], callerId: undefined }])).toEqual([]);
  });

  it('arrives unchanged with any text and data', async () => {
    await fc.assert(
      fc.asyncProperty(anyText(), fc.jsonValue(), async (text, data) => {
        const verbs = [
          { verb: 'say', text },
          { verb: 'tag', data: { data } },
        ];
        expect((await sent(verbs)).data).toEqual(JSON.parse(JSON.stringify(verbs)));
      }),
      { numRuns: 100 },
    );
  });
});

describe('an invalid reply', () => {
  it('is answered with a problem that lists each error with its JSON pointer', async () => {
    const { error } = await sent([{ verb: 'say', txt: 'x' }]);
    expect(error).toMatchObject({
      status: 500,
      detail: 'the handler of answerCall returned an invalid reply',
      errors: [{ pointer: '/0/txt', detail: 'say: unknown property, did you mean text?' }],
    });
  });

  it('is every reply with commercial verbs if jambonz is the open-source edition', async () => {
    const verbs = [{ verb: 'room', name: 'lobby' }];
    expect(await mistakes(verbs)).toEqual([]);
    expect(await openSource.mistakes(verbs)).toEqual(['/0 room: not in the open-source edition of jambonz']);
  });
});

describe('a handler that throws', () => {
  /** Resolves with the answer to a new call whose handler throws `thrown`, and with the log. */
  async function throwing(thrown: unknown) {
    const { client, log } = await serve({
      config: { explainFallbacks: false },
      handlers: {
        answerCall: () => {
          throw thrown;
        },
      },
    });
    return { log, ...(await client.POST('/webhooks/call', { body: exampleOf('answerCall') })) };
  }

  it('has its error written to the log but not to the answer', async () => {
    const { error, log } = await throwing(new Error('the password is sesame'));
    expect(error).toEqual({
      type: 'about:blank',
      title: 'Internal Server Error',
      status: 500,
      detail: 'the server failed, see its log',
      code: 'failure',
    });
    expect(JSON.stringify(log)).toContain('the password is sesame');
  });

  it.each(['router', 'route', null, { message: 'x' }])('causes a 500 for any thrown value: %o', async (thrown) => {
    const { response, log } = await throwing(thrown);
    expect(response.status).toBe(500);
    expect(log).toContainEqual(expect.objectContaining({ outcome: 'failure' }));
  });
});

import { describe, expect, it } from 'vitest';
import { gather, say } from '../../../generated/server/verbs.ts';
import { untyped } from '../../../server/context/untyped.ts';
import { serveReply } from '../../helpers/serve-reply.ts';

const { sent, mistakes } = await serveReply();
const below = await serveReply({ config: { publicUrl: 'https://pbx.example.com/voice' } });

describe('a property that the OpenAPI document does not declare', () => {
  it('is accepted inside untyped() at any depth', async () => {
    const verb = untyped(gather({ say: untyped({ text: 'Hello' }, { emotion: 'cheerful' }) }), { patience: 'long' });
    expect((await sent([verb])).data).toEqual([
      { verb: 'gather', say: { text: 'Hello', emotion: 'cheerful' }, patience: 'long' },
    ]);
  });

  it('can be added by untyped() but does not replace a checked property', async () => {
    const verb = untyped(untyped(gather({ timeout: 5 }), { patience: 'long' }), { mood: 'good', timeout: 'none' });
    expect((await sent([verb])).data).toEqual([{ verb: 'gather', timeout: 5, patience: 'long', mood: 'good' }]);
  });

  it('does not disable the check of the other properties', async () => {
    const verb = untyped({ verb: 'say', txt: 'Hello' }, { emotion: 'cheerful' });
    expect(await mistakes([verb])).toEqual(['/0/txt say: unknown property, did you mean text?']);
  });

  it('is accepted inside untyped() in a verb whose hook gets the path of PUBLIC_URL', async () => {
    const verb = untyped(gather({ actionHook: '/webhooks/call' }), { patience: 'long' });
    expect((await below.sent([verb])).data).toEqual([
      { verb: 'gather', actionHook: '/voice/webhooks/call', patience: 'long' },
    ]);
  });
});

describe('a verb or value in untyped()', () => {
  it('is sent as it is, with one warning for each name', async () => {
    const { sent, log } = await serveReply();
    const reply = [
      untyped({ verb: 'made_up', z: 1, a: { 2: 1e21, 1: null } }),
      say({ text: 'Hello', synthesizer: { vendor: 'aws', engine: untyped('newest') } }),
      gather({ input: [untyped('face')], recognizer: { vendor: untyped({ name: 'aws' }) } }),
      ...[untyped({ verb: 'made_up' })],
      { ...say({ text: 'Hello' }), verb: untyped('say2') },
    ];
    const json =
      '[{"verb":"made_up","z":1,"a":{"1":null,"2":1e+21}},' +
      '{"verb":"say","text":"Hello","synthesizer":{"vendor":"aws","engine":"newest"}},' +
      '{"verb":"gather","input":["face"],"recognizer":{"vendor":{"name":"aws"}}},' +
      '{"verb":"made_up"},{"verb":"say2","text":"Hello"}]';
    expect(JSON.stringify((await sent(reply)).data)).toBe(json);
    const warnings = () => log.filter(({ msg }) => String(msg).includes('unchecked')).map(({ msg }) => msg);
    expect(warnings()).toEqual(
      ['reply: made_up', 'say: newest', 'gather: face', 'gather: vendor', 'reply: say2'].map(
        (name) => `${name} is in untyped() and sent unchecked`,
      ),
    );
    expect(JSON.stringify((await sent(reply)).data)).toBe(json);
    expect(warnings()).toEqual([]);
  });

  it('is sent as it is in a second untyped() and around a value with toJSON()', async () => {
    const verb = untyped({ verb: 'made_up', at: untyped(new Date(0)) });
    const reply = [untyped(verb), untyped(verb, { tempo: 2 }), untyped(untyped(say({ text: 'Hello' }), { tempo: 2 }))];
    const made = { verb: 'made_up', at: '1970-01-01T00:00:00.000Z' };
    expect((await sent(reply)).data).toEqual([made, { ...made, tempo: 2 }, { verb: 'say', text: 'Hello', tempo: 2 }]);
  });

  it('is not logged as sent if the reply is refused', async () => {
    const { mistakes, log } = await serveReply();
    await mistakes([untyped({ verb: 'made_up' }), { verb: 'say' }]);
    expect(log.filter(({ msg }) => String(msg).includes('unchecked'))).toEqual([]);
  });

  it('does not disable the check of what is beside it', async () => {
    expect(await mistakes([untyped({ verb: 'made_up' }), { verb: 'say', txt: 'Hello' }])).toEqual([
      '/1/txt say: unknown property, did you mean text?',
    ]);
  });

  it('is named in the log of the webhook', async () => {
    const { sent, log } = await serveReply();
    await sent([untyped({ verb: 'made_up' }), { verb: untyped('newer') }, untyped('nothing')]);
    expect(log.find(({ verbs }) => verbs)).toMatchObject({ verbs: ['made_up', 'newer', 'undefined'] });
  });
});

import { describe, expect, it } from 'vitest';
import { gather } from '../../../generated/server/verbs.ts';
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

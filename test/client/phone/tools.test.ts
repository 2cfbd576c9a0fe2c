import { describe, expect, it } from 'vitest';
import { createPhone } from '../../../client/index.ts';
import { loadContract, toolHook } from '../../../generated/server/contract.ts';
import { serve } from '../../../generated/server/test.ts';
import type { Verb } from '../../../generated/server/verbs.ts';
import type { Vendor } from '../../../server/tools/vendor-answer.ts';

/** Calls an application that replies with the first OpenAPI example of the verb for this vendor. */
async function talkingTo(vendor: Vendor, hook = toolHook({ vendor })) {
  const schema = loadContract().document.components?.schemas?.[`${vendor}-s2s`] as { examples: Verb[] };
  const json = JSON.stringify(schema.examples[0]).replace('opening_hours', 'client-get-time');
  const verb = { ...JSON.parse(json), toolHook: hook, actionHook: undefined, eventHook: undefined } as Verb;
  const { url } = await serve({ handlers: { answerCall: () => [verb] }, now: () => new Date('2026-11-24T12:00:00Z') });
  return createPhone({ url: `${url}/webhooks/call` }).call({ from: '+12125551212', to: '+14155551234' });
}

describe('a tool call of a language model', () => {
  it('is refused for a tool that the verb does not list', async () => {
    const call = await talkingTo('openai');
    await expect(call.callsTool('client-get-tiem')).rejects.toThrow(
      'callsTool does not fit now: the verb openai_s2s offers no tool client-get-tiem, did you mean client-get-time? (it offers client-get-time)',
    );
  });

  const vendors: Vendor[] = ['openai', 'microsoft', 'ultravox', 'elevenlabs', 'deepgram', 'google'];

  it.each(vendors)('is answered in the format that the vendor %s expects', async (vendor) => {
    const call = await talkingTo(vendor);
    expect(JSON.stringify(await call.callsTool('client-get-time'))).toContain('24 November 2026 at 12:00');
    expect(call.mistakes).toEqual([]);
  });

  it.each(vendors.filter((vendor) => vendor !== 'ultravox' && vendor !== 'google'))(
    'gives the model of %s no result and is reported as an error if the tool hook does not name the vendor',
    async (vendor) => {
      const call = await talkingTo(vendor, toolHook());
      await call.callsTool('client-get-time');
      expect(call.mistakes).toEqual([expect.stringMatching(/the model gets no result: \{"result":".*"\} is not \{/)]);
      expect(call.ended).toBeUndefined();
    },
  );
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linkTo, readRoute } from '../../../../client/desk/page/route.ts';
import { anyText } from '../../../helpers/any-text.ts';

it('a link leads to its call and webhook, for any text', () => {
  fc.assert(
    fc.property(anyText(), anyText(), (call, webhook) => {
      const [shownCall, shownWebhook] = [call, webhook].map((text) => text.replace(/\p{Surrogate}/gu, '\ufffd'));
      expect(readRoute(linkTo({ view: 'phone', call, webhook }))).toEqual({
        view: 'phone',
        call: shownCall,
        webhook: shownWebhook,
      });
    }),
  );
});

it('a link to a text with a lone surrogate can be made', () => {
  expect(linkTo({ view: 'calls', call: 'a\ud800' })).toBe('#/calls/a%EF%BF%BD');
});

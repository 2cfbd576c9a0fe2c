import type { MenuHandlers } from '../../generated/server/menu-handlers.ts';
import { dial, hangup, say } from '../../generated/server/verbs.ts';
import { menu } from './call-handlers.ts';

export const menuHandlers: MenuHandlers = {
  chooseFromMenu: ({ body, call }) => {
    if (body.reason === 'timeout') return []; // jambonz runs the verbs after the gather of `menu`
    const words = body.speech?.alternatives[0]?.transcript ?? '';
    if (body.digits === '1' || /sales/i.test(words)) {
      call.data.choice = 'sales';
      return [
        say({ text: 'One moment, I am connecting you.' }),
        dial({ target: [{ type: 'phone', number: call.envVars.SALES_NUMBER }] }),
        say({ text: 'Thank you for calling. Goodbye.' }),
        hangup(),
      ];
    }
    if (body.digits === '2' || /support/i.test(words)) {
      call.data.choice = 'support';
      return [say({ text: 'Support answers by e-mail only. Goodbye.' }), hangup()];
    }
    const attempts = (call.data.attempts ?? 1) + 1;
    call.data.attempts = attempts;
    if (attempts > 3) return [say({ text: 'Sorry, please call again later. Goodbye.' }), hangup()];
    return menu('Sorry, I did not get that.');
  },
};

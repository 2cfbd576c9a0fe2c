import type { Conversation } from '../conversation.ts';

const bye = [{ verb: 'say', text: 'Goodbye.' }];
const phone = (number: string, more: object = {}) => ({ type: 'phone', number, ...more });
const dial = (more: object = {}) => [{ verb: 'dial', actionHook: '/dialled', target: [phone('+14155550100')], ...more }];

export const dialConversations: Conversation[] = [
  { name: 'dial: answered, party hangs up', script: { '/call': dial(), '/dialled': bye }, acts: [['answers'], ['waits', 10], ['partyHangsUp']] },
  { name: 'dial: answered, caller hangs up', script: { '/call': dial(), '/dialled': bye }, acts: [['answers'], ['waits', 10], ['hangsUp']] },
  { name: 'dial: busy', script: { '/call': dial(), '/dialled': bye }, acts: [['isBusy']] },
  { name: 'dial: no answer', script: { '/call': dial({ timeout: 20 }), '/dialled': bye }, acts: [['doesNotAnswer']] },
  { name: 'dial: caller hangs up while ringing', script: { '/call': dial(), '/dialled': bye }, acts: [['hangsUp']] },
];

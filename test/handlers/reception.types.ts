/**
 * `npm run typecheck` compiles this file; nothing runs it. The compiler must refuse each line below
 * an `@ts-expect-error` and accept all others.
 */
import type { ReceptionHandlers } from '../../generated/server/reception-handlers.ts';
import { dial, gather, say } from '../../generated/server/verbs.ts';

export const handlers: Partial<ReceptionHandlers> = {
  // @ts-expect-error a verb that is invalid in the reply of a wait hook
  keepCallerWaiting: () => [dial({ target: [{ type: 'phone', number: '+14155550100' }] })],
  // @ts-expect-error a parameter that the OpenAPI document does not declare
  chooseFromMenu: ({ query }) => [say({ text: query.language })],
};

export const menus = [
  gather({ actionHook: '/webhooks/menu?attempt=2#rc=2&rp=all' }),
  // @ts-expect-error a hook that no operation declares
  gather({ actionHook: '/webhooks/mneu?attempt=2' }),
];

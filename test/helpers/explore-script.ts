import { type ExploreOptions, explore } from '../../client/index.ts';
import { dial, enqueue, gather, hangup, say } from '../../generated/server/verbs.ts';
import { hook } from './hook.ts';
import { scripted } from './scripted.ts';

type Script = Parameters<typeof scripted>[0];
type Verbs = object[];

/** Creates a scripted response that depends on the body of the webhook. */
export const replyBy =
  (reply: (body: Record<string, unknown>) => Verbs) =>
  (response: { setHeader: CallableFunction }, body: Record<string, unknown>) =>
    response.setHeader('Content-Type', 'application/json').end(JSON.stringify(reply(body)));

export const goodbye = [say({ text: 'Goodbye.' }), hangup()];
export const createMenu = (text: string, more: object = {}) =>
  gather({ numDigits: 1, timeout: 5, actionHook: hook('/menu'), say: { text }, ...more });
export const sales = [
  say({ text: 'Connecting you.' }),
  dial({ target: [{ type: 'phone', number: '+14155550100' }], actionHook: hook('/sales-ended') }),
];
const support = [say({ text: 'Please hold.' }), enqueue({ name: 'support', actionHook: hook('/support-ended') })];
/** Returns the verbs with which the hook `/menu` replies to the result of a gather verb. */
export const replyToChoice = ({ digits, reason }: Record<string, unknown>): Verbs => {
  if (reason === 'timeout') return [];
  return digits === '1' ? sales : digits === '2' ? support : [say({ text: 'There is no such number.' }), hangup()];
};

/**
 * The responses, by path, of an application without dead ends (errors that affect a caller). Tests
 * replace the response of a path to create a dead end.
 */
export const soundScript: Script = {
  '/call': [createMenu('For sales, press 1. For support, press 2.'), ...goodbye],
  '/menu': replyBy(replyToChoice),
  '/sales-ended': goodbye,
  '/support-ended': goodbye,
};

/** Explores an application with the responses of `script`, and of `soundScript` for other paths. */
export async function exploreScript(script: Script, options: ExploreOptions = {}) {
  const { base } = await scripted({ ...soundScript, ...script });
  // `slow` is the time after which a hook counts as slow. It is 60 s here, because any hook can be
  // slow on a busy machine. Tests of slow hooks set a shorter time.
  const exploration = await explore({ url: `${base}/call`, statusUrl: `${base}/status` }, { slow: 60_000, ...options });
  return { ...exploration, names: exploration.findings.map(({ name }) => name) };
}

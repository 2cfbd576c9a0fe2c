import type { ReplyCheck } from '../../openapi/contract/reply-check.ts';
import type { Call } from './call.ts';
import { createLine } from './create-line.ts';
import { CallFacts } from './line/call-facts.ts';
import { type Ending, Leg } from './line/leg.ts';
import type { Update } from './line/line.ts';
import { runOutboundCall } from './line/outbound-call.ts';
import type { PhoneOptions } from './phone-options.ts';
import type { NewCallRequest, RestActions } from './rest-api.ts';
import { perform } from './verbs/perform.ts';
import { HookFailure } from './webhooks/hook-failure.ts';
import type { Hook } from './webhooks/requestor.ts';

interface Dependencies {
  /**
   * The settings of the phone. The hooks in a REST request override the URLs and credentials in
   * these settings.
   */
  options: PhoneOptions;
  check: ReplyCheck;
  /** The legs of all calls, by `call_sid`. */
  legs: ReadonlyMap<string, Leg>;
  startCall(leg: Leg, course: (leg: Leg) => Promise<Ending>): Promise<Call>;
}

/** Creates the functions that carry out REST requests: they start, redirect or end calls. */
export function createRestActions({ options, check, legs, startCall }: Dependencies): RestActions {
  return {
    async createCall(request) {
      const { from = '', to = {}, call_hook, timeout, tag, env_vars: envVars } = request;
      const address = to.number ?? to.sipUri ?? to.name ?? '';
      const facts = new CallFacts({
        direction: 'outbound',
        from,
        to: address,
        application: request.application_sid !== undefined,
      });
      facts.customerData = tag;
      const line = createLine({ ...options, ...readHookOptions(request) }, check, facts.call_sid);
      const leg = new Leg(line, facts, perform);
      leg.add('jambonz', { kind: 'call', from, to: address, outbound: true, rest: true });
      await startCall(leg, () =>
        runOutboundCall(leg, { hook: call_hook ?? options.url, envVars, ...(timeout && { timeoutSeconds: timeout }) }),
      );
      return facts.call_sid;
    },

    async updateCall(callSid, request) {
      const leg = legs.get(callSid);
      if (!leg || leg.ending) return false;
      const { call_hook, call_status } = request;
      leg.add('application', { kind: 'rest', request });
      if (call_status) await leg.line.update(async () => [{ verb: 'hangup' }]);
      else if (call_hook) await leg.line.update(() => fetchUpdate(leg, call_hook));
      else leg.addNote({ note: 'update-ignored', members: Object.keys(request) });
      return true;
    },
  };
}

/**
 * Converts the hooks of a REST request to phone options, which override the options of the phone. A
 * `call_hook` is requested with the credentials in `call_hook`, not with those of the phone.
 */
function readHookOptions({ call_hook, call_status_hook }: NewCallRequest): Partial<PhoneOptions> {
  const getHookUrl = (hook: Hook) => (typeof hook === 'string' ? hook : hook.url);
  return {
    ...(call_hook && { url: getHookUrl(call_hook), username: undefined, password: undefined, statusUrl: undefined }),
    ...(call_hook && typeof call_hook === 'object' && call_hook),
    ...(call_status_hook && { statusUrl: getHookUrl(call_status_hook) }),
  };
}

/**
 * Fetches the verbs that replace the verbs of a call. If the hook fails, the call continues
 * unchanged.
 */
async function fetchUpdate(leg: Leg, hook: Hook): Promise<Update | undefined> {
  const { line, facts } = leg;
  try {
    const answer = await line.ask('updatedCall', hook, facts.toWebhookFields(), facts.createB3());
    return Array.isArray(answer) ? line.readVerbs(answer) : 'next';
  } catch (error) {
    if (!(error instanceof HookFailure)) throw error;
    leg.addFailure(error, 'not-redirected');
    return undefined;
  }
}

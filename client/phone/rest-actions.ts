import type { Call } from './call.ts';
import { getAddress } from './line/address.ts';
import { CallFacts, platformFacts } from './line/call-facts.ts';
import type { Ending, Leg } from './line/leg.ts';
import { runOutboundCall } from './line/outbound-call.ts';
import type { PhoneOptions } from './phone-options.ts';
import type { RestActions } from './rest-api.ts';
import { getHookUrl, type NewCallRequest, type UpdateRequest } from './rest-requests.ts';
import { carryOutUpdate } from './update-call.ts';
import type { Hook } from './webhooks/requestor.ts';

interface Dependencies {
  /**
   * The settings of the phone. Without an `application_sid`, the hooks in a REST request override
   * the URLs and credentials in these settings.
   */
  options: PhoneOptions;
  /** The legs of all calls, by `call_sid`. */
  legs: ReadonlyMap<string, Leg>;
  openLeg(facts: CallFacts, options: PhoneOptions): Leg;
  startCall(leg: Leg, course: (leg: Leg) => Promise<Ending>): Promise<Call>;
}

/** Creates the functions that carry out REST requests: they start, change or end calls. */
export function createRestActions({ options, legs, openLeg, startCall }: Dependencies): RestActions {
  const deleted = new Set<string>();

  /** Returns the call with this `call_sid`, or the call whose connected party has it. */
  const findCaller = (callSid: string): Leg | undefined => {
    const caller = legs.get(callSid) ?? [...legs.values()].find(({ party }) => party?.facts.call_sid === callSid);
    return caller?.ending || deleted.has(callSid) ? undefined : caller;
  };

  return {
    async createCall(request) {
      const { from = '', to = {}, application_sid, call_hook, timeout, timeLimit, tag, amd } = request;
      const address = getAddress(to, platformFacts.sip_realm);
      const facts = new CallFacts({
        direction: 'outbound',
        from,
        to: address,
        application: application_sid !== undefined,
        isTraced: options.tracing,
      });
      facts.customerData = tag;
      const leg = openLeg(facts, application_sid ? options : { ...options, ...readHookOptions(request) });
      leg.line.referHook = request.referHook;
      leg.line.inDialogHook = request.sipRequestWithinDialogHook;
      leg.maxSeconds = timeLimit;
      leg.add('jambonz', { kind: 'call', from, to: address, outbound: true, rest: true });
      const hook = (!application_sid && call_hook) || options.url;
      await startCall(leg, () => runOutboundCall(leg, { hook, envVars: undefined, timeoutSeconds: timeout, amd }));
      return { sid: facts.call_sid, callId: facts.call_id };
    },

    deleteCall(callSid) {
      if (!findCaller(callSid)) return false;
      deleted.add(callSid);
      return true;
    },

    async updateCall(callSid, request) {
      const caller = findCaller(callSid);
      if (!caller) return [404];
      caller.add('application', { kind: 'rest', request });
      if (request.call_status && !isPossible(request.call_status, caller))
        return [422, `current call state is incompatible with requested action for call_sid ${callSid}`];
      if (request.sip_request && !caller.isAnswered)
        return [500, { msg: "Cannot read properties of undefined (reading 'status')" }];
      const side = caller.party?.facts.call_sid === callSid ? caller.party : caller;
      const members = await carryOutUpdate(request, caller, side);
      if (members.length > 0) caller.addNote({ note: 'update-ignored', members });
      return request.sip_request ? [200, { status: 200, reason: 'OK' }] : [202];
    },
  };
}

/**
 * Returns whether jambonz can end a call this way: an answered call is completed, a call that is
 * not answered gets no answer (feature server, http-routes/api/update-call.js
 * `retrieveCallSession`).
 */
function isPossible(status: NonNullable<UpdateRequest['call_status']>, { isAnswered }: Leg): boolean {
  return (status === 'completed') === isAnswered;
}

/**
 * Converts the hooks of a REST request to phone options, which override the options of the phone. A
 * `call_hook` is requested with the credentials in `call_hook`, not with those of the phone.
 */
function readHookOptions({ call_hook, call_status_hook }: NewCallRequest): Partial<PhoneOptions> {
  return {
    ...(call_hook && { username: undefined, password: undefined, statusUrl: undefined, ...readCallHook(call_hook) }),
    ...(call_status_hook && { statusUrl: getHookUrl(call_status_hook) }),
  };
}

/** Reads the members of a `call_hook` that the phone knows. An application can write any others. */
function readCallHook(hook: Hook): Partial<PhoneOptions> {
  if (typeof hook === 'string') return { url: hook };
  const { method, username, password } = hook as Hook & Pick<PhoneOptions, 'method' | 'username' | 'password'>;
  return {
    url: getHookUrl(hook),
    ...(method && { method }),
    ...(typeof username === 'string' && typeof password === 'string' && { username, password }),
  };
}

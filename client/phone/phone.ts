import { createVerbsCheck } from '../../openapi/contract/verbs-check.ts';
import { Call } from './call.ts';
import { carryOutCommand } from './commands.ts';
import { createLine } from './create-line.ts';
import { LimitReached } from './limit-reached.ts';
import { reportAdulting } from './line/adulting.ts';
import type { SipUser } from './line/auth-request.ts';
import { CallFacts, type Parties } from './line/call-facts.ts';
import { CallOver } from './line/call-over.ts';
import { carryOut } from './line/carry-out.ts';
import { runInboundCall } from './line/inbound-call.ts';
import { type Ending, Leg } from './line/leg.ts';
import { runOutboundCall } from './line/outbound-call.ts';
import { PhoneRequests } from './line/phone-requests.ts';
import { signOn } from './line/sign-on.ts';
import type { PhoneOptions } from './phone-options.ts';
import { createRestActions } from './rest-actions.ts';
import { perform } from './verbs/perform.ts';
import { isUrlOf } from './webhooks/requestor.ts';

/**
 * Options of one call. Without `sipUser` and `outbound`, a carrier delivers the call to jambonz.
 *
 * ```ts
 * const options: CallOptions = { from: '+12125551212', to: '+14155551234', envVars: { tier: 1 } };
 * ```
 */
export interface CallOptions extends Parties {
  /** The application's environment variables, as set in the jambonz portal. */
  envVars?: object;
  /** The user of the SIP device that calls. jambonz first asks the auth webhook about this user. */
  sipUser?: SipUser;
  /**
   * If true, jambonz calls `to`, and asks the application for verbs once the call is answered.
   * Default false: `from` calls `to`.
   */
  outbound?: boolean;
}

/**
 * A phone that simulates jambonz, created by `createPhone`.
 *
 * ```ts
 * const call = await phone.call({ from: '+12125551212', to: '+14155551234', outbound: true });
 * expect(phone.calls).toEqual([call]);
 * ```
 */
export interface Phone {
  /**
   * Calls the application. Resolves when the application listens to the caller, when it waits for
   * the far side (such as a dialled party), or when the call has ended.
   * If a hook fails, the promise still resolves; `mistakes` of the call lists the failure.
   * @throws TypeError if a URL is invalid, or if `sipUser` is given without an `authUrl`
   */
  call(options: CallOptions): Promise<Call>;
  /**
   * All calls so far, including those that a REST request has started, and dialled parties that
   * have become calls of their own.
   */
  readonly calls: readonly Call[];
}

/**
 * Creates a phone that simulates jambonz: it calls an application over HTTP, or over WebSocket if
 * `url` is one, and carries out the verbs of the answers. Time is virtual; only the application
 * itself takes real time.
 *
 * ```ts
 * const phone = createPhone({ url: 'http://127.0.0.1:3000/webhooks/call' });
 * const call = await phone.call({ from: '+12125551212', to: '+14155551234', name: 'Jo' });
 * expect(call.heard).toContain('Welcome');
 * await call.press('1');
 * expect(call.dialled).toBe('+14155550100');
 * ```
 */
export function createPhone(options: PhoneOptions): Phone {
  const { url, method = 'POST' } = options;
  const check = createVerbsCheck(options.edition ?? 'commercial', options.contract);
  const calls: Call[] = [];
  const legs = new Map<string, Leg>();

  const startCall = async (leg: Leg, course: (leg: Leg) => Promise<Ending>): Promise<Call> => {
    legs.set(leg.facts.call_sid, leg);
    const { call, settled } = runCall(leg, course(leg));
    calls.push(call);
    await settled;
    return call;
  };
  const openLeg = (facts: CallFacts, legOptions: PhoneOptions, party?: Leg): Leg => {
    const line = createLine(legOptions, check, facts, { isDetached: party !== undefined });
    const leg = party?.detach(line) ?? new Leg(line, facts, perform);
    leg.activities.add(new PhoneRequests(leg));
    line.onCommand = (command) => carryOutCommand(leg, command, actions.createCall);
    line.hearsCommands = !facts.isInbound;
    let { url } = legOptions;
    leg.adopt = async (dialled, verbs) => {
      const { from, to, call_sid } = dialled.facts.toWebhookFields();
      leg.addNote({ note: 'party-detached', call_sid });
      // A socket of its own, at a new path each time (feature server, utils/place-outdial.js:460).
      if (isUrlOf(url, 'ws')) url += '/adulting';
      const child = openLeg(dialled.facts, { ...legOptions, url }, dialled);
      child.add('jambonz', { kind: 'call', from, to, outbound: true });
      await reportAdulting(child, facts);
      leg.deferred.push(() => startCall(child, () => carryOut(verbs, child)));
    };
    return leg;
  };
  const actions = createRestActions({ options, legs, openLeg, startCall });
  if (options.rest) options.rest.actions = actions;

  return {
    calls,
    async call({ envVars, sipUser, outbound, ...parties }) {
      const facts = new CallFacts({
        direction: outbound ? 'outbound' : 'inbound',
        realm: sipUser?.realm,
        isTraced: options.tracing,
        ...parties,
      });
      const leg = openLeg(facts, options);
      const { from, to } = parties;
      leg.add(outbound ? 'jambonz' : 'caller', { kind: 'call', from, to, outbound: outbound === true });
      const hook = { url, method };
      return startCall(leg, async () => {
        if (outbound) return runOutboundCall(leg, { hook, envVars });
        const refusal = sipUser && (await signOn(sipUser, to, options, leg.line.transcript));
        return refusal ?? runInboundCall(leg, hook, envVars);
      });
    },
  };
}

/**
 * Runs a call in the background, so that the call continues after each action of a participant.
 * `settled` resolves when the call first waits for an action of a participant or has ended.
 */
function runCall(leg: Leg, course: Promise<Ending>): { call: Call; settled: Promise<void> } {
  const { line } = leg;
  const { turns, statuses } = line;
  const settled = turns.awaitSettled();
  course
    .catch((error) => {
      if (error instanceof CallOver && leg.ending) return leg.ending;
      throw error;
    })
    .then(async (ending) => {
      leg.ending = ending;
      await leg.line.settleStatuses();
      await leg.startDeferred();
      await statuses.finish();
    })
    .catch((error) => {
      if (!(error instanceof LimitReached)) throw error;
      const status = leg.isAnswered ? 'completed' : 'failed';
      leg.ending ??= { by: 'jambonz', status, failure: error.failure };
    })
    .finally(() => line.close())
    .then(
      () => turns.end(),
      (mistake) => turns.end(mistake),
    );
  return { call: new Call(leg), settled };
}

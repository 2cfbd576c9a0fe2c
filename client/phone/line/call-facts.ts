import { randomBytes, randomUUID } from 'node:crypto';
import type { components } from '../../../generated/jambonz/types.ts';

type Schemas = components['schemas'];
export type CallPhase = Schemas['call-phase'];

/** The caller (`from`) and the called number or user (`to`) of a call. */
export interface Parties {
  from: string;
  to: string;
  /** The caller's display name. */
  name?: string | undefined;
}

/**
 * The data of the simulated account, application, server and carrier, which are the same for all
 * calls.
 */
export const platformFacts = {
  account_sid: 'bad98250-b34d-459d-9e90-f97dfb9bc519',
  application_sid: '72c5c38f-9bba-40ce-aa83-aaa6be55e1b5',
  service_provider_sid: '6072f617-6151-4c15-8eb9-74a4967ab701',
  sip_address: '172.20.11.38:5060',
  /** The SIP domain of the account. Users are dialled in it. */
  sip_realm: 'sip.example.org',
  originating_sip_ip: '192.0.2.10',
  originating_sip_trunk_name: 'MyCarrier',
};

interface Options extends Parties {
  direction: 'inbound' | 'outbound';
  /**
   * False if a REST request started the call without an application. Webhooks then have no
   * `application_sid`.
   */
  application?: boolean;
  /**
   * The SIP domain of the device that calls, after the auth webhook has admitted it. Without it,
   * the call comes through a carrier.
   */
  realm?: string | undefined;
  /** The data of the call whose `dial` verb started this call. */
  parent?: CallFacts;
  /** Whether the platform traces the call. The default is the setting of the parent, or false. */
  isTraced?: boolean | undefined;
}

/**
 * The trace ID and the span ID of a platform that does not trace (feature server, tracer.js:19).
 */
const untraced = { trace_id: '0'.repeat(32), span_id: '0'.repeat(16) };

/**
 * The data that jambonz has about a call. Webhooks carry this data in two forms, which differ in
 * the names of properties and in the properties that they omit.
 */
export class CallFacts {
  readonly call_sid: string = randomUUID();
  readonly call_id: string = randomUUID();
  readonly trace_id: string;
  /** The SIP domain in which users are dialled. */
  readonly realm: string;
  /** The Call-ID of the border controller. A dialled leg has none until it rings. */
  sbc_callid: string | undefined;
  readonly #options: Options;
  call_status: CallPhase = 'trying';
  sip_status = 100;
  sip_reason = 'Trying';
  call_termination_by: string | undefined;
  duration: number | undefined;
  /** The headers of the BYE of the far side, if it has hung up. */
  headers: Record<string, string> | undefined;
  /** The data attached by a `tag` verb, or by the `tag` of a dial or a REST request. */
  customerData: object | undefined;

  constructor(options: Options) {
    this.#options = options;
    const { parent, isTraced = false } = options;
    this.trace_id = parent?.trace_id ?? (isTraced ? randomBytes(16).toString('hex') : untraced.trace_id);
    this.realm = parent?.realm ?? options.realm ?? platformFacts.sip_realm;
    if (options.direction === 'inbound') this.#setSbcCallId();
  }

  /**
   * @param sip_reason if undefined, the last reason stays (session/call-info.js `updateCallStatus`)
   */
  setStatus(call_status: CallPhase, sip_status: number, sip_reason: string = this.sip_reason): void {
    Object.assign(this, { call_status, sip_status, sip_reason });
    if (call_status !== 'trying' && !this.sbc_callid && sip_status < 300) this.#setSbcCallId();
  }

  /**
   * Creates the tracing context (trace ID and span ID) of a webhook of a verb, which jambonz sends
   * as header `b3` or, in some webhooks, as property `b3`. A platform that does not trace sends
   * zeros.
   */
  createB3(): string {
    const span_id = this.#isTraced ? randomBytes(8).toString('hex') : untraced.span_id;
    return `${this.trace_id}-${span_id}-1`;
  }

  /**
   * Creates the tracing context of a webhook that no verb sends, such as a status report. Undefined
   * if the platform does not trace (utils/call-tracer.js `getTracingPropagation`).
   */
  createSessionB3(): string | undefined {
    return this.#isTraced ? this.createB3() : undefined;
  }

  get isInbound(): boolean {
    return this.#options.direction === 'inbound';
  }

  /** Whether a `dial` verb started the call. */
  get isDialled(): boolean {
    return this.#options.parent !== undefined;
  }

  get #isTraced(): boolean {
    return this.trace_id !== untraced.trace_id;
  }

  #setSbcCallId(): void {
    this.sbc_callid = `${randomUUID()}@${platformFacts.originating_sip_ip}`;
  }

  /**
   * Returns the call data as stored by jambonz. jambonz sends this form in the first webhook of an
   * inbound call, in the enter and wait hooks of `conference`, and in the hooks of `transcribe`.
   */
  toStoredFields() {
    const { direction, from, to, name = '' } = this.#options;
    return {
      direction,
      trace_id: this.trace_id,
      has_recording: false,
      caller_name: name,
      call_sid: this.call_sid,
      account_sid: platformFacts.account_sid,
      application_sid: this.#getApplicationSid(),
      from,
      to,
      call_id: this.call_id,
      sip_status: this.sip_status,
      sip_reason: this.sip_reason,
      call_status: this.call_status,
      sbc_callid: this.sbc_callid,
      ...this.#getOrigin(),
      ...this.#getLineage(),
      duration: this.duration,
      call_termination_by: this.call_termination_by,
      local_sip_address: platformFacts.sip_address,
      customerdata: this.customerData,
      sipheaders: this.headers,
    };
  }

  /** Returns the call data in the form that jambonz sends in most webhooks. */
  toWebhookFields() {
    const { direction, from, to } = this.#options;
    return {
      call_sid: this.call_sid,
      direction,
      from,
      to,
      call_id: this.call_id,
      sbc_callid: this.sbc_callid,
      sip_status: this.sip_status,
      sip_reason: this.sip_reason,
      call_status: this.call_status,
      caller_id: this.#getLineage().caller_id,
      account_sid: platformFacts.account_sid,
      trace_id: this.trace_id,
      application_sid: this.#getApplicationSid(),
      fs_sip_address: platformFacts.sip_address,
      parent_call_sid: this.#getLineage().parent_call_sid,
      ...this.#getOrigin(),
      call_termination_by: this.call_termination_by,
      duration: this.duration,
      customerData: this.customerData,
      headers: this.headers,
    };
  }

  #getApplicationSid(): string | undefined {
    return this.#options.application === false ? undefined : platformFacts.application_sid;
  }

  #getOrigin() {
    if (this.#options.direction === 'outbound') return {};
    const { originating_sip_ip, originating_sip_trunk_name } = platformFacts;
    return this.#options.realm ? { originating_sip_ip } : { originating_sip_ip, originating_sip_trunk_name };
  }

  #getLineage() {
    const { parent, from } = this.#options;
    return parent
      ? { parent_call_sid: parent.call_sid, caller_id: from }
      : { parent_call_sid: undefined, caller_id: undefined };
  }
}

/**
 * The speech settings of the application, which the portal fills in for a new one. They are null
 * only in an application created by the REST API without them.
 */
export const speechDefaults = {
  synthesizer: { vendor: 'google', language: 'en-US', voice: 'en-US-Wavenet-C' },
  recognizer: { vendor: 'google', language: 'en-US' },
};

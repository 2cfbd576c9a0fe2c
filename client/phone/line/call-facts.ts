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
   * Whether the call comes from a SIP device that the auth webhook has admitted. If false, the call
   * comes through a carrier.
   */
  signedOn?: boolean;
  /** The data of the call whose `dial` verb started this call. */
  parent?: CallFacts;
}

/**
 * The data that jambonz has about a call. Webhooks carry this data in two forms, which differ in
 * the names of properties and in the properties that they omit.
 */
export class CallFacts {
  readonly call_sid: string = randomUUID();
  readonly call_id: string = randomUUID();
  readonly sbc_callid = `${randomUUID()}@${platformFacts.originating_sip_ip}`;
  readonly trace_id: string;
  readonly #options: Options;
  call_status: CallPhase = 'trying';
  sip_status = 100;
  sip_reason = 'Trying';
  call_termination_by: string | undefined;
  duration: number | undefined;
  /** The data attached by a `tag` verb, or by the `tag` of a dial or a REST request. */
  customerData: object | undefined;

  constructor(options: Options) {
    this.#options = options;
    this.trace_id = options.parent?.trace_id ?? randomBytes(16).toString('hex');
  }

  setStatus(call_status: CallPhase, sip_status: number, sip_reason: string): void {
    Object.assign(this, { call_status, sip_status, sip_reason });
  }

  /**
   * Creates the tracing context (trace ID and span ID) of a webhook, which jambonz sends as header
   * `b3` or, in some webhooks, as property `b3`.
   */
  createB3(): string {
    return `${this.trace_id}-${randomBytes(8).toString('hex')}-1`;
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
      service_provider_sid: platformFacts.service_provider_sid,
      customerdata: this.customerData,
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
    };
  }

  #getApplicationSid(): string | undefined {
    return this.#options.application === false ? undefined : platformFacts.application_sid;
  }

  #getOrigin() {
    if (this.#options.direction === 'outbound') return {};
    const { originating_sip_ip, originating_sip_trunk_name } = platformFacts;
    return this.#options.signedOn ? { originating_sip_ip } : { originating_sip_ip, originating_sip_trunk_name };
  }

  #getLineage() {
    const { parent, from } = this.#options;
    return parent
      ? { parent_call_sid: parent.call_sid, caller_id: from }
      : { parent_call_sid: undefined, caller_id: undefined };
  }
}

/** The speech settings of an application that configures none. */
export const speechDefaults = {
  synthesizer: { vendor: null, language: null, voice: null },
  recognizer: { vendor: null, language: null },
};

import type { DeliveryName } from '../webhooks/check-delivery.ts';

/** The options of an action that either side of a conversation can take: by default the caller. */
interface BySide {
  by?: 'party';
}

/** An action of a participant in a call. */
export type Act =
  /**
   * Actions of the caller, or of the dialled party while it is asked to confirm the call.
   * `interrupting` is true if the action comes while the prompt is still heard.
   */
  | ({ does: 'press'; keys: string; interrupting?: boolean } & BySide)
  | { does: 'say'; text: string; confidence?: number; interrupting?: boolean }
  | { does: 'staysSilent' }
  /** The speech vendor reports an error. */
  | { does: 'recognitionFails'; details: string }
  | { does: 'waits'; seconds: number }
  | { does: 'hangsUp'; headers?: SipHeaders }
  /**
   * Actions of the far side, such as a dialled party. `who` names one of several ringing targets.
   */
  | { does: 'answers'; who?: string }
  | { does: 'isBusy'; who?: string }
  | { does: 'rejects'; status: number; who?: string }
  | { does: 'sendsEarlyMedia'; who?: string }
  | { does: 'doesNotAnswer' }
  | { does: 'partyHangsUp'; headers?: SipHeaders }
  /** The greeting of the party that has answered, for answering machine detection. */
  | { does: 'greets'; text: string; beep?: boolean }
  /** SIP requests of a phone within the call: REFER, INFO or MESSAGE, and INVITE (hold, resume). */
  | ({ does: 'refers'; to: string; headers?: SipHeaders } & BySide)
  | ({ does: 'sendsRequest'; method: 'INFO' | 'MESSAGE'; body: string; headers?: SipHeaders } & BySide)
  | ({ does: 'holds' } & BySide)
  | ({ does: 'resumes' } & BySide)
  /** A tool call of the language model. */
  | { does: 'callsTool'; tool: string; args: unknown }
  /** A webhook that the vendor of a bot or model causes, and fields of its payload. */
  | { does: 'receives'; webhook: DeliveryName; fields: Record<string, unknown> }
  /** Tells the waiting verb that a REST request has changed the call. */
  | { does: 'isUpdated' };

export type ActOf<Does extends Act['does']> = Extract<Act, { does: Does }>;

/** SIP headers by name, such as `X-Ticket`. */
export type SipHeaders = Readonly<Record<string, string>>;

/** An action of a participant in a call. */
export type Act =
  /**
   * Acts of the caller, or of the dialled party while it is asked to confirm the call.
   * `interrupting`: the act comes while the prompt is still heard.
   */
  | { does: 'press'; keys: string; interrupting?: boolean; by?: 'party' }
  | { does: 'say'; text: string; confidence?: number; interrupting?: boolean }
  | { does: 'staysSilent' }
  | { does: 'waits'; seconds: number }
  | { does: 'hangsUp' }
  /** Acts of the far side. `who` names one of several ringing targets. */
  | { does: 'answers'; who?: string }
  | { does: 'isBusy'; who?: string }
  | { does: 'doesNotAnswer' }
  | { does: 'partyHangsUp' }
  /** An act of the language model. */
  | { does: 'callsTool'; tool: string; args: unknown }
  /** A REST request has changed the call. */
  | { does: 'isUpdated' };

export type ActOf<Does extends Act['does']> = Extract<Act, { does: Does }>;

/** An action of a participant in a call. */
export type Act =
  /**
   * Actions of the caller, or of the dialled party while it is asked to confirm the call.
   * `interrupting` is true if the action comes while the prompt is still heard.
   */
  | { does: 'press'; keys: string; interrupting?: boolean; by?: 'party' }
  | { does: 'say'; text: string; confidence?: number; interrupting?: boolean }
  | { does: 'staysSilent' }
  /** The speech vendor reports an error. */
  | { does: 'recognitionFails'; details: string }
  | { does: 'waits'; seconds: number }
  | { does: 'hangsUp' }
  /**
   * Actions of the far side, such as a dialled party. `who` names one of several ringing targets.
   */
  | { does: 'answers'; who?: string }
  | { does: 'isBusy'; who?: string }
  | { does: 'doesNotAnswer' }
  | { does: 'partyHangsUp' }
  /** A tool call of the language model. */
  | { does: 'callsTool'; tool: string; args: unknown }
  /** Tells the waiting verb that a REST request has changed the call. */
  | { does: 'isUpdated' };

export type ActOf<Does extends Act['does']> = Extract<Act, { does: Does }>;

/** An act of a participant in a call. */
export type Act =
  /**
   * By the caller, or by the party while the call is about the party. `interrupting`: while the
   * prompt is still playing.
   */
  | { does: 'press'; keys: string; interrupting?: boolean; by?: 'party' }
  | { does: 'say'; text: string; confidence?: number; interrupting?: boolean }
  | { does: 'staysSilent' }
  | { does: 'waits'; seconds: number }
  | { does: 'hangsUp' }
  /** By the far side. `who` is one of several ringing targets. */
  | { does: 'answers'; who?: string }
  | { does: 'isBusy'; who?: string }
  | { does: 'doesNotAnswer' }
  | { does: 'partyHangsUp' }
  /** By the language model. */
  | { does: 'callsTool'; tool: string; args: unknown }
  /** By a REST request that has changed the call. */
  | { does: 'isUpdated' };

export type ActOf<Does extends Act['does']> = Extract<Act, { does: Does }>;

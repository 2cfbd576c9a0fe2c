/** What somebody does in a call. */
export type Act =
  /** The caller, or the party while that is what the call is about. `interrupting`: while the prompt is still heard. */
  | { does: 'press'; keys: string; interrupting?: boolean; by?: 'party' }
  | { does: 'say'; text: string; confidence?: number; interrupting?: boolean }
  | { does: 'staysSilent' }
  | { does: 'waits'; seconds: number }
  | { does: 'hangsUp' }
  /** The far side. `who` is one of several that are rung. */
  | { does: 'answers'; who?: string }
  | { does: 'isBusy'; who?: string }
  | { does: 'doesNotAnswer' }
  | { does: 'partyHangsUp' }
  /** The language model. */
  | { does: 'callsTool'; tool: string; args: unknown }
  /** A REST request has changed what the call does. */
  | { does: 'isUpdated' };

export type ActOf<Does extends Act['does']> = Extract<Act, { does: Does }>;

import type { Call } from '../phone/call.ts';
import { type CallOptions, createPhone } from '../phone/phone.ts';
import type { PhoneOptions } from '../phone/phone-options.ts';
import type { Step } from './step.ts';

/**
 * Makes the calls of an exploration. To return to an application state, a new call repeats all
 * steps that lead to this state, because the state of a call cannot be copied.
 */
export class Walker {
  readonly #phone: PhoneOptions;
  readonly #options: CallOptions;
  calls = 0;

  constructor(phone: PhoneOptions, options: CallOptions) {
    this.#phone = phone;
    this.#options = options;
  }

  /**
   * Makes a call and takes these steps. Resolves with the call. Each call has a phone of its own,
   * because a phone keeps all its calls.
   * @throws OutOfTurn if the call does not accept a step that an earlier call accepted
   */
  async walk(steps: readonly Step[]): Promise<Call> {
    this.calls++;
    const call = await createPhone(this.#phone).call(this.#options);
    try {
      for (const step of steps) await step.take(call);
      return call;
    } catch (error) {
      if (call.waitingFor) await call.hangsUp();
      throw error;
    }
  }
}

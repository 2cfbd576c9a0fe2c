import type { Call } from '../phone/call.ts';
import type { CallOptions, Phone } from '../phone/phone.ts';
import type { Step } from './step.ts';

/**
 * Makes calls. The state of a call cannot be copied, so each call repeats all steps from the
 * beginning.
 */
export class Walker {
  readonly #phone: Phone;
  readonly #options: CallOptions;
  calls = 0;

  constructor(phone: Phone, options: CallOptions) {
    this.#phone = phone;
    this.#options = options;
  }

  /** @throws OutOfTurn if the application behaves differently than in an earlier call */
  async walk(steps: readonly Step[]): Promise<Call> {
    this.calls++;
    const call = await this.#phone.call(this.#options);
    for (const step of steps) await step.take(call);
    return call;
  }
}

import type { Call } from '../phone/call.ts';
import type { CallOptions, Phone } from '../phone/phone.ts';
import type { Step } from './step.ts';

/** Places calls. As a call cannot be forked, each one goes all the way again. */
export class Walker {
  readonly #phone: Phone;
  readonly #options: CallOptions;
  calls = 0;

  constructor(phone: Phone, options: CallOptions) {
    this.#phone = phone;
    this.#options = options;
  }

  /** @throws OutOfTurn when the application does not do what it did the last time */
  async walk(steps: readonly Step[]): Promise<Call> {
    this.calls++;
    const call = await this.#phone.call(this.#options);
    for (const step of steps) await step.take(call);
    return call;
  }
}

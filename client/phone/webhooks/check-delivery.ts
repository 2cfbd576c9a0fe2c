import { createRequire } from 'node:module';
import type * as Deliveries from '#deliveries';
import type { ReplyValidator } from '../../../openapi/contract/reply-validator.ts';

/** A webhook by its name in the catalogue. */
export type DeliveryName = Exclude<keyof typeof Deliveries, 'default'>;

const validators: Readonly<Record<DeliveryName, ReplyValidator>> = createRequire(import.meta.url)('#deliveries');

/**
 * Makes sure that the phone sends what the contract says jambonz sends.
 * @throws Error when it does not, which is a mistake in the phone
 */
export function checkDelivery(name: DeliveryName, payload: unknown): void {
  const validate = validators[name];
  if (validate(payload)) return;
  const mistakes = (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  throw new Error(`the phone made a ${name} that breaks the contract: ${mistakes.join('; ')}`);
}

import { createRequire } from 'node:module';
import type * as Deliveries from '#jambonz/deliveries';
import type { ReplyValidator } from '../../../openapi/contract/reply-validator.ts';

/** The name of a webhook of jambonz, such as `newCall` or `gatherResult`. */
export type DeliveryName = Exclude<keyof typeof Deliveries, 'default'>;

const validators: Readonly<Record<DeliveryName, ReplyValidator>> = createRequire(import.meta.url)(
  '#jambonz/deliveries',
);

/** Thrown for a payload that breaks the contract. */
export class InvalidDelivery extends Error {}

/**
 * Checks a payload of the phone against the contract for the webhooks of jambonz.
 * @throws InvalidDelivery if the payload breaks the contract, which is an error in the simulator or
 * in the fields that `Call.receives` was given
 */
export function checkDelivery(name: DeliveryName, payload: unknown): void {
  const validate = validators[name];
  if (validate(payload)) return;
  const mistakes = (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  throw new InvalidDelivery(`the phone made a ${name} that breaks the contract: ${mistakes.join('; ')}`);
}

/** Compiled by `npm run typecheck`, never run, like test/openapi/contract.types.ts. */
import type { Call } from '../../../generated/server/contract.ts';

declare const call: Call;

export const right: string = call.envVars.GREETING;

export const mistakes = [
  // @ts-expect-error an undeclared variable
  call.envVars.GRETING,
  // @ts-expect-error a variable of another type
  call.envVars.GREETING satisfies number,
];
// @ts-expect-error variables of the portal are read-only
call.envVars.GREETING = 'Hello';

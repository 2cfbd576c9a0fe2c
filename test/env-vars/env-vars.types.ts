/** Compiled by `npm run typecheck`, never run, as test/contract.types.ts. */
import type { Call } from '../../generated/server/contract.ts';

declare const call: Call;

export const right: string = call.envVars.GREETING;

export const mistakes = [
  // @ts-expect-error a variable that is not declared
  call.envVars.GRETING,
  // @ts-expect-error a variable of another type
  call.envVars.GREETING satisfies number,
];
// @ts-expect-error what the portal has set is not changed here
call.envVars.GREETING = 'Hello';

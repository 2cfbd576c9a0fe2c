/**
 * `npm run typecheck` compiles this file; nothing runs it. The compiler must refuse each line below
 * an `@ts-expect-error` and accept all others.
 */
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

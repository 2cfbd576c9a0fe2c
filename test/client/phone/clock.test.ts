import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Clock } from '../../../client/phone/clock.ts';

/** Speech takes fractions of a second that binary numbers cannot hold. */
const seconds = fc.nat(30_000).map((sixtieths) => sixtieths / 60);

it('the clock of a call has reached a moment when the seconds that were left until it have passed', () => {
  fc.assert(
    fc.property(seconds, fc.nat(3_600), fc.array(seconds, { maxLength: 5 }), (before, timeout, waits) => {
      const clock = new Clock(new Date());
      clock.pass(before);
      const [startedAt, endsAt] = [clock.seconds, clock.seconds + timeout];
      for (const wait of waits) clock.pass(Math.min(wait, endsAt - clock.seconds));
      expect(clock.seconds).toBeLessThanOrEqual(endsAt);
      clock.pass(timeout - (clock.seconds - startedAt));
      expect(clock.seconds).toBe(endsAt);
    }),
  );
});

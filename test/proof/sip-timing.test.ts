import { pino } from 'pino';
import { expect, it } from 'vitest';
import { authenticate } from '../../server/sip/authenticate.ts';
import { computeHa1 } from '../../server/sip/digest.ts';
import type { FindUser } from '../../server/sip/sip-user.ts';
import { asksToBeLetIn } from '../helpers/soft-phone.ts';

it('an unknown user is refused as fast as a wrong password, and as one too many', {
  timeout: 120_000,
  retry: 3,
}, async () => {
  const daveh = { ha1: computeHa1('daveh', 'mycompany.com', 's3cret') };
  const findUser: FindUser = (username) => (username === 'daveh' ? daveh : undefined);
  const log = pino({}, { write() {} });
  const failing = (failures: number) => ({
    findUser,
    log,
    failures: { count: async () => failures, add: async () => failures + 1 },
  });
  const cases = [
    { request: asksToBeLetIn({ password: 'wrong' }), around: failing(0) },
    { request: asksToBeLetIn({ username: 'david' }), around: failing(0) },
    { request: asksToBeLetIn(), around: failing(1_000) },
  ];
  const times = cases.map((): number[] => []);
  for (let round = 0; round < 20_000; round++) {
    for (const [index, { request, around }] of cases.entries()) {
      const begin = performance.now();
      await authenticate(request, around);
      times[index]?.push(performance.now() - begin);
    }
  }
  const [wrong = 0, ...others] = times.map((all) => all.sort((a, b) => a - b)[all.length / 2] ?? 0);
  for (const other of others) {
    expect(other / wrong).toBeGreaterThan(0.9);
    expect(other / wrong).toBeLessThan(1.1);
  }
});

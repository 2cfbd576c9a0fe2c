import { pino } from 'pino';
import { expect, it } from 'vitest';
import { authenticate } from '../../server/sip/authenticate.ts';
import { computeHa1 } from '../../server/sip/digest.ts';
import type { FindUser } from '../../server/sip/sip-user.ts';
import { createAuthRequest } from '../helpers/soft-phone.ts';

it('the refusals of an unknown SIP user, a wrong password and a blocked user take the same time within 10%', {
  timeout: 300_000,
  retry: 3,
}, async () => {
  const daveh = { ha1: computeHa1('daveh', 'mycompany.com', 's3cret') };
  const findUser: FindUser = (username) => (username === 'daveh' ? daveh : undefined);
  const log = pino({}, { write() {} });
  const withFailures = (isAdmitted: boolean) => ({ findUser, log, failures: { admit: async () => isAdmitted } });
  const cases = [
    { request: createAuthRequest({ password: 'wrong' }), dependencies: withFailures(true) },
    { request: createAuthRequest({ username: 'david' }), dependencies: withFailures(true) },
    { request: createAuthRequest(), dependencies: withFailures(false) },
  ];
  const times = cases.map((): number[] => []);
  for (let round = 0; round < 20_000; round++) {
    for (const [index, { request, dependencies }] of cases.entries()) {
      const begin = performance.now();
      await authenticate(request, dependencies);
      times[index]?.push(performance.now() - begin);
    }
  }
  const [wrong = 0, ...others] = times.map((all) => all.sort((a, b) => a - b)[all.length / 2] ?? 0);
  for (const other of others) {
    expect(other / wrong).toBeGreaterThan(0.9);
    expect(other / wrong).toBeLessThan(1.1);
  }
});

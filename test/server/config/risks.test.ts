import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadContract } from '../../../generated/server/contract.ts';
import { readConfig } from '../../../server/config/config.ts';
import { findOperationRisks, findRisks, proxyDeadlineMs } from '../../../server/config/risks.ts';

/** The contract with this `x-deadline-ms` of the operation `answerCall`. */
function contractWithDeadline(deadlineMs: number) {
  const document = structuredClone(loadContract().document);
  Object.assign(document.paths['/webhooks/call']?.post ?? {}, { 'x-deadline-ms': deadlineMs });
  return { document };
}

it('a BODY_LIMIT that webhooks may exceed is warned of', () => {
  expect(findRisks(readConfig({ BODY_LIMIT: '15kb' }))).toEqual([expect.stringMatching(/^BODY_LIMIT is 15000 bytes/)]);
  expect(findRisks(readConfig({ BODY_LIMIT: '16kb' }))).toEqual([]);
});

it('deploy/nginx.conf waits for the longest deadline that is not warned of, and a second', () => {
  const [, location = ''] =
    /^ {4}location \/ \{\n([\s\S]*?)^ {4}\}/m.exec(readFileSync('deploy/nginx.conf', 'utf8')) ?? [];
  expect(/^ *proxy_read_timeout (\d+)s;$/m.exec(location)?.[1]).toBe(String(proxyDeadlineMs / 1_000 + 1));
});

it.each([
  [5_000, '18', []],
  [5_001, '18', [/ is 5001, and the proxy of deploy\/nginx\.conf waits for 6000 ms: set it to 5000 or less, or /]],
  [9_000, '18', [/ is 9000, and the timeout of jambonz is 10000 ms: set it lower/]],
  [3_250, '5', []],
  [3_251, '5', [/ is 3251, and with DRAIN_SECONDS=5 a shutdown ends handlers after 3250 ms: set it to 3250 or less/]],
  [9_999, '10', [/the timeout of jambonz/, /with DRAIN_SECONDS=10 a shutdown ends handlers after 8250 ms/]],
])(
  'a deadline of %i ms with DRAIN_SECONDS=%s is warned of for each reason that it is too long',
  (ms, drain, reasons) => {
    const lines = (name: string) =>
      reasons.map(({ source }) => expect.stringMatching(new RegExp(`^${name}.*${source}`)));
    const env = { HANDLER_DEADLINE_MS: String(ms), DRAIN_SECONDS: drain };
    expect(findRisks(readConfig(env))).toEqual(lines('HANDLER_DEADLINE_MS'));
    expect(findOperationRisks(readConfig(env), contractWithDeadline(ms))).toEqual(lines('x-deadline-ms of answerCall'));
  },
);

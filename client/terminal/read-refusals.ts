import { UsageError } from '../../openapi/contract/usage-error.ts';

/**
 * Parses the values of `--refuse`, each `ADDRESS=STATUS` or `METHOD=STATUS`, as SIP statuses by
 * name.
 * @throws UsageError
 */
export function readRefusals(written: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    written.map((each) => {
      const [, name, status] = /^(.+)=([3-6]\d\d)$/.exec(each) ?? [];
      if (name === undefined)
        throw new UsageError(`--refuse must be TARGET=STATUS with a SIP status, it is ${JSON.stringify(each)}`);
      return [name, Number(status)];
    }),
  );
}

import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

it('the in-memory stores hold no more bytes than they count, whatever they store', () => {
  const output = execFileSync(process.execPath, ['--expose-gc', '--import', 'tsx', 'test/proof/fill-stores.ts'], {
    encoding: 'utf8',
  });
  const measured: { what: string; heldBytes: number; countedBytes: number }[] = output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(measured).toHaveLength(8);
  // The process itself holds some hundred kilobytes more after a store is filled.
  const isTooLarge = ({ heldBytes, countedBytes }: (typeof measured)[number]) =>
    heldBytes > 1.05 * countedBytes + 500_000;
  expect(measured.filter(isTooLarge)).toEqual([]);
  expect(measured.filter(({ countedBytes }) => countedBytes < 2_000_000 || countedBytes > 32_000_000)).toEqual([]);
});

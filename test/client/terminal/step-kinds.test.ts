import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { stepKinds } from '../../../client/terminal/step-kinds.ts';

it('docs/phone.md names the method of each step, except for those of the party that the caller can take too', () => {
  const rows = readFileSync('docs/phone.md', 'utf8').matchAll(/`--([\w-]+)` \| `(\w+)` \|/g);
  const methods = Object.fromEntries([...rows].map(([, step, method]) => [step, method]));
  const named = stepKinds.filter(
    ({ name }) => !stepKinds.some((kind) => `party-${kind.name}` === name && name !== 'party-hangup'),
  );
  expect(methods).toEqual(Object.fromEntries(named.map(({ name, does }) => [name, does])));
});

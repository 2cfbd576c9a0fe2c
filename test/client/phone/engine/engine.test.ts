import { describe, expect, it } from 'vitest';
import { openRestApi } from '../../../../client/index.ts';
import { scripted } from '../../../helpers/scripted.ts';
import { compare } from './compare.ts';
import { conversations } from './conversations/index.ts';
import { isKnown, knownDifferences } from './known-differences.ts';
import { type Played, playOnPhone } from './play-on-phone.ts';
import { readRecords } from './recorded.ts';

// The phone beside jambonz's own feature server. Differences that are on purpose stand in
// known-differences.ts.
const records = readRecords();
const found: [name: string, difference: string][] = [];
const played = new Map<string, Played>();
const waiting = [...conversations];
await Promise.all(Array.from({ length: 6 }, playWaiting));

async function playWaiting(): Promise<void> {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    played.set(next.name, await playOnPhone(next, scripted, openRestApi));
  }
}

/** Compares with the recorded order that the phone comes closest to. */
function findDifferences(name: string): string[] {
  const { orders, ...record } = records.get(name) ?? { orders: [] };
  const differences = orders.map(({ webhooks }) => compare({ ...record, webhooks }, played.get(name) as Played));
  return differences.sort((a, b) => a.length - b.length)[0] ?? ['not recorded'];
}

describe('the phone sends the webhooks of the feature server', () => {
  it.each(conversations)('$name', ({ name }) => {
    const differences = findDifferences(name);
    found.push(...differences.map((difference): [string, string] => [name, difference]));
    expect(differences.filter((difference) => !isKnown(name, difference))).toEqual([]);
  });

  it('lists no difference that the phone no longer has', () => {
    const isFound = ({ conversation, difference }: (typeof knownDifferences)[number]) =>
      found.some(([name, text]) => name.startsWith(conversation) && text.startsWith(difference));
    expect(knownDifferences.filter((known) => !isFound(known))).toEqual([]);
  });
});

import type { WebhookEvent } from '../../openapi/contract/webhook-event.ts';

const nameMember = /^(?:caller|calling|display|customer|contact|full|first|last|given|family)_?name$/i;
/** Members in which `name` is that of a caller. */
const dataMember = /^(?:customer_?data|tag)$/i;
const sipAddress = /<sips?:/gi;
const maxNameLength = 100;
const word = /[\p{L}\p{M}]+/gu;
/** What stands for the name of a caller who has none, and schemes of addresses. */
const notAName = /^(?:anonymous|unknown|private|restricted|unavailable|withheld|caller|sips?|tel)$/i;

/**
 * Yields the words of the names of callers in a webhook: those of members such as `caller_name`, of
 * SIP display names, and of the SIP user in `from`.
 */
export function* findNames({ body, url }: WebhookEvent): Generator<string> {
  const [, query = ''] = url.split('?');
  for (const [name, value] of new URLSearchParams(query)) yield* findNamesIn(value, name);
  yield* findNamesIn(body, '');
}

function* findNamesIn(value: unknown, name: string, isInData = false): Generator<string> {
  if (typeof value === 'object' && value !== null)
    for (const [key, member] of Object.entries(value))
      yield* findNamesIn(member, Array.isArray(value) ? name : key, isInData || dataMember.test(name));
  if (typeof value !== 'string') return;
  if (nameMember.test(name) || (isInData && name === 'name')) yield* listWords(value);
  if (name === 'from') yield* listWords(value.replace(/^sips?:/i, '').split('@')[0] ?? '');
  for (const { index } of value.matchAll(sipAddress)) yield* listWords(readDisplayName(value, index));
}

function listWords(name: string): string[] {
  return (name.slice(0, maxNameLength).match(word) ?? []).filter((each) => !notAName.test(each));
}

/**
 * Returns the name in front of a SIP address at `index`, as in `"Jo Smith" <sip:jo@example.com>`.
 */
function readDisplayName(text: string, index: number): string {
  const before = text.slice(Math.max(0, index - maxNameLength), index).trimEnd();
  if (before.endsWith('"')) return before.slice(before.lastIndexOf('"', before.length - 2) + 1);
  return before.split(/[<>,;:"]/).at(-1) ?? '';
}

import type { Webhook } from '../../openapi/contract/call-event.ts';
import { cutText } from './fit-text.ts';
import { formatMaskedJson, maskSecrets } from './mask-secrets.ts';

/** The columns of a text or a JSON value in a description. */
const maxColumns = 40;

/** Verbs described of one reply. */
const maxVerbs = 20;

/**
 * Describes the reply to a webhook by its verbs, each with its main members: `gather digits →
 * /webhooks/menu`, `say "Welcome…"`. A reply that is not a list of verbs is shown as JSON. Returns
 * undefined without a reply.
 */
export function describeReply({ reply, verbs }: Webhook): string[] | undefined {
  if (verbs?.length === 0) return ['no verbs'];
  if (!verbs || !Array.isArray(reply)) return reply === undefined ? verbs : [cutJson(reply, 2 * maxColumns)];
  const shown = reply.slice(0, maxVerbs).map(describeVerb);
  return reply.length > maxVerbs ? [...shown, `… ${reply.length - maxVerbs} more`] : shown;
}

/** The members that describe a verb best, in the order in which they are shown. */
const mainMembers =
  'name input target vendor model project botId to text url referTo method dtmf data status message'.split(' ');

/** Describes a verb in one line, such as `pause 2 s` or `dial +14155550100 → /webhooks/ended`. */
export function describeVerb(verb: unknown): string {
  if (!isObject(verb) || verb.verb === undefined) return cutJson(verb);
  const { verb: name, length, say, play, actionHook, ...settings } = verb;
  const [member, hook] = Object.entries({ actionHook, ...settings }).find(isHook) ?? [];
  const words = [
    ...mainMembers.flatMap((member) => describeMember(member, settings[member])),
    ...(typeof length === 'number' ? [`${length} s`] : []),
    ...Object.entries({ say, play }).flatMap(([prompt, value]) =>
      isObject(value) ? [describeVerb({ verb: prompt, ...value })] : [],
    ),
    ...(member === undefined || member === 'actionHook' ? [] : [member]),
    ...(hook === undefined ? [] : [`→ ${formatText(isObject(hook) ? hook.url : hook)}`]),
  ];
  const names = Object.keys(settings).slice(0, maxVerbs).join(', ');
  return [formatText(name), ...(words.length > 0 || names === '' ? words : [`(${names})`])].join(' ');
}

function isHook([member, value]: [string, unknown]): boolean {
  return member.endsWith('Hook') && value !== undefined;
}

function describeMember(member: string, value: unknown): string[] {
  if (value === undefined) return [];
  const values = [value].flat().slice(0, maxVerbs);
  return [values.map((each) => describeValue(member, each)).join(member === 'input' ? ' or ' : ' and ')];
}

function describeValue(member: string, value: unknown): string {
  if (isObject(value) && member === 'target')
    return formatText(value.number ?? value.sipUri ?? value.name ?? value.user ?? value);
  const text = isObject(value) ? cutJson(value) : formatText(value);
  return !isObject(value) && (member === 'text' || member === 'message') ? `"${text}"` : text;
}

/**
 * Writes a text without line breaks, and any other value as JSON: replies are printed before they
 * are checked.
 */
function formatText(value: unknown): string {
  return typeof value === 'string'
    ? cutText(maskSecrets(value).trim().replace(/\s+/g, ' '), maxColumns)
    : cutJson(value);
}

function cutJson(value: unknown, columns = maxColumns): string {
  return cutText(maskSecrets(formatMaskedJson(value)), columns);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

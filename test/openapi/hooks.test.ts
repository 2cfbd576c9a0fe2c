import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadContract } from '../../generated/server/contract.ts';
import type { OpenApiDocument, Schema } from '../../openapi/contract/document.ts';
import { describeSenders, listHookProperties } from '../../openapi/contract/hook-properties.ts';
import { appendToPointer } from '../../openapi/contract/json-pointer.ts';
import { checkWebhookNames } from '../../openapi/generate/webhook-names.ts';

const { document } = loadContract();
const schemas = document.components?.schemas as Record<string, Schema>;
const properties = listHookProperties(document);
const webhooks = Object.entries(document.webhooks ?? {}).flatMap(([name, { post }]) => (post ? [{ name, post }] : []));

/** Yields each schema below a node that refers to a hook or is one, with its JSON pointer. */
function* findHooks(node: unknown, pointer: string): Generator<{ pointer: string; webhook: Schema['x-webhook'] }> {
  if (typeof node !== 'object' || node === null) return;
  const { $ref, format, 'x-webhook': webhook } = node as Schema;
  if (format === 'hook' || /\/hook(-url)?$/.test($ref ?? '')) yield { pointer, webhook };
  for (const [key, member] of Object.entries(node)) yield* findHooks(member, appendToPointer(pointer, key));
}

describe('the hooks of verbs', () => {
  const { hook: _, 'hook-url': __, ...others } = schemas;
  const found = [...findHooks(others, '')];

  it('have their webhook beside them, everywhere in the schemas', () => {
    expect(found.length).toBeGreaterThan(45);
    expect(found.filter(({ webhook }) => webhook === undefined)).toEqual([]);
  });

  it('name webhooks of the document', () => {
    expect(() => checkWebhookNames(document)).not.toThrow();
    expect(found.filter(({ webhook }) => webhook?.length === 0).map(({ pointer }) => pointer)).toEqual([
      '/transfer-base/properties/onHoldHook',
      '/transfer-base/properties/eventHook',
    ]);
  });

  it('are listed once for a document, because they are read for each webhook', () => {
    expect(listHookProperties(document)).toBe(properties);
  });

  it('are listed with the verb and the path to each', () => {
    const list = (verb: string) =>
      properties.flatMap((each) => (each.verb === verb ? [`${each.path.join('.')}: ${each.webhooks}`] : []));
    expect(list('gather')).toEqual([
      'actionHook: gatherResult',
      'play.actionHook: playResult',
      'partialResultHook: gatherPartial',
    ]);
    expect(list('config').sort()).toEqual([
      'amd.actionHook: amdEvent',
      'bargeIn.actionHook: gatherResult',
      'bargeIn.partialResultHook: gatherPartial',
      'referHook: dialRefer',
      'sipRequestWithinDialogHook: inDialogRequest',
      'transcribe.transcriptionHook: transcription',
    ]);
    expect(list('rasa')).toContain('url: rasaMessage');
    expect(list('dial')).toContain('target.confirmHook: dialConfirm');
    expect(list('llm')).toContain('handoff.actionHook: transferResult');
  });
});

describe('the webhooks of the catalogue', () => {
  it.each(webhooks)('$name is named by a hook of a verb, or says who else sends it', ({ name, post }) => {
    const isNamed = properties.some((each) => each.webhooks.includes(name));
    expect(isNamed || post['x-sent-to']).toBeTruthy();
  });

  it('are described with all their senders', () => {
    expect(describeSenders(document, 'callStatus', (verb) => `<${verb}>`)).toBe(
      '`statusHook` of <redirect>; the call status hook of an application',
    );
    expect(describeSenders(document, 'conferenceStatus', (verb) => verb)).toBe('`statusHook` of conference, room');
  });
});

describe('an x-webhook that names no webhook', () => {
  const withHook = (webhook: string): OpenApiDocument => ({
    ...document,
    components: {
      schemas: {
        ...schemas,
        'made-up': {
          properties: { actionHook: { $ref: '#/components/schemas/hook', 'x-webhook': ['hold', webhook] } },
        },
      },
    },
  });

  it.each([
    { webhook: 'gatherReslt', hint: ', did you mean gatherResult?' },
    { webhook: 'envVars', hint: '' },
  ])('is refused with its place: $webhook', ({ webhook, hint }) => {
    const place = '#/components/schemas/made-up/properties/actionHook/x-webhook';
    expect(() => checkWebhookNames(withHook(webhook))).toThrow(
      new Error(`${place}: ${webhook} is not a webhook of jambonz${hint}`),
    );
  });
});

it('the table of webhooks in openapi/README.md links to files that exist', () => {
  const readme = readFileSync('openapi/README.md', 'utf8');
  const table = /<!-- webhooks: generated -->\n([\s\S]*)<!-- \/webhooks -->/.exec(readme)?.[1] ?? '';
  const links = [...table.matchAll(/\]\(([^)]+)\)/g)].map(([, file]) => `openapi/${file}`);
  expect(table.trim().split('\n')).toHaveLength(webhooks.length + 2);
  expect(links.length).toBeGreaterThan(100);
  for (const file of new Set(links)) expect(() => readFileSync(file)).not.toThrow();
});

import { describe, expect, it } from 'vitest';
import { keywordsKnown } from '../../../openapi/generate/keywords-known.ts';

/** Returns what the rule reports about an object of an OpenAPI type. */
function lint(type: string, node: object, { isServed = false } = {}): string[] {
  const messages: string[] = [];
  const location = { child: () => ({ key: () => ({}) }) };
  const context = {
    type: { name: type, extensionsPrefix: 'x-' },
    location,
    report: ({ message }: { message: string }) => messages.push(message),
  };
  const visitor = keywordsKnown({}) as unknown as {
    Paths: { PathItem: { Operation(node: object): void } };
    any: { leave(node: object, context: object): void };
  };
  if (isServed) visitor.Paths.PathItem.Operation(node);
  visitor.any.leave(node, context);
  return messages;
}

describe('the rule about keywords that begin with x-', () => {
  it.each([
    ['x-falback', 'x-fallback'],
    ['x-deadline', 'x-deadline-ms'],
    ['x-deadlineMs', 'x-deadline-ms'],
    ['x-answer_once', 'x-answer-once'],
    ['x-tool', 'x-tools'],
    ['x-envvars', 'x-env-vars'],
    ['x-jambonz-editon', 'x-jambonz-edition'],
  ])('says that %s stands for %s', (written, meant) => {
    expect(lint('Operation', { [written]: 1 }, { isServed: true })).toEqual([
      `${written} is not a keyword, did you mean ${meant}?`,
    ]);
  });

  it.each(['x-amazon-apigateway-integration', 'x-codegen-request-body-name', 'x-webhooks', 'x-logo', 'x-internal'])(
    'passes %s of another tool',
    (name) => {
      expect(lint('Operation', { [name]: 1 }, { isServed: true })).toEqual([]);
    },
  );

  it('passes a keyword where it belongs', () => {
    expect(lint('Operation', { 'x-fallback': [], 'x-documented': {} }, { isServed: true })).toEqual([]);
    expect(lint('Schema', { 'x-jambonz-edition': 'commercial' })).toEqual([]);
  });

  it.each<[type: string, name: string, place: string]>([
    ['PathItem', 'x-fallback', 'an operation of a path'],
    ['Schema', 'x-deadline-ms', 'an operation of a path'],
    ['Operation', 'x-tools', 'an operation of a path'],
    ['MediaType', 'x-jambonz-edition', 'a schema'],
  ])('says for %s with %s where it belongs', (type, name, place) => {
    expect(lint(type, { [name]: 1 })).toEqual([expect.stringContaining(`means nothing here: it belongs to ${place}`)]);
  });

  it('refuses a keyword that only `generate` writes', () => {
    expect(lint('Operation', { 'x-reply': [] }, { isServed: true })).toEqual([
      expect.stringContaining('written by `generate` alone'),
    ]);
  });
});

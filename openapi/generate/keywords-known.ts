import type { Oas3Rule, UserContext } from '@redocly/openapi-core';
import { suggestName } from '../contract/nearest.ts';

const operation = { type: 'Operation', place: 'an operation of a path, beside `operationId`' };
const schema = { type: 'Schema', place: 'a schema' };

/** Where each keyword of this package may stand. */
const places: Record<string, typeof operation | { type: undefined; place: string }> = {
  'x-answer-once': operation,
  'x-deadline-ms': operation,
  'x-env-vars': operation,
  'x-fallback': operation,
  'x-tools': operation,
  'x-commercial-values': schema,
  'x-jambonz-edition': schema,
  'x-jambonz-transport': schema,
  'x-must-be': schema,
  'x-open-source-values': schema,
  'x-vendor-settings': schema,
  'x-webhook': schema,
  'x-documented': { type: undefined, place: 'any object' },
};
const names = Object.keys(places).map((name) => name.slice(2));

/** Names of other tools that resemble a keyword of this package. */
const foreign = ['x-webhooks'];

/** The keywords that `generate` writes and no person does. */
const generated = ['x-jambonz-contract', 'x-project', 'x-reply', 'x-takes'];

/** Checks keywords that begin with `x-`. A keyword that resembles none of this package passes. */
export const keywordsKnown: Oas3Rule = () => {
  const served = new Set<unknown>();
  return {
    Paths: { PathItem: { Operation: (node) => void served.add(node) } },
    any: { leave: visit },
    // Redocly visits only the schema to which a `$ref` leads.
    ref: (node, context) => void (context.type.name === 'Schema' && visit(node, context)),
  };

  function visit(node: unknown, { type, location, report }: UserContext): void {
    if (type.extensionsPrefix !== 'x-' || typeof node !== 'object' || node === null) return;
    for (const name of Object.keys(node)) {
      const mistake = name.startsWith('x-') ? describeMistake(name, type.name, served.has(node)) : undefined;
      if (mistake) report({ message: mistake, location: location.child([name]).key() });
    }
  }
};

function describeMistake(name: string, type: string, isServed: boolean): string | undefined {
  if (generated.includes(name)) return `${name} is written by \`generate\` alone: remove it.`;
  if (foreign.includes(name)) return undefined;
  const known = Object.hasOwn(places, name) ? places[name] : undefined;
  if (!known) {
    const hint = suggestName(name.slice(2), names).replace('did you mean ', 'did you mean x-');
    return hint && `${name} is not a keyword${hint}`;
  }
  if (known.type === undefined || (known.type === type && (known !== operation || isServed))) return undefined;
  return `${name} means nothing here: it belongs to ${known.place}.`;
}

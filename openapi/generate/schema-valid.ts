import type { Oas3Rule, UserContext } from '@redocly/openapi-core';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { addFormats } from './add-formats.ts';
import { asObject, isObject, type Json } from './json-nodes.ts';

const ajv = new Ajv2020({ strict: false, allErrors: true, logger: false });
addFormats(ajv);

/** The keywords that limit a value by itself. Those with schemas in them are visited on their own. */
const limits = [
  ...['type', 'const', 'enum', 'format', 'pattern', 'minLength', 'maxLength'],
  ...['multipleOf', 'minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'],
  ...['minItems', 'maxItems', 'uniqueItems', 'minProperties', 'maxProperties'],
];

/**
 * Checks what Redocly does not know of a schema: that its limits are possible values, that its
 * patterns are regular expressions, and that the `default` is within the limits. Ajv accepts such a
 * schema, and then refuses every request.
 */
export const schemaValid: Oas3Rule = () => ({
  Schema: { leave: visit },
  // Redocly visits only the schema to which a `$ref` leads.
  ref: (node, context) => void (context.type.name === 'Schema' && visit(node, context)),
});

function visit(schema: unknown, { location, report, resolve }: UserContext): void {
  if (!isObject(schema)) return;
  const own = pickLimits(schema);
  const patterns = [
    ...(typeof own.pattern === 'string' ? [{ pattern: own.pattern, place: location.child('pattern') }] : []),
    ...Object.keys(asObject(schema.patternProperties)).map((pattern) => ({
      pattern,
      place: location.child(['patternProperties', pattern]).key(),
    })),
  ];
  const wrong = patterns.flatMap(({ pattern, place }) => {
    const reason = explainPattern(pattern);
    return reason === undefined ? [] : [{ message: reason, location: place }];
  });
  for (const mistake of wrong) report(mistake);
  if (wrong.length > 0) return;
  if (!ajv.validateSchema(own)) {
    for (const { instancePath, message } of ajv.errors ?? []) {
      const [, keyword = ''] = instancePath.split('/');
      // Redocly reports a value of another type, except beside a `$ref`.
      if (
        (!('$ref' in schema) && /^must be (number|integer|string|boolean|array|equal)/.test(message ?? '')) ||
        keyword === 'type'
      )
        continue;
      report({ message: `${keyword} ${message}.`, location: location.child(keyword) });
    }
    return;
  }
  if (!('default' in schema)) return;
  const target = typeof schema.$ref === 'string' ? pickLimits(resolve<Json>({ $ref: schema.$ref }).node) : {};
  for (const some of [own, target]) {
    if (!ajv.validateSchema(some) || ajv.validate(some, schema.default)) continue;
    const reason = ajv.errorsText(ajv.errors, { dataVar: 'default' });
    report({
      message: `${reason}. A missing value would be refused: write a value of the schema.`,
      location: location.child('default'),
    });
  }
}

function pickLimits(schema: unknown): Json {
  return Object.fromEntries(Object.entries(asObject(schema)).filter(([key]) => limits.includes(key)));
}

function explainPattern(pattern: string): string | undefined {
  try {
    new RegExp(pattern, 'u');
    return undefined;
  } catch (error) {
    const reason = (error as Error).message.split(': ').at(-1);
    return `${reason}. Write a regular expression of JavaScript, as with the flag u.`;
  }
}

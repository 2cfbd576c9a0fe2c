import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Ajv2020, type Options } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { type OpenApiDocument, replySchemas, type Schema, verbList } from '../contract/document.ts';
import { selfContained } from './self-contained.ts';

const banner = '// GENERATED from openapi/ by `npm run generate`. Do not edit.\n';

/** Compiles schemas, which may refer to the document as `document#/…`, into validators that `<target>.cjs` exports under their names. */
export function writeValidators(
  document: OpenApiDocument,
  schemas: Record<string, Schema>,
  target: string,
  options: Options = {},
): void {
  const ajv = new Ajv2020({
    allErrors: true,
    discriminator: true,
    strict: false,
    formats: { hook: true },
    code: { source: true, lines: true },
    ...options,
  });
  ajv.addSchema(withoutMapping(document), 'document');
  const keys = Object.entries(schemas).map(([name, schema]) => {
    if (schema.$ref !== undefined) return [name, schema.$ref];
    ajv.addSchema(schema, name);
    return [name, name];
  });
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(`${target}.cjs`, banner + selfContained(standalone.default(ajv, Object.fromEntries(keys))));
  writeFileSync(`${target}.d.cts`, banner + declaration(Object.keys(schemas)));
}

/** Ajv wants the discriminator without the mapping that the types are made from, and finds the const by itself. */
function withoutMapping(document: OpenApiDocument): OpenApiDocument {
  return JSON.parse(JSON.stringify(document), (key, value) =>
    key === 'discriminator' ? { propertyName: value.propertyName } : value,
  );
}

function declaration(names: string[]): string {
  return `import type { ReplyValidator } from '../../openapi/contract/reply-validator.ts';

${names.map((name) => `export declare const ${name}: ReplyValidator;`).join('\n')}
`;
}

/** Compiles what jambonz sends into validators: each webhook of the catalogue under its name there. */
export function writeDeliveryValidators(document: OpenApiDocument, folder: string): void {
  const schemas: Record<string, Schema> = {};
  for (const [name, { post }] of Object.entries(document.webhooks ?? {})) {
    if (post?.requestBody)
      schemas[name] = { $ref: `document#/webhooks/${name}/post/requestBody/content/application~1json/schema` };
  }
  writeValidators(document, schemas, `${folder}/deliveries`);
}

/** Compiles the reply schema of each operation into a validator exported under its operationId, and `$verbs` for any list of verbs. */
export function writeReplyValidators(document: OpenApiDocument, folder: string): void {
  const replies = [...replySchemas(document)].map(([operationId, { $ref }]) => [
    operationId,
    { $ref: `document${$ref}` },
  ]);
  const schemas = {
    $verbs: { ...verbList, items: { $ref: `document${verbList.items?.$ref}` } },
    ...Object.fromEntries(replies),
  };
  writeValidators(document, schemas, `${folder}/replies`, { strictNumbers: true }); // JSON makes null of NaN and Infinity
}

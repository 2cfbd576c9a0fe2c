import { mkdirSync, writeFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { type OpenApiDocument, replySchemas, verbList } from '../../server/contract/document.ts';

const banner = '// GENERATED from openapi/ by `npm run generate`. Do not edit.\n';

/** Compiles the reply schema of each operation into a validator exported under its operationId, and `$verbs` for any list of verbs. */
export function writeReplyValidators(document: OpenApiDocument, folder: string): void {
  const ajv = new Ajv2020({
    allErrors: true,
    discriminator: true,
    strict: false,
    strictNumbers: true, // JSON makes null of NaN and Infinity
    formats: { hook: true },
    code: { source: true, lines: true },
  });
  ajv.addSchema(withoutMapping(document), 'document');
  ajv.addSchema({ ...verbList, items: { $ref: `document${verbList.items?.$ref}` } }, '$verbs');
  const schemas = { $verbs: '$verbs', ...Object.fromEntries([...replySchemas(document)].map(([id, { $ref }]) => [id, `document${$ref}`])) };
  mkdirSync(folder);
  writeFileSync(`${folder}/replies.cjs`, banner + standalone.default(ajv, schemas));
  writeFileSync(`${folder}/replies.d.cts`, banner + declaration(Object.keys(schemas)));
}

/** Ajv wants the discriminator without the mapping that the types are made from, and finds the const by itself. */
function withoutMapping(document: OpenApiDocument): OpenApiDocument {
  return JSON.parse(JSON.stringify(document), (key, value) => (key === 'discriminator' ? { propertyName: value.propertyName } : value));
}

function declaration(operationIds: string[]): string {
  return `import type { ReplyValidator } from '../../server/contract/reply-validator.ts';

${operationIds.map((id) => `export declare const ${id}: ReplyValidator;`).join('\n')}
`;
}

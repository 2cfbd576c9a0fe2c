import { type OpenApiDocument, replySchemas, verbList } from '../../server/contract/document.ts';
import { writeValidators } from './validators.ts';

/** Compiles the reply schema of each operation into a validator exported under its operationId, and `$verbs` for any list of verbs. */
export function writeReplyValidators(document: OpenApiDocument, folder: string): void {
  const replies = [...replySchemas(document)].map(([operationId, { $ref }]) => [operationId, { $ref: `document${$ref}` }]);
  const schemas = { $verbs: { ...verbList, items: { $ref: `document${verbList.items?.$ref}` } }, ...Object.fromEntries(replies) };
  writeValidators(document, schemas, `${folder}/replies`, { strictNumbers: true }); // JSON makes null of NaN and Infinity
}

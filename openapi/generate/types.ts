import { writeFileSync } from 'node:fs';
import openapiTS, { astToString, type OpenAPI3, type SchemaObject, transformSchemaObject, tsUnion } from 'openapi-typescript';
import ts from 'typescript';
import type { OpenApiDocument } from '../../server/contract/document.ts';

const banner = '// GENERATED from openapi/ by `npm run generate`. Do not edit.\n\n';

/** A hook is one of the declared POST paths, so that a hook nobody answers is a compile error. */
const hookTypes = `
type Filled<Path extends string, Parameters> = Path extends \`\${infer Head}{\${infer Name}}\${infer Tail}\`
    ? \`\${Head}\${Name extends keyof Parameters ? Extract<Parameters[Name], string | number> : string}\${Filled<Tail, Parameters>}\`
    : Path;
type PostPath = { [Path in keyof paths]: paths[Path] extends { post: { parameters: infer Given } } ? Filled<Path, Given extends { path: infer In } ? In : {}> : never }[keyof paths];
/** A declared path, with a query or a \`#rc=…\` fragment if wanted, or an absolute URL. */
export type HookPath = PostPath | \`\${PostPath}\${'?' | '#'}\${string}\` | \`\${'http' | 'https' | 'ws' | 'wss'}://\${string}\`;
`;

const hookPath = ts.factory.createTypeReferenceNode('HookPath');

/** Writes the TypeScript types of the document to `target`. */
export async function writeTypes(document: OpenApiDocument, target: string): Promise<void> {
  const nodes = await openapiTS(document as unknown as OpenAPI3, {
    defaultNonNullable: false,
    inject: hookTypes,
    transform(schema: SchemaObject, options) {
      if (schema.format !== 'hook') return undefined;
      if (schema.type === 'string') return hookPath;
      const { format: _, ...object } = { ...schema, type: 'object' } as SchemaObject;
      return tsUnion([hookPath, transformSchemaObject(object as SchemaObject, options)]);
    },
  });
  writeFileSync(target, banner + astToString(nodes));
}

import type { SchemaObject, TransformNodeOptions } from 'openapi-typescript';
import type ts from 'typescript';
import { factory, transformSchemaObject } from './load-typescript.ts';

/**
 * The type of a list with `minItems`. It refuses the literal `[]` but accepts lists built at run
 * time, which a tuple with a first item would refuse. Inference needs `Item[]` last.
 */
export const listTypes = `
/** A list that is not the literal \`[]\`, whose \`indexOf\` takes \`never\`: \`any\` is assignable to every item, and not to \`never\`. */
interface HasItems {
    indexOf: (item: any) => number;
}
export type NotEmpty<Item> = HasItems & Item[];
`;

/** Returns the type of a list with `minItems`. Returns undefined for any other schema. */
export function toListType(schema: SchemaObject, options: TransformNodeOptions): ts.TypeNode | undefined {
  const { type, minItems = 0, items = {}, prefixItems } = schema as List;
  if (type !== 'array' || minItems === 0 || prefixItems) return undefined;
  return factory.createTypeReferenceNode('NotEmpty', [transformSchemaObject(items as SchemaObject, options)]);
}

interface List {
  type?: unknown;
  minItems?: number;
  items?: unknown;
  prefixItems?: unknown;
}

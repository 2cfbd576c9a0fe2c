import type { Contract } from '../../openapi/contract/contract.ts';
import { commandSchema, listReplySchemas, type OpenApiDocument, type Schema } from '../../openapi/contract/document.ts';
import { findMemberSchema, findSchemas } from '../../openapi/contract/schema-walk.ts';

/**
 * Serialises a reply of an operation, or a command by the name `command`. Returns undefined if its
 * `toJSON` returns undefined.
 */
export type WriteReply = (name: string, reply: unknown) => string | undefined;

/**
 * Creates a function that serialises replies. It prefixes relative hooks with the path of
 * PUBLIC_URL, because jambonz resolves a relative hook against the origin, without the path. Changes
 * only strings that the OpenAPI document declares as hooks (`format: hook`), and not, for example,
 * the options of a speech vendor.
 */
export function createReplyWriter({ document }: Contract, basePath: string): WriteReply {
  const schemas = new Map<string, Schema>([...listReplySchemas(document), ['command', commandSchema]]);
  return (name, reply) => {
    const json: string | undefined = JSON.stringify(reply);
    const schema = basePath && json ? schemas.get(name) : undefined;
    return schema && json ? JSON.stringify(prefixValue(document, schema, JSON.parse(json), basePath)) : json;
  };
}

function prefixValue(document: OpenApiDocument, schema: Schema, value: unknown, basePath: string): unknown {
  const schemas = findSchemas(document, schema, value);
  if (typeof value === 'string')
    return value.startsWith('/') && schemas.some(({ format }) => format === 'hook') ? basePath + value : value;
  const prefixMember = (key: string, member: unknown): unknown => {
    const declared = findMemberSchema(schemas, key);
    return declared ? prefixValue(document, declared, member, basePath) : member;
  };
  if (Array.isArray(value)) return value.map((item, index) => prefixMember(String(index), item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, prefixMember(key, member)]));
}

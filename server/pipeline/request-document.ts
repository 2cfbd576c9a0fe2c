import type { Content, OpenApiDocument, Operation } from '../../openapi/contract/document.ts';
import { tokensOf } from '../../openapi/contract/json-pointer.ts';

/**
 * The document without what only replies need. express-openapi-validator compiles what it is given,
 * and the verbs are most of the document: without them it starts in half the time.
 */
export function requestDocument(document: OpenApiDocument): OpenApiDocument {
  const paths = Object.fromEntries(
    Object.entries(document.paths).map(([path, item]) => [
      path,
      Object.fromEntries(Object.entries(item).map(([key, value]) => [key, askedBy(value)])),
    ]),
  );
  const components: Record<string, Record<string, unknown>> = {};
  const copyReferenced = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      const [, group, name] = key === '$ref' ? tokensOf(value) : [];
      if (group === undefined || name === undefined) copyReferenced(value);
      else if (components[group]?.[name] === undefined) {
        const target = document.components?.[group]?.[name];
        components[group] = { ...components[group], [name]: target };
        copyReferenced(target);
      }
    }
  };
  copyReferenced(paths);
  // It serves no `webhooks`, but would follow their references. And it writes into the document it is given.
  const { webhooks: _, ...served } = document;
  return structuredClone({ ...served, paths, components });
}

/** Of an operation what a request is checked by, of its body no more than the schemas. Of the other members of a path, all. */
function askedBy(member: Operation): Operation {
  if (!member.responses) return member;
  const { operationId, parameters, requestBody } = member;
  return {
    operationId,
    ...(parameters && { parameters }),
    ...(requestBody && { requestBody: withoutExamples(requestBody) }),
    responses: { 200: { description: '' } } as Operation['responses'],
  };
}

function withoutExamples(body: Content): Content {
  const content = Object.entries(body.content ?? {}).map(([type, { schema }]) => [type, { schema }]);
  return body.content ? { ...body, content: Object.fromEntries(content) } : body;
}

import {
  type Content,
  type OpenApiDocument,
  resolveReference,
  type Schema,
} from '../../../openapi/contract/document.ts';

interface MediaType {
  schema?: Schema;
  example?: unknown;
  examples?: Record<string, { $ref?: string; value?: unknown }>;
}

/** Lists the examples of a body in JSON: those of its media type, or else those of its schema. */
export function listExamples(document: OpenApiDocument, content: Content | undefined): unknown[] {
  const media = content && (resolveReference(document, content).content?.['application/json'] as MediaType | undefined);
  if (!media) return [];
  if (media.example !== undefined) return [media.example];
  if (media.examples) return Object.values(media.examples).map((each) => resolveReference(document, each).value);
  const { examples = [] } = media.schema ? resolveReference(document, media.schema) : {};
  return examples;
}

import { excerpt } from '../../../openapi/contract/excerpt.ts';
import { readProperty } from '../../../openapi/contract/schema-walk.ts';

/**
 * Returns the server's own description of a refusal, from problem details (RFC 9457) or a text. The
 * description is meant for people; jambonz ignores it.
 */
export function readServerMessage(error: unknown): string | undefined {
  if (typeof error === 'string') return excerpt(error.trim()) || undefined;
  const detail = readProperty(error, 'detail');
  if (typeof detail !== 'string') return undefined;
  const mistakes = [readProperty(error, 'errors') ?? []].flat().map((each) => {
    const field = readProperty(each, 'pointer') ?? readProperty(each, 'parameter') ?? '';
    return `${field} ${readProperty(each, 'detail')}`;
  });
  return excerpt([detail, ...mistakes].join('; '));
}

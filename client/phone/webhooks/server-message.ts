import { excerpt } from '../../../openapi/contract/excerpt.ts';
import { property } from '../../../openapi/contract/schema-walk.ts';

/**
 * Returns the server's own description of a refusal, from a problem (RFC 9457) or a text. It is
 * meant for people, because jambonz ignores it.
 */
export function readServerMessage(error: unknown): string | undefined {
  if (typeof error === 'string') return excerpt(error.trim()) || undefined;
  const detail = property(error, 'detail');
  if (typeof detail !== 'string') return undefined;
  const mistakes = [property(error, 'errors') ?? []].flat().map((each) => {
    const field = property(each, 'pointer') ?? property(each, 'parameter') ?? '';
    return `${field} ${property(each, 'detail')}`;
  });
  return excerpt([detail, ...mistakes].join('; '));
}

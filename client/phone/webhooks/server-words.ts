import { excerpt } from '../../../openapi/contract/excerpt.ts';
import { property } from '../../../openapi/contract/schema-walk.ts';

/** Why a server refused, in its own words, for people: jambonz does not look at them. A problem (RFC 9457) tells them, or a text. */
export function serverWords(error: unknown): string | undefined {
  if (typeof error === 'string') return excerpt(error.trim()) || undefined;
  const detail = property(error, 'detail');
  if (typeof detail !== 'string') return undefined;
  const mistakes = [property(error, 'errors') ?? []].flat().map((each) => {
    const place = property(each, 'pointer') ?? property(each, 'parameter') ?? '';
    return `${place} ${property(each, 'detail')}`;
  });
  return excerpt([detail, ...mistakes].join('; '));
}

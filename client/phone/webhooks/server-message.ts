import { excerpt } from '../../../openapi/contract/excerpt.ts';
import { readProperty } from '../../../openapi/contract/schema-walk.ts';

/** The properties in which servers describe an error that is not problem details of RFC 9457. */
const messageProperties = ['msg', 'error', 'message'];

/**
 * Returns the server's own description of a refusal, from problem details (RFC 9457), another JSON
 * object, HTML or a text. The description is meant for people; jambonz ignores it.
 */
export function readServerMessage(error: unknown): string | undefined {
  if (typeof error === 'string') return excerpt(readWords(error)) || undefined;
  const detail = readProperty(error, 'detail');
  if (typeof detail === 'string') return excerpt([detail, ...listMistakes(error)].join('; '));
  const message = messageProperties.map((name) => readProperty(error, name)).find((each) => typeof each === 'string');
  return message === undefined ? undefined : excerpt(String(message));
}

function listMistakes(error: unknown): string[] {
  return [readProperty(error, 'errors') ?? []].flat().map((each) => {
    const field = readProperty(each, 'pointer') ?? readProperty(each, 'parameter') ?? '';
    return `${field} ${readProperty(each, 'detail')}`;
  });
}

/** Returns a text, or the words in the body of a web page. */
function readWords(text: string): string {
  const trimmed = text.trim();
  if (!trimmed.startsWith('<')) return trimmed;
  const words = ['head', 'style', 'script'].reduce(removeElements, trimmed).replace(/<[^<>]*>/g, ' ');
  return words.split(/\s+/).filter(Boolean).join(' ');
}

/** Removes the elements of a web page with this name, in one pass through the page. */
function removeElements(page: string, name: string): string {
  const [before = '', ...parts] = page.split(new RegExp(`<${name}\\b`, 'i'));
  const end = new RegExp(`^.*?</${name}>`, 'is');
  return [before, ...parts.map((part) => part.replace(end, ''))].join(' ');
}

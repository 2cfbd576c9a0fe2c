import { HookFailure } from './hook-failure.ts';
import { serverWords } from './server-words.ts';

/**
 * What jambonz makes of an HTTP response: the JSON in it, or an empty text where the content type is another one.
 * `error`: what openapi-fetch has read of the body when the status is no success.
 * @throws HookFailure for any status but 200, 202 and 204, and for what is called JSON and is none, such as an empty body
 */
export async function answerIn(response: Response, error: unknown): Promise<unknown> {
  const { status, headers } = response;
  if (![200, 202, 204].includes(status))
    throw new HookFailure(`Unexpected HTTP Response ${status}`, status, serverWords(error));
  // A media type in capitals or with a suffix, such as application/problem+json, does not count as JSON.
  if (!headers.get('content-type')?.includes('application/json')) return '';
  try {
    return JSON.parse(await response.text());
  } catch (error) {
    const packed = headers.get('content-encoding');
    throw new HookFailure(`${(error as Error).message}${packed ? `: jambonz does not unpack ${packed}` : ''}`);
  }
}

import { HookFailure } from './hook-failure.ts';
import { readServerMessage } from './server-message.ts';

/**
 * Reads an HTTP response as jambonz does: parses the body as JSON, or returns an empty text if the
 * content type is not JSON.
 * @param error the body of an unsuccessful response, as read by openapi-fetch
 * @throws HookFailure for any status but 200, 202 and 204, and for invalid JSON with a JSON content
 * type, such as an empty body
 */
export async function readAnswer(response: Response, error: unknown): Promise<unknown> {
  const { status, headers } = response;
  if (![200, 202, 204].includes(status))
    throw new HookFailure('status', `Unexpected HTTP Response ${status}`, { status, said: readServerMessage(error) });
  // To jambonz, a media type in capitals or with a suffix, such as application/problem+json, is not
  // JSON.
  if (!headers.get('content-type')?.includes('application/json')) return '';
  try {
    return JSON.parse(await response.text());
  } catch (error) {
    const contentEncoding = headers.get('content-encoding');
    throw new HookFailure(
      'not-json',
      `${(error as Error).message}${contentEncoding ? ` (jambonz does not decompress ${contentEncoding})` : ''}`,
    );
  }
}

import { type FileHandle, mkdir, open, realpath, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { isObject } from '../../openapi/contract/is-object.ts';
import type { CallDetail, WebhookDetail } from './api.ts';
import type { HeldDetail } from './call-book.ts';
import { noCall } from './call-summary.ts';
import { DeskProblem } from './desk-problem.ts';
import { formatLiteral, JsonText } from './format-literal.ts';
import { isDeeperThan } from './json-depth.ts';
import { readMember } from './read-member.ts';

/** Longer and deeper bodies and replies are written as texts of JSON. */
const maxLiteralCharacters = 200_000;
const maxLiteralLevels = 50;

/**
 * Writes the webhooks of a call as a test into `testFolder`/calls: the test sends them to the
 * application, each at the time of its arrival, and expects the replies of this call. Returns the
 * path of the file, which is never one that exists.
 * @throws DeskProblem 409 for a call that has no handlers' replies only, or that lacks its call
 *   hook, or whose folder is a link
 */
export async function keepTest(
  { summary, texts }: HeldDetail,
  webhooks: readonly WebhookDetail[],
  testFolder: string,
): Promise<string> {
  const kept = webhooks.filter(({ outcome }) => outcome !== 'refusal');
  if (summary.call_sid === noCall || kept.length === 0)
    throw new DeskProblem(409, 'no webhook of a call was answered here: there is nothing to keep');
  const fault = kept.find(({ outcome }) => outcome !== 'reply');
  if (fault)
    throw new DeskProblem(
      409,
      `${fault.method} ${fault.url} got a ${fault.outcome}, in a test the handler would fail: mend the handler, make the call again, and keep that one`,
    );
  if (summary.direction === 'inbound' && !kept.some(isPossibleCallHook))
    throw new DeskProblem(
      409,
      'the first webhook of this call came by GET or before the desk, so the test would begin in the middle',
    );
  const text = formatTest(summary, kept, texts);
  const name = [summary.from, summary.name, summary.startedAt.slice(0, 19)].map(toFileName).filter(Boolean).join('-');
  return writeNew(await openFolder(testFolder), testFolder, name, text);
}

function formatTest(
  { from, to }: CallDetail['summary'],
  webhooks: readonly WebhookDetail[],
  texts: HeldDetail['texts'],
): string {
  const sent = webhooks.map(({ id, at, method, url, status }) => {
    const json = texts.get(id) ?? '{}';
    return { at, method, url, ...readValue(json, 'body'), status, ...readValue(json, 'reply') };
  });
  const title = formatLiteral(`a call${from ? ` from ${from}` : ''}${to ? ` to ${to}` : ''}`, 0, 0);
  return `import { describe, expect, it } from 'vitest';
import { serve } from '../../generated/server/test.ts';

interface Webhook {
  at: string;
  method: string;
  url: string;
  body?: unknown;
  status: number;
  reply?: unknown;
}

/** The webhooks of a call and their replies, as the desk has kept them. */
const webhooks: Webhook[] = [
${sent.map((each) => `  ${formatLiteral(each, 2, 3)},\n`).join('')}];

let time = '';
const server = await serve({ now: () => new Date(time) });

describe(${title}, () => {
  for (const { at, method, url, body, status, reply } of webhooks)
    it(\`gets the same reply to \${method} \${url} at \${at}\`, async () => {
      time = at;
      const content = { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
      const response = await fetch(server.url + url, { method, ...(body !== undefined && content) });
      const text = await response.text();
      expect({ status: response.status, reply: text && JSON.parse(text) }).toEqual({ status, reply: reply ?? '' });
    });
});
`;
}

/** Until an inbound call is answered, only the call hook gets a reply. */
const beforeAnswer: readonly unknown[] = ['trying', 'ringing', 'early-media'];

/** Status webhooks have no reply, and action hooks come in a call that goes on or has ended. */
function isPossibleCallHook({ body, reply }: WebhookDetail): boolean {
  const call_status = isObject(body) ? body.call_status : undefined;
  return reply !== undefined && (call_status === undefined || beforeAnswer.includes(call_status));
}

/**
 * Reads a member as a value that `formatLiteral` can write, as an object that is empty without it.
 */
function readValue(json: string, name: 'body' | 'reply'): Record<string, unknown> {
  const text = readMember(json, name);
  if (text === undefined) return {};
  const value: unknown = JSON.parse(text);
  const isLiteral = text.length <= maxLiteralCharacters && !isDeeperThan(maxLiteralLevels, value);
  return { [name]: isLiteral ? value : new JsonText(text) };
}

function toFileName(text = ''): string {
  const name = text.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return name.slice(0, 40).replace(/^-|-$/g, '');
}

/** Creates the folder for calls. A link in its place could lead out of the folder of tests. */
async function openFolder(testFolder: string): Promise<string> {
  const folder = join(testFolder, 'calls');
  await mkdir(folder, { recursive: true }).catch((error: Error) => {
    throw new DeskProblem(409, `${folder} cannot be created: ${error.message}`);
  });
  if ((await realpath(folder)) !== join(await realpath(testFolder), 'calls'))
    throw new DeskProblem(409, `${folder} must be a folder, it is a link: calls are written below ${testFolder} only`);
  return folder;
}

const maxFilesOfName = 100;

async function writeNew(folder: string, testFolder: string, name: string, text: string): Promise<string> {
  for (let number = 1; number <= maxFilesOfName; number++) {
    const file = `${name}${number > 1 ? `-${number}` : ''}.test.ts`;
    const path = join(folder, file);
    try {
      await writeWhole(await open(path, 'wx'), path, text);
      return join(testFolder, 'calls', file);
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code !== 'EEXIST') throw new DeskProblem(409, `the test cannot be written: ${message}`);
    }
  }
  throw new DeskProblem(409, `${folder} has ${maxFilesOfName} tests of this call: remove some`);
}

/**
 * Writes a new file and closes it. A file that cannot be written whole is removed, such as on a
 * full disk.
 */
async function writeWhole(file: FileHandle, path: string, text: string): Promise<void> {
  try {
    await file.writeFile(text);
  } catch (error) {
    await unlink(path);
    throw error;
  } finally {
    await file.close();
  }
}

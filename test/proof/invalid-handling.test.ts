import { describe, expect, it } from 'vitest';
import { copyProject } from './project-copy.ts';

const project = copyProject();
const menu = 'openapi/paths/webhooks-menu.yaml';
const status = 'openapi/paths/webhooks-call-status.yaml';

/**
 * Runs the generator after a text in a path file of the OpenAPI document has been replaced. Returns
 * the exit code and the output.
 */
async function generateWith(path: string, from: string | RegExp, to: string) {
  let result = { code: null as number | null, output: '' };
  await project.withChange(
    path,
    (text) => text.replace(from, to),
    async () => {
      result = await project.regenerate();
    },
  );
  return result;
}

describe('an operation of the OpenAPI document', { timeout: 300_000 }, () => {
  it.each<[what: string, path: string, from: string | RegExp, to: string, says: RegExp]>([
    [
      'a missing x-fallback of an operation that replies with verbs',
      menu,
      /x-fallback:[\s\S]*?(?=\n {2}summary)/,
      'x-none: 1',
      /webhooks-menu\.yaml:\d+:\d+[\s\S]*declare in `x-fallback`, beside operationId/,
    ],
    [
      'a misspelt property in x-fallback',
      menu,
      'text: One',
      'txt: One',
      /webhooks-menu\.yaml:\d+:\d+ x-fallback of chooseFromMenu: \/0\/txt say: unknown property, did you mean text\?/,
    ],
    [
      'an undeclared hook in x-fallback',
      menu,
      '/webhooks/queue-wait',
      '/webhooks/queue-wit',
      /webhooks-menu\.yaml:\d+:\d+ x-fallback of chooseFromMenu: \/1\/waitHook enqueue: no operation accepts POST \/webhooks\/queue-wit, did you mean \/webhooks\/queue-wait\?/,
    ],
    [
      'an x-fallback of an operation without a reply',
      status,
      'post:\n',
      'post:\n  x-fallback: []\n',
      /webhooks-call-status\.yaml:\d+:\d+[\s\S]*x-fallback would never be sent/,
    ],
    [
      'a deadline of 0 ms',
      menu,
      'post:\n',
      'post:\n  x-deadline-ms: 0\n',
      /webhooks-menu\.yaml:\d+:\d+[\s\S]*x-deadline-ms must be/,
    ],
    [
      'a deadline of several weeks',
      menu,
      'post:\n',
      'post:\n  x-deadline-ms: 3000000000\n',
      /webhooks-menu\.yaml:\d+:\d+[\s\S]*from 1 to 9999/,
    ],
    [
      'a deadline with a unit',
      menu,
      'post:\n',
      'post:\n  x-deadline-ms: 5s\n',
      /webhooks-menu\.yaml:\d+:\d+[\s\S]*x-deadline-ms must be/,
    ],
    [
      'a value of x-answer-once other than true and false',
      menu,
      'post:\n',
      'post:\n  x-answer-once: maybe\n',
      /webhooks-menu\.yaml:\d+:\d+[\s\S]*x-answer-once must be true or false/,
    ],
  ])('is refused with a message that locates the error: %s', async (_what, path, from, to, says) => {
    const { code, output } = await generateWith(path, from, to);
    expect(code).toBe(1);
    expect(output).toMatch(says);
  });

  it('is accepted with a warning if x-deadline-ms is close to the ten seconds that jambonz waits for an answer', async () => {
    const { code, output } = await generateWith(menu, 'post:\n', 'post:\n  x-deadline-ms: 9500\n');
    expect(code).toBe(0);
    expect(output).toMatch(/webhooks-menu\.yaml:\d+:\d+[\s\S]*jambonz waits for ten seconds/);
  });
});

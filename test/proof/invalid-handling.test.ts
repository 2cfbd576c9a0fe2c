import { describe, expect, it } from 'vitest';
import { copyProject } from './project-copy.ts';

const project = copyProject();
const menu = 'openapi/paths/webhooks-menu.yaml';
const status = 'openapi/paths/webhooks-call-status.yaml';

/** What generation says when this stands in a path file in the place of that. */
function generated(path: string, from: string | RegExp, to: string) {
  let result = { code: null as number | null, output: '' };
  project.changed(
    path,
    (text) => text.replace(from, to),
    () => {
      result = project.generate();
    },
  );
  return result;
}

describe('what happens on a bad day is refused where it is mistaken', { timeout: 120_000 }, () => {
  it.each<[what: string, path: string, from: string | RegExp, to: string, says: RegExp]>([
    [
      'no x-fallback where verbs are awaited',
      menu,
      /x-fallback:[\s\S]*?(?=\n {2}summary)/,
      'x-none: 1',
      /webhooks-menu\.yaml:\d+:\d+[\s\S]*say in `x-fallback`, beside operationId/,
    ],
    [
      'a misspelt property in x-fallback',
      menu,
      'text: One',
      'txt: One',
      /x-fallback of chooseFromMenu: \/0\/txt say: unknown property, did you mean text\?/,
    ],
    [
      'a hook in x-fallback that no operation takes',
      menu,
      '/webhooks/queue-wait',
      '/webhooks/queue-wit',
      /x-fallback of chooseFromMenu: \/1\/waitHook no operation accepts POST \/webhooks\/queue-wit, did you mean \/webhooks\/queue-wait\?/,
    ],
    [
      'an x-fallback that would never be sent',
      status,
      'post:\n',
      'post:\n  x-fallback: []\n',
      /webhooks-call-status\.yaml:\d+:\d+[\s\S]*x-fallback would never be sent/,
    ],
    [
      'a deadline of no time',
      menu,
      'post:\n',
      'post:\n  x-deadline-ms: 0\n',
      /webhooks-menu\.yaml:\d+:\d+[\s\S]*x-deadline-ms must be/,
    ],
    [
      'a deadline of weeks',
      menu,
      'post:\n',
      'post:\n  x-deadline-ms: 3000000000\n',
      /webhooks-menu\.yaml:\d+:\d+[\s\S]*from 1 to 99999/,
    ],
    [
      'a deadline in words',
      menu,
      'post:\n',
      'post:\n  x-deadline-ms: 5s\n',
      /webhooks-menu\.yaml:\d+:\d+[\s\S]*x-deadline-ms must be/,
    ],
    [
      'x-answer-once: maybe',
      menu,
      'post:\n',
      'post:\n  x-answer-once: maybe\n',
      /webhooks-menu\.yaml:\d+:\d+[\s\S]*x-answer-once must be true or false/,
    ],
  ])('%s', (_what, path, from, to, says) => {
    const { code, output } = generated(path, from, to);
    expect(code).toBe(1);
    expect(output).toMatch(says);
  });

  it('a deadline near the ten seconds that jambonz waits is warned of, and taken', () => {
    const { code, output } = generated(menu, 'post:\n', 'post:\n  x-deadline-ms: 9500\n');
    expect(code).toBe(0);
    expect(output).toMatch(/webhooks-menu\.yaml:\d+:\d+[\s\S]*jambonz waits for ten seconds/);
  });
});

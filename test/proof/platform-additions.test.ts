import { execFile, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readDocBlock } from '../helpers/doc-block.ts';
import { scripted } from '../helpers/scripted.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { packPackage } from './packed-package.ts';

const install = 'npm install --prefer-offline --no-audit --no-fund';
const installation = temporaryFolder();
const project = join(temporaryFolder(), 'line');
const file = (path: string) => join(project, path);

/** Runs a command in the project. Returns its exit code and output. */
function run(command: string, cwd = project) {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return { code: status, output: stdout + stderr };
}

/** Runs a command in the project, and fails the test if the command fails. */
function succeed(command: string, cwd?: string): string {
  const { code, output } = run(command, cwd);
  expect(code, output).toBe(0);
  return output;
}

const additions = readDocBlock('docs/platform-additions.md', '# openapi/platform.yaml\n').replace(/.*\n/, '');

describe("a project that adds to the platform's document", { timeout: 600_000 }, async () => {
  writeFileSync(join(installation, 'package.json'), '{}');
  succeed(`${install} --omit=optional ${await packPackage()} && npx jambonz-contract new ${project}`, installation);
  succeed(install);

  it('gets types and functions, and misspelt names do not compile', () => {
    writeFileSync(file('openapi/platform.yaml'), additions);
    expect(succeed('npm run generate')).toContain(`verbs added: made_up
verb properties added: say.emotion
verb values added: gather.input "face"
webhook properties added: gatherResult.face
`);
    const handlers = file('server/handlers/menu-handlers.ts');
    writeFileSync(
      handlers,
      readFileSync(handlers, 'utf8')
        .replace('{ dial,', '{ dial, madeUp,')
        .replace(
          '({ body, call }) => {',
          `$&
    if (body.face) return [madeUp({ level: 1 }), say({ text: \`I see \${body.face}.\`, emotion: 'glad' }), hangup()];`,
        ),
    );
    const menu = file('server/handlers/call-handlers.ts');
    writeFileSync(menu, readFileSync(menu, 'utf8').replace("'speech']", "'speech', 'face']"));
    writeFileSync(
      file('test/names.ts'),
      `import { gather, madeUp, say } from '../generated/server/verbs.ts';
// @ts-expect-error
say({ text: 'x', emotoin: 'glad' });
// @ts-expect-error
say({ text: 'x', emotion: 'gald' });
gather({ input: ['face'], say: { text: 'x', emotion: 'calm' } });
// @ts-expect-error
gather({ input: ['fcae'] });
// @ts-expect-error
madeUp({ levle: 1 });
madeUp({ level: 1, actionHook: '/webhooks/menu' });
`,
    );
    succeed('npm run typecheck');
  });

  it('does not compile with a hook whose operation does not take what the verb sends there', () => {
    const text = readFileSync(file('test/names.ts'), 'utf8');
    const misfits = `import { redirect } from '../generated/server/verbs.ts';
gather({ partialResultHook: '/webhooks/menu' });
redirect({ actionHook: '/webhooks/menu' });
madeUp({ level: 1, actionHook: '/webhooks/meun' });
`;
    writeFileSync(file('test/names.ts'), text + misfits);
    const { code, output } = run('npm run typecheck');
    writeFileSync(file('test/names.ts'), text);
    expect(code).not.toBe(0);
    expect(output).toContain('"/webhooks/menu"\' is not assignable to type \'Hook<"gatherPartial"> | undefined');
    expect(output).toContain('"/webhooks/menu"\' is not assignable to type \'HookPath<"redirectedCall">');
    expect(output).toMatch(/Hook<"gatherResult"> \| undefined'. Did you mean '"\/webhooks\/menu"'/);
  });

  it('is not generated with a fallback whose hook does not take what the verb sends there', () => {
    const call = file('openapi/paths/webhooks-call.yaml');
    const text = readFileSync(call, 'utf8');
    writeFileSync(call, text.replace(/x-fallback:.*\n/, '$&    - { verb: redirect, actionHook: /webhooks/menu }\n'));
    const { code, output } = run('npx jambonz-contract generate');
    writeFileSync(call, text);
    expect(code).toBe(1);
    expect(output).toContain('/0/actionHook redirect: POST /webhooks/menu takes gatherResult');
    expect(output).toContain('not redirectedCall');
  });

  it('is phoned with its verb, its value and its payload field, and its replies are checked', () => {
    writeFileSync(
      file('test/additions.test.ts'),
      `import { expect, it } from 'vitest';
import { createClient } from '../client/index.ts';
import { createPhone, exampleOf, serve } from '../generated/server/test.ts';
import { madeUp, say } from '../generated/server/verbs.ts';

it('phone', async () => {
  const answerCall = () => [madeUp({ level: 1 }), say({ text: 'Hello', emotion: 'calm' })];
  const { url } = await serve({ handlers: { answerCall } });
  const call = await createPhone({ url: \`\${url}/webhooks/call\` }).call({ from: '+1', to: '+2' });
  expect(call.mistakes).toEqual([]);
  expect(call.heard).toBe('Hello');
  expect(String(call)).toContain('made_up is skipped, because the phone does not play it');
});

it('payload and reply', async () => {
  const { url } = await serve();
  const send = (face: unknown) =>
    createClient({ baseUrl: url }).POST('/webhooks/menu', { body: { ...exampleOf('chooseFromMenu'), face: face as string } });
  expect((await send('a cat')).data).toEqual([
    { verb: 'made_up', level: 1 },
    { verb: 'say', text: 'I see a cat.', emotion: 'glad' },
    { verb: 'hangup' },
  ]);
  expect((await send(5)).error).toMatchObject({ status: 400, errors: [{ pointer: '/face' }] });
});

it('wrong reply', async () => {
  const answerCall = () => [say({ text: 'Hello', emotion: 5 as never })];
  const { url } = await serve({ handlers: { answerCall } });
  const { error } = await createClient({ baseUrl: url }).POST('/webhooks/call', { body: exampleOf('answerCall') });
  expect(JSON.stringify(error)).toContain('/0/emotion');
});
`,
    );
    expect(succeed('npm test')).toContain('5 passed');
  });

  it('has its verbs and properties in `lint`, `call` and the reference', async () => {
    const verbs = JSON.stringify([
      { verb: 'made_up', level: 1 },
      { verb: 'say', text: 'x', emotion: 5 },
    ]);
    expect(run(`echo '${verbs}' | npx jambonz-contract lint -`)).toEqual({
      code: 1,
      output: '-:/1/emotion say: must be string\n',
    });
    const { url } = await scripted({ '/call': [{ verb: 'made_up', level: 1 }, { verb: 'hangup' }] });
    const args = ['jambonz-contract', 'call', '--url', `${url}/call`, '--status-url', 'none'];
    const { stdout } = await promisify(execFile)('npx', args, { cwd: project });
    expect(stdout).toContain('made_up is skipped, because the phone does not play it');
    succeed('npm run docs');
    const reference = readFileSync(file('dist/docs/reference.js'), 'utf8');
    expect(reference).toMatch(/Does what[^"]*\\n\\nAdded or changed by openapi\/platform\.yaml\./);
    expect(reference).toMatch(/"emotion":\{[^{}]*"x-project":true\}/);
  });

  it('is generated the same a second time', () => {
    expect(succeed('npx jambonz-contract generate --check')).toContain('up to date');
  });

  it.each<[what: string, from: string, to: string, says: string]>([
    ['a misspelt keyword', 'enum: [calm', 'enmu: [calm', 'Property `enmu` is not expected here. Did you mean enum?'],
    [
      'a hook for a webhook that does not exist',
      'x-webhook: gatherResult',
      'x-webhook: gatherReslt',
      'gatherReslt is not a webhook of jambonz, did you mean gatherResult?',
    ],
    [
      'an example of the platform that no longer matches',
      'say-base:',
      'say-base:\n      required: [emotion]',
      ":3:5 #/components/schemas/say/examples/0: Example value must conform to the schema: must have required property 'emotion'. (and ",
    ],
  ])('is told the line of a mistake in platform.yaml: %s', (_, from, to, says) => {
    const text = additions.replace(from, to);
    expect(text).not.toBe(additions);
    writeFileSync(file('openapi/platform.yaml'), text);
    const { code, output } = run('npx jambonz-contract generate');
    writeFileSync(file('openapi/platform.yaml'), additions);
    expect(code).toBe(1);
    const [line] = /^openapi\/platform\.yaml:.*$/m.exec(output) ?? [output];
    expect(line).toContain(says);
  });
});

import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readDocBlock } from '../helpers/doc-block.ts';
import { copyProject } from './project-copy.ts';

const orders = `description: Which orders, and how many of them.
type: object
required: [customer]
properties:
  customer: { type: string, minLength: 1, description: Number of the customer. }
  most: { type: integer, minimum: 1, description: How many to read out. }
additionalProperties: false
examples: [{ customer: A-1 }]
`;

const tool = `    look-up-orders:
      description: The open orders of a customer.
      parameters: { $ref: ../jambonz/parts/orders.yaml }
`;

const variable = readDocBlock('docs/document.md', '    MOST_ORDERS: ');

const handler = `    'look-up-orders': ({ args: { customer, most }, call }) => ({ customer, most: most ?? call?.envVars.MOST_ORDERS ?? 1 }),
`;

const test = `import { expect, it } from 'vitest';
import { toolHook, toolsFor } from '../generated/server/contract.ts';
import { exampleOf, serve } from '../generated/server/test.ts';

const { client, url } = await serve();
const name = 'look-up-orders';

it('the tool look-up-orders answers with its arguments and the variable MOST_ORDERS', async () => {
  const newCall = { ...exampleOf('answerCall'), env_vars: { MOST_ORDERS: 5 } };
  await client.POST('/webhooks/call', { body: newCall });
  const ask = async (args: object) => {
    const hook = toolHook({ call: { sid: newCall.call_sid } }) as '/webhooks/tool';
    return (await client.POST(hook, { body: { tool_call_id: '1', name, args } })).data?.result;
  };
  expect(await ask({ customer: 'A-1' })).toEqual({ customer: 'A-1', most: 5 });
  expect(await ask({ customer: 'A-1', most: null, note: 'x' })).toEqual({ customer: 'A-1', most: 5 });
  expect(await ask({ customer: '', mots: 2 })).toEqual({
    error: '/mots look-up-orders: unknown property, did you mean most?; /customer look-up-orders: must not be empty',
  });
  expect(toolsFor('openai', [name])).toMatchObject([{ parameters: { required: ['customer'] } }]);
  const form = await (await fetch(\`\${url}/webhooks/call\`, { method: 'OPTIONS' })).json();
  expect(form).toMatchObject({ MOST_ORDERS: { type: 'number' } });
});
`;

const project = copyProject();
const { file } = project;
const edit = (path: string, change: (text: string) => string) =>
  writeFileSync(file(path), change(readFileSync(file(path), 'utf8')));

it('a new LLM tool and a new environment variable can be declared, used in a handler and tested', () => {
  writeFileSync(file('openapi/jambonz/parts/orders.yaml'), orders);
  edit('openapi/paths/webhooks-tool.yaml', (text) => text.replace('  x-tools:\n', `  x-tools:\n${tool}`));
  edit('openapi/paths/webhooks-call.yaml', (text) => text.replace('  x-env-vars:\n', `  x-env-vars:\n${variable}`));
  expect(project.generate()).toMatchObject({ code: 0 });
  expect(project.typecheck().output).toMatch(
    /server\/handlers\/tool-handlers\.ts.*\n.*look-up-orders.* is missing.*required in type 'Tools'/,
  );

  edit('server/handlers/tool-handlers.ts', (text) => text.replace('runTools({\n', `runTools({\n${handler}`));
  writeFileSync(file('test/orders.test.ts'), test);
  expect(project.typecheck()).toEqual({ code: 0, output: '' });
  expect(project.test('test/orders.test.ts')).toMatchObject({ code: 0, output: expect.stringMatching(/1 passed/) });
}, 400_000);

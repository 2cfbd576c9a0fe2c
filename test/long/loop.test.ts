import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listDifferences } from '../../openapi/generate/folders.ts';
import { copyProject } from '../proof/project-copy.ts';

const pathFile = `post:
  operationId: askForExtension
  x-fallback: [{ verb: hangup }]
  tags: [Ivr]
  summary: Ask for an extension in a menu
  parameters:
    - name: menu
      in: path
      required: true
      description: Which menu the caller is in.
      schema: { type: string }
      example: sales
  requestBody:
    required: true
    content: { application/json: { schema: { $ref: ../jambonz/calls/gather-result.yaml } } }
  responses:
    "200":
      description: The verbs to carry out.
      content: { application/json: { schema: { $ref: ../jambonz/replies/action-reply.yaml } } }
    4XX: { $ref: ../jambonz/responses/problem.yaml }
`;

const handler = `import type { IvrHandlers } from '../../generated/server/ivr-handlers.ts';
import { gather } from '../../generated/server/verbs.ts';

export const ivrHandlers: IvrHandlers = {
  askForExtension: ({ params }) => [gather({ numDigits: 3, say: { text: \`Extension in \${params.menu}?\` }, actionHook: \`/webhooks/ivr/\${params.menu}\` })],
};
`;

const test = `import { expect, it } from 'vitest';
import { exampleOf, serve } from '../generated/server/test.ts';

const { client } = await serve();

it('askForExtension asks the caller for an extension', async () => {
  const { data } = await client.POST('/webhooks/ivr/{menu}', { params: { path: { menu: 'sales' } }, body: exampleOf('askForExtension') });
  expect(data).toEqual([{ verb: 'gather', numDigits: 3, say: { text: 'Extension in sales?' }, actionHook: '/webhooks/ivr/sales' }]);
});
`;

it('a new operation can be added to the OpenAPI document, written from its stub and tested with the client', () => {
  const project = copyProject();
  const file = (path: string) => join(project.folder, path);
  const root = readFileSync(file('openapi/openapi.yaml'), 'utf8');
  const listGeneratedDifferences = () => listDifferences('generated', file('generated'));

  writeFileSync(file('openapi/paths/webhooks-ivr.yaml'), pathFile);
  writeFileSync(
    file('openapi/openapi.yaml'),
    root
      .replace('\npaths:\n', '\npaths:\n  /webhooks/ivr/{menu}:\n    $ref: paths/webhooks-ivr.yaml\n')
      .replace('\ntags:\n', '\ntags:\n  - name: Ivr\n    description: Menus of our own.\n'),
  );
  expect(project.generate()).toMatchObject({ code: 0 });
  expect(listGeneratedDifferences()).toContain('server/ivr-handlers.ts');

  // The generator has created server/handlers/ivr-handlers.ts, and the compiler names the handler
  // that is missing in this file.
  expect(project.typecheck()).toMatchObject({
    code: 2,
    output: expect.stringMatching(/server\/handlers\/ivr-handlers\.ts.*'askForExtension' is missing/),
  });

  writeFileSync(file('server/handlers/ivr-handlers.ts'), handler);
  writeFileSync(file('test/ivr.test.ts'), test);
  expect(project.typecheck()).toEqual({ code: 0, output: '' });
  expect(project.test('test/ivr.test.ts')).toMatchObject({ code: 0, output: expect.stringMatching(/1 passed/) });

  // A second run of the generator does not modify handlers that a developer has written.
  expect(project.generate()).toMatchObject({ code: 0 });
  expect(readFileSync(file('server/handlers/ivr-handlers.ts'), 'utf8')).toBe(handler);

  // Removing a path from the OpenAPI document removes its generated files, but not the handlers
  // that a developer has written.
  rmSync(file('openapi/paths/webhooks-ivr.yaml'));
  writeFileSync(file('openapi/openapi.yaml'), root);
  expect(project.generate()).toMatchObject({
    code: 0,
    output: expect.stringContaining('no tag of the document matches server/handlers/ivr-handlers.ts'),
  });
  expect(listGeneratedDifferences()).toEqual([]);
  expect(existsSync(file('server/handlers/ivr-handlers.ts'))).toBe(true);
}, 400_000);

import { describe, expect, it } from 'vitest';
import { loadContract } from '../../../generated/server/contract.ts';
import type { OpenApiDocument, Operation } from '../../../openapi/contract/document.ts';
import { addTakes } from '../../../openapi/generate/takes.ts';

const { document } = loadContract();

/** Adds an operation to the document of this package. Returns what `generate` finds out about it. */
function addOperation(operation: object, { path = '/webhooks/mine', method = 'post', schemas = {} } = {}) {
  const added: OpenApiDocument = {
    ...document,
    paths: { [path]: { [method]: { operationId: 'takeMine', responses: {}, ...operation } as Operation } },
    components: { ...document.components, schemas: { ...document.components?.schemas, ...schemas } },
  };
  const { document: result, notes } = addTakes(added);
  return { takes: result.paths[path]?.[method]?.['x-takes'], notes };
}

const createBody = (schema: object) => ({
  requestBody: { required: true, content: { 'application/json': { schema } } },
});
const bodyOf = (name: string) => createBody({ $ref: `#/components/schemas/${name}` });
const posted = Object.keys(document.webhooks ?? {}).filter((name) => document.webhooks?.[name]?.post);

describe('the webhooks that an operation takes', () => {
  it.each([
    { schema: 'gather-result', takes: ['gatherResult', 'playResult'] },
    { schema: 'enqueue-result', takes: ['enqueueResult'] },
    { schema: 'queue-wait', takes: ['enqueueResult', 'queueWait'] },
    { schema: 'tool-request', takes: ['toolRequest'] },
  ])('are those of which the schema $schema accepts all examples', ({ schema, takes }) => {
    expect(addOperation(bodyOf(schema)).takes).toEqual(takes);
  });

  it('are the same for a reference to a request body, and for a path with parameters', () => {
    const requestBody = bodyOf('gather-result').requestBody;
    const shared: OpenApiDocument = {
      ...document,
      components: { ...document.components, requestBodies: { menu: requestBody } },
      paths: {
        '/ivr/{menu}': {
          post: {
            operationId: 'takeMine',
            responses: {},
            requestBody: { $ref: '#/components/requestBodies/menu' },
          },
        },
        '/line/{menu}': { post: { operationId: 'takeOther', responses: {}, requestBody } },
      },
    };
    const { paths } = addTakes(shared).document;
    expect(paths['/ivr/{menu}']?.post?.['x-takes']).toEqual(['gatherResult', 'playResult']);
    expect(paths['/line/{menu}']?.post?.['x-takes']).toEqual(['gatherResult', 'playResult']);
  });

  it('are all webhooks if the operation has no request body, or a schema that accepts everything', () => {
    expect(addOperation({}).takes).toEqual(posted);
    expect(addOperation(createBody({})).takes).toEqual(posted);
    expect(addOperation({}, { method: 'get' }).takes).toEqual(posted);
  });

  it('do not depend on query parameters', () => {
    const parameters = [{ name: 'tenant', in: 'query', required: true, schema: { type: 'string' } }];
    expect(addOperation({ ...bodyOf('gather-result'), parameters }).takes).toEqual(['gatherResult', 'playResult']);
  });

  it('depend on the format of a property', () => {
    const createSchema = (format: string) => ({ type: 'object', properties: { call_sid: { type: 'string', format } } });
    expect(addOperation(createBody(createSchema('uuid'))).takes).toContain('gatherResult');
    expect(addOperation(createBody(createSchema('date-time'))).takes).not.toContain('gatherResult');
  });

  it('are not written at an operation that no hook can name', () => {
    expect(addOperation({}, { method: 'options' }).takes).toBeUndefined();
  });
});

describe('the note about a POST operation that takes no webhook', () => {
  it('names the nearest webhook and what is missing in its example', () => {
    const schema = { allOf: [{ $ref: '#/components/schemas/enqueue-result' }], required: ['tenant'] };
    expect(addOperation(createBody(schema))).toEqual({
      takes: [],
      notes: [
        "POST /webhooks/mine takes no webhook of jambonz, so no hook can name it; it refuses an example of enqueueResult: must have required property 'tenant'",
      ],
    });
  });
});

it('refuses x-tools at an operation that takes no tool call, with the place and the reason', () => {
  const tools = { 'x-tools': { 'tell-time': { description: 'Time.', parameters: { type: 'object' } } } };
  expect(() => addOperation({ ...bodyOf('gather-result'), ...tools })).toThrow(
    /^#\/paths\/~1webhooks~1mine\/post: x-tools needs an operation that takes the webhook toolRequest, it refuses an example of toolRequest: must have required property/,
  );
});

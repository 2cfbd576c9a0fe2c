import { CodeGen } from 'ajv/dist/compile/codegen/index.js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { loadContract } from '../../../generated/server/contract.ts';
import type { Contract } from '../../../openapi/contract/contract.ts';
import type { OpenApiDocument } from '../../../openapi/contract/document.ts';
import { createRequestValidator } from '../../../server/pipeline/request-validator.ts';

/** Creates a contract whose operations each have a property of their own beside a shared schema. */
function createContract(operationCount: number): Contract {
  const ids = Array.from({ length: operationCount }, (_, index) => `takeCall${index}`);
  const createBody = (id: string) => ({
    required: true,
    content: {
      'application/json': {
        schema: { allOf: [{ $ref: '#/components/schemas/call' }], properties: { [id]: { type: 'string' } } },
      },
    },
  });
  const paths = ids.map((id) => [`/${id}`, { post: { operationId: id, requestBody: createBody(id), responses: {} } }]);
  const leg = { type: 'object', properties: { number: { type: 'string' }, ends: { type: 'array', items: {} } } };
  const call = { type: 'object', properties: { legs: { type: 'array', items: { $ref: '#/components/schemas/leg' } } } };
  const document = { paths: Object.fromEntries(paths), components: { schemas: { call, leg } } };
  return {
    document: document as unknown as OpenApiDocument,
    routes: ids.map((operationId) => ({ operationId, path: `/${operationId}`, method: 'POST', secured: true })),
    replies: {},
  };
}

/** Returns how many functions Ajv compiles for the requests of a contract. */
function countCompiled(contract: Contract): number {
  let count = 0;
  const Original = globalThis.Function;
  vi.stubGlobal(
    'Function',
    class extends Original {
      constructor(...parts: string[]) {
        super(...parts);
        count++;
        // biome-ignore lint/correctness/noConstructorReturn: what it returns must be the function itself
        return new Original(...parts);
      }
    },
  );
  createRequestValidator(contract);
  vi.unstubAllGlobals();
  return count;
}

describe('createRequestValidator', () => {
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  it('compiles a schema that operations share once, so that 200 operations start in a third of the time', () => {
    const [one, ten, twenty] = [1, 10, 20].map((count) => countCompiled(createContract(count))) as [
      number,
      number,
      number,
    ];
    expect(one).toBeGreaterThan(2); // the shared schemas too
    expect(ten - one).toBe(9 * 2); // parameters and body of each further operation
    expect(twenty - ten).toBe(10 * 2);
  });

  it("leaves Ajv's optimiser out, which takes a seventh of the start", () => {
    const optimize = vi.spyOn(CodeGen.prototype, 'optimize');
    createRequestValidator(createContract(2));
    expect(new Set(optimize.mock.calls.map(([passes]) => passes))).toEqual(new Set([0]));
  });

  it('compiles a contract once, because each test of a project creates an application of it', () => {
    const contract = createContract(3);
    expect(countCompiled(contract)).toBeGreaterThan(0);
    expect(countCompiled(contract)).toBe(0);
    expect(countCompiled({ ...contract })).toBeGreaterThan(0);
    expect(loadContract()).toBe(loadContract());
  });

  it('lets express-openapi-validator parse no Content-Type, which it would do for each webhook', () => {
    const validator = createRequestValidator(createContract(1));
    const parse = vi.spyOn(String.prototype, 'matchAll');
    validator.get('takeCall0')?.check({ path: {}, query: {}, body: {} });
    expect(parse).not.toHaveBeenCalled();
  });
});

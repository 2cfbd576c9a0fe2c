import { describe, expect, it } from 'vitest';
import { loadContract } from '../../generated/server/contract.ts';
import { exampleOf, serve } from '../../generated/server/test.ts';
import { resolveReference } from '../../openapi/contract/document.ts';

interface Receiver {
  parameters?: object[];
  requestBody?: object;
}

const { document } = loadContract();

/** Every operation and every webhook of the catalogue, under the name that a failure shows. */
const receivers = Object.entries({ ...document.paths, ...document.webhooks }).flatMap(([name, item]) =>
  Object.entries(item as Record<string, Receiver>).map(([method, receiver]) => ({ name, method, receiver })),
);

/** Lists the JSON pointers of all arrays without `maxItems` at and below `node`, through `$ref`. */
function findUnboundedArrays(node: unknown, pointer = '', visited = new Set<unknown>()): string[] {
  if (typeof node !== 'object' || node === null || visited.has(node)) return [];
  visited.add(node);
  const { $ref, type, items, prefixItems, maxItems, examples, example, ...rest } = node as Record<string, unknown>;
  const isArray = [type].flat().includes('array') || items !== undefined || prefixItems !== undefined;
  return [
    ...(isArray && maxItems === undefined ? [pointer] : []),
    ...($ref === undefined ? [] : findUnboundedArrays(resolveReference(document, node), pointer, visited)),
    ...Object.entries({ ...rest, items, prefixItems }).flatMap(([key, member]) =>
      findUnboundedArrays(member, `${pointer}/${key}`, visited),
    ),
  ];
}

describe.each(receivers)('the request of $method $name', ({ receiver: { parameters, requestBody } }) => {
  it('has no array without maxItems, because the server spends time on each item', () => {
    expect(findUnboundedArrays({ parameters, requestBody })).toEqual([]);
  });
});

it('the search for unbounded arrays finds them in the replies of the document, which have many', () => {
  expect(findUnboundedArrays(document.paths['/webhooks/call']?.post?.responses)).not.toEqual([]);
});

describe('a tool webhook', async () => {
  const { client } = await serve();
  const post = (count: number) => {
    const body = { ...exampleOf('runTool', 'tool-google'), function_calls: Array(count).fill({ name: 'a', args: {} }) };
    return client.POST('/webhooks/tool', { body });
  };

  it('may ask for 100 functions at once', async () => {
    expect((await post(100)).response.status).toBe(200);
  });

  it('is refused if it asks for 101 functions at once', async () => {
    const { response, error } = await post(101);
    expect(response.status).toBe(400);
    expect(error).toMatchObject({
      errors: [{ pointer: '/function_calls', detail: 'must NOT have more than 100 items' }],
    });
  });
});

import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it, onTestFinished, vi } from 'vitest';
import { loadContract } from '../../../generated/server/contract.ts';
import { exampleOf, serve } from '../../../generated/server/test.ts';
import { deliver } from '../../helpers/deliver.ts';

/** By default, express-openapi-validator compiles and keeps a schema for each media type. */
it('the server compiles no schema for a media type at runtime', async () => {
  const added = vi.spyOn(Object.getPrototypeOf(Ajv2020.prototype) as Ajv2020, 'addSchema');
  onTestFinished(() => added.mockRestore());
  const contract = loadContract();
  const document = structuredClone(contract.document); // a process compiles each document once
  const { url } = await serve({ contract: { ...contract, document } });
  expect(added).toHaveBeenCalled(); // express-openapi-validator calls `addSchema` at start
  added.mockClear();
  const body = exampleOf('answerCall');
  for (const more of ['', '; charset=utf-8', '; p=1', '; p=2', ';P="3"', ' ; charset="UTF-8"; boundary=x'])
    expect((await deliver(url, { body, headers: { 'Content-Type': `application/json${more}` } })).status).toBe(200);
  for (const type of ['application/json; p=4', 'text/plain', 'x', 'multipart/form-data; boundary=x']) {
    expect((await fetch(`${url}/webhooks/call`, { headers: { 'Content-Type': type } })).status).toBe(200);
    expect((await fetch(`${url}/webhooks/call`, { method: 'OPTIONS', headers: { 'Content-Type': type } })).status).toBe(
      200,
    );
  }
  expect(added).not.toHaveBeenCalled();
});

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { checkDelivery } from '../../../client/phone/webhooks/check-delivery.ts';
import { convertToSnakeCase } from '../../../client/phone/webhooks/snake-case.ts';
import { loadContract } from '../../../generated/server/contract.ts';
import { hangup } from '../../../generated/server/verbs.ts';
import { scripted } from '../../helpers/scripted.ts';

it('the simulated phone refuses to send a webhook that violates the OpenAPI document', async () => {
  const { phone, deliveries } = await scripted({ '/call': [hangup()] });
  const call = phone.call({ from: '+12125551212', to: '+14155551234', envVars: 7 as never });
  await expect(call).rejects.toThrow(/^the phone made a newCall that breaks the contract: \/env_vars must be object$/);
  expect(deliveries).toEqual([]);
});

const posted = Object.entries(loadContract().document.webhooks ?? {}).filter(([, item]) => item.post);

it.each(posted)('checkDelivery refuses a body of the webhook %s that violates the OpenAPI document', (name) => {
  expect(() => checkDelivery(name as 'callStatus', 'no object')).toThrow('breaks the contract');
});

it.each([
  ['callSid', 'call_sid'],
  ['X-Foo-Bar', 'x_foo_bar'],
  ['call-id', 'call_id'],
  ['_customerData', 'customerdata'],
  ['HTMLThing', 'h_t_m_l_thing'],
  ['sip_status', 'sip_status'],
])('convertToSnakeCase converts the member name %s to %s', (name, sent) => {
  expect(convertToSnakeCase({ [name]: { [name]: 1 } })).toEqual({ [sent]: { [sent]: 1 } });
});

it.each(['customerData', 'sip', 'env_vars', 'args'])('convertToSnakeCase keeps the member names in %s', (name) => {
  expect(convertToSnakeCase([{ outerName: { [name]: { 'X-Foo': { orderId: 1 } } } }])).toEqual([
    { outer_name: { [name]: { 'X-Foo': { orderId: 1 } } } },
  ]);
});

it('the server imports no file of the simulated phone', () => {
  const loaded = new Set<string>();
  const load = (file: string): void => {
    if (loaded.has(file)) return;
    loaded.add(file);
    for (const { fileName } of ts.preProcessFile(readFileSync(file, 'utf8')).importedFiles) {
      const target = join(dirname(file), fileName);
      if (fileName.startsWith('.') && existsSync(target)) load(target);
    }
  };
  load('server/index.ts');
  expect([...loaded].filter((file) => file.includes('phone'))).toEqual([]);
  expect(loaded).toContain('server/app.ts');
});

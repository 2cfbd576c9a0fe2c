import { expect, it } from 'vitest';
import type { EnvVar } from '../../../openapi/contract/document.ts';
import { buildEnvVarsSchema } from '../../../openapi/generate/env-vars.ts';

const operation = (operationId: string, variables: Record<string, Omit<EnvVar, 'description'>>) => ({
  post: { operationId, responses: {}, 'x-env-vars': variables as Record<string, EnvVar> },
});

it('only a variable with a default is always set in handlers', () => {
  const schema = buildEnvVarsSchema({
    openapi: '3.1.0',
    info: { title: '', version: '' },
    paths: {
      '/shop': operation('answerShop', {
        GREETING: { type: 'string', default: 'Shop' },
        NUMBER: { type: 'string', required: true },
        RECORD: { type: 'boolean' },
      }),
      '/office': operation('answerOffice', { NUMBER: { type: 'string', required: true } }),
    },
  });
  expect(schema.required).toEqual(['GREETING']);
  expect(Object.keys(schema.properties ?? {})).toEqual(['GREETING', 'NUMBER', 'RECORD']);
});

import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import type { EnvVar } from '../../../openapi/contract/document.ts';
import { createEnvVarReader } from '../../../server/context/env-var-reader.ts';

const operation = (operationId: string, variables: Record<string, Omit<EnvVar, 'description'>>) => ({
  post: { operationId, responses: {}, 'x-env-vars': variables as Record<string, EnvVar> },
});
const reader = createEnvVarReader({
  openapi: '3.1.0',
  info: { title: '', version: '' },
  paths: {
    '/shop': operation('answerShop', {
      GREETING: { type: 'string', default: 'Shop' },
      MAX_WAIT: { type: 'number', default: 10 },
      RECORD: { type: 'boolean' },
      TONE: { type: 'string', enum: ['warm', 'brisk'] },
    }),
    '/office': operation('answerOffice', {
      GREETING: { type: 'string', default: 'Office' },
      NUMBER: { type: 'string', required: true },
    }),
  },
});

/**
 * Reads the variables of the jambonz portal from a webhook. Returns the variables for the handler,
 * the variables to store for later webhooks, and the log messages.
 */
function read(operationId: string, sent?: Record<string, unknown>, known?: Record<string, unknown>) {
  const said: string[] = [];
  const log = pino({}, { write: (line) => said.push(JSON.parse(line).msg) });
  return { ...reader(operationId, sent, { log })(known), said };
}

describe('the variables of the jambonz portal in the first webhook of a call', () => {
  it('have the values in the webhook, or default values if the webhook lacks them', () => {
    expect(read('answerShop', { MAX_WAIT: 0, RECORD: false, GREETING: '' })).toEqual({
      envVars: { GREETING: '', MAX_WAIT: 0, RECORD: false },
      noted: { GREETING: '', MAX_WAIT: 0, RECORD: false },
      said: [],
    });
  });

  it('have the default values that the operation of the webhook declares', () => {
    expect(read('answerOffice', { NUMBER: '1' }).noted).toEqual({ GREETING: 'Office', NUMBER: '1' });
    expect(read('answerShop').noted).toEqual({ GREETING: 'Shop', MAX_WAIT: 10 });
  });

  it('have the default value in place of a value of the wrong type, and the log omits the wrong value', () => {
    const sent = { GREETING: 7, MAX_WAIT: 'sesame', RECORD: null, TONE: 'sesame' };
    expect(read('answerShop', sent)).toEqual({
      envVars: { GREETING: 'Shop', MAX_WAIT: 10 },
      noted: { GREETING: 'Shop', MAX_WAIT: 10 },
      said: [
        'env_vars: GREETING must be string, it is number, its default is used',
        'env_vars: MAX_WAIT must be number, it is string, its default is used',
        'env_vars: RECORD must be boolean, it is null',
        'env_vars: TONE must be one of warm, brisk',
      ],
    });
  });

  it('are logged as missing if they are required and the webhook lacks them', () => {
    expect(read('answerOffice', {}).said).toEqual(['env_vars: NUMBER is missing']);
  });

  it('exclude variables that the OpenAPI document does not declare', () => {
    expect(read('answerShop', { OLD: 'x', constructor: 'x', NUMBER: '1' }).noted).toEqual({
      GREETING: 'Shop',
      MAX_WAIT: 10,
    });
  });

  it('are logged if their name is close to a declared one that the webhook lacks', () => {
    const { said } = read('answerShop', { GREETNG: 'Hi', MAX_WAIT: 3, MAX_WAITS: 4, OLD: 'x' });
    expect(said).toEqual(['env_vars: GREETNG is not declared, did you mean GREETING?']);
  });

  it('are logged at most once for each declared variable, however many names a sender makes up', () => {
    const names = Array.from({ length: 5_000 }, (_, index) => [
      `GREETNG${index % 7 ? index : ''}${'X'.repeat(index % 3)}`,
      'x',
    ]);
    expect(read('answerShop', { ...Object.fromEntries(names), GREETNG: 'x' }).said.length).toBeLessThanOrEqual(4);
  });
});

describe('the variables of the jambonz portal in a later webhook of a call', () => {
  const known = { GREETING: 'Office', NUMBER: '1' };

  it.each(['chooseFromMenu', 'answerOffice'])(
    'have the stored values for the operation %s, or default values if no value is stored',
    (operationId) => {
      expect(read(operationId, undefined, known)).toEqual({
        envVars: { ...known, MAX_WAIT: 10 },
        noted: undefined,
        said: [],
      });
    },
  );

  it('have default values if nothing is stored for the call', () => {
    expect(read('chooseFromMenu')).toEqual({ envVars: { GREETING: 'Shop', MAX_WAIT: 10 }, noted: undefined, said: [] });
  });
});

import fc from 'fast-check';
import { canonicalName, type Spec, specs } from './packages.ts';

/**
 * Realistic values of properties, by property name. specs.json allows any text or object for these
 * properties, but the server accepts only a few values.
 */
const likelyValues: Record<string, unknown[]> = {
  hook: ['/next', 'https://example.com/next', { url: '/next', method: 'POST' }],
  reset: ['synthesizer', ['recognizer']],
  input: [['digits'], ['speech', 'digits']],
  loop: [2, 'forever', '3'],
  status: [486],
  statusEvents: [['join', 'leave']],
  auth: [{ apiKey: 'key' }, { apiKey: 'key', agent_id: 'agent' }],
  llmOptions: [
    {
      response_create: {},
      setup: {},
      Settings: { agent: { think: { provider: { type: 'open_ai', model: 'gpt-4o' } } } },
    },
    { model: 'gpt-4o' },
  ],
  connectOptions: [{ host: 'example.com' }],
  credentials: [{}, { accessKey: 'key', secretAccessKey: 'secret' }],
  dtmfCapture: [{ childCall: ['1'] }, ['1', '2']],
  actions: [[{ verb: 'say', text: 'One moment.' }]],
  giveUpActions: [[{ verb: 'hangup' }], []],
  say: [{ text: 'Hello' }],
};

/** Checks whether specs.json describes a verb. */
export function isInSpecs(verb: string): boolean {
  return canonicalName(verb) in specs;
}

/** Creates random documents that follow the description of a verb in specs.json. */
export function specsDocumentsOf(verb: string): fc.Arbitrary<unknown> {
  const documents = createPart(canonicalName(verb), 0).map((members) => ({ ...members, verb }));
  if (canonicalName(verb) !== 'llm') return documents;
  const vendor = verb.endsWith('_s2s') ? verb.slice(0, -'_s2s'.length) : 'openai';
  // The properties `auth` and `connectOptions` are optional in specs.json, but an LLM session
  // requires them. Each document sets both, so that the other properties are compared as well.
  const needed = { auth: { apiKey: 'key', agent_id: 'agent' }, connectOptions: { host: 'example.com' } };
  return documents.map((members) => ({ ...needed, ...members, vendor }));
}

function createPart(name: string, depth: number): fc.Arbitrary<object> {
  const { properties = {}, required = [] } = specs[name] ?? {};
  // Skips the property `_`, with which feature servers transfer calls to each other, and `roots`,
  // which verb-specifications cannot fill without an error.
  const optional = Object.keys(properties).filter((key) => key !== '_' && key !== 'roots' && !required.includes(key));
  const chosen =
    depth > 3 ? fc.constant([]) : fc.subarray(optional, { maxLength: Math.min(optional.length, depth === 0 ? 6 : 3) });
  return chosen.chain((names) =>
    fc.record(
      Object.fromEntries(
        [...required, ...names].map((key) => [key, createValue(key, properties[key] ?? 'string', depth)]),
      ),
    ),
  );
}

function createValue(name: string, spec: Spec, depth: number): fc.Arbitrary<unknown> {
  if (Array.isArray(spec)) return fc.array(createPart(spec[0].slice(1), depth + 1), { minLength: 1, maxLength: 2 });
  if (typeof spec === 'object') return spec.enum ? fc.constantFrom(...spec.enum) : fc.string();
  if (spec.startsWith('#')) return createPart(spec.slice(1), depth + 1);
  const expected = likelyValues[/(h|_h)ook$/i.test(name) ? 'hook' : name]?.filter((each) =>
    spec.includes(typeOf(each)),
  );
  if (expected && expected.length > 0) return fc.constantFrom(...expected);
  return fc.oneof(...spec.split('|').map((type) => createOfType(type.trim())));
}

function createOfType(type: string): fc.Arbitrary<unknown> {
  switch (type) {
    case 'string':
      return fc.string({ minLength: 1, maxLength: 8 });
    case 'number':
      return fc.oneof(
        { weight: 9, arbitrary: fc.integer({ min: 1, max: 500 }) },
        { weight: 1, arbitrary: fc.constant(0.5) },
      );
    case 'boolean':
      return fc.boolean();
    case 'array':
      return fc.array(fc.string({ maxLength: 8 }), { maxLength: 2 });
    default:
      return fc.constant({});
  }
}

function typeOf(each: unknown): string {
  return Array.isArray(each) ? 'array' : typeof each;
}

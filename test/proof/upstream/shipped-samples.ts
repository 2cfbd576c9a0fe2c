import { runInNewContext } from 'node:vm';
import { filesOf, normalizeJambones, upstream } from './packages.ts';

/** One verb of a sample that ships inside a package, and whether its authors mean it to be right. */
export interface Sample {
  source: string;
  verb: unknown;
  isRight: boolean;
}

/** How each component of @jambonz/schema with examples is used in a verb. */
const wrapped: Record<string, (part: unknown) => object> = {
  actionHook: (actionHook) => ({ verb: 'gather', actionHook }),
  actionHookDelayAction: (actionHookDelayAction) => ({ verb: 'gather', actionHookDelayAction }),
  amd: (amd) => ({ verb: 'config', amd }),
  auth: (wsAuth) => ({ verb: 'listen', url: 'wss://example.com', wsAuth }),
  bidirectionalAudio: (bidirectionalAudio) => ({ verb: 'listen', url: 'wss://example.com', bidirectionalAudio }),
  fillerNoise: (fillerNoise) => ({ verb: 'config', fillerNoise }),
  recognizer: (recognizer) => ({ verb: 'gather', recognizer }),
  synthesizer: (synthesizer) => ({ verb: 'say', text: 'Hello', synthesizer }),
  target: (target) => ({ verb: 'dial', target: [target] }),
  vad: (vad) => ({ verb: 'config', vad }),
};

/** The `examples` of the schemas of verbs, of applications and of components. */
export function schemaExamples(): Sample[] {
  return [...filesOf('schema', '.schema.json')].flatMap(([source, text]) => {
    const examples: unknown[] = JSON.parse(text).examples ?? [];
    const [, folder, name = ''] = /^(?:(\w+)\/)?([\w-]+)\./.exec(source) ?? [];
    if (folder === 'components')
      return examples.flatMap((part) => wrapped[name]?.(part) ?? []).map((verb) => ({ source, verb, isRight: true }));
    if (folder !== undefined && folder !== 'verbs') return [];
    return examples.flat().map((verb) => ({ source, verb, isRight: true }));
  });
}

/** The verbs in the JSON blocks of the documentation, at any depth. Blocks with `…` in them are no JSON. */
export function documentedSamples(): Sample[] {
  const pages = [...filesOf('schema', '.md'), ...filesOf('sdk', '.md'), ...filesOf('specs', '.md')];
  return pages.flatMap(([source, text]) =>
    [...text.matchAll(/```json\n([\s\S]*?)```/g)].flatMap(([, block = '']) =>
      verbsIn(parsed(block)).map((verb) => ({ source, verb, isRight: true })),
    ),
  );
}

function parsed(block: string): unknown {
  try {
    return JSON.parse(block);
  } catch {
    return undefined;
  }
}

function verbsIn(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  return 'verb' in value ? [value] : Object.values(value).flatMap(verbsIn);
}

/** What the tests of verb-specifications give to its `validate` and `normalizeJambones`; right is what `validate` accepts. */
export async function testedSamples(): Promise<Sample[]> {
  const given: unknown[] = [];
  const take = (logger: object, verbs: unknown) => {
    given.push(...JSON.parse(JSON.stringify(verbs)));
    return normalizeJambones(logger, JSON.parse(JSON.stringify(verbs)));
  };
  const tests: ((t: unknown) => unknown)[] = [];
  const modules: Record<string, unknown> = {
    tape: (_name: string, test: (t: unknown) => unknown) => tests.push(test),
    pino: () => ({}),
    '..': { validate: take, normalizeJambones: take },
  };
  const t = new Proxy({}, { get: () => () => undefined });
  for (const text of filesOf('specs', '-test.js').values()) {
    runInNewContext(text, { require: (name: string) => modules[name], process, console });
  }
  for (const test of tests) await test(t);
  return given
    .map(asVerb)
    .map((verb) => ({ source: 'verb-specifications/test', verb, isRight: !upstream.specs([verb]) }));
}

/** `{"say": {…}}` is the other way to write a verb, which this contract leaves out on purpose. */
function asVerb(sample: unknown): unknown {
  const [[key, value] = [], ...others] = Object.entries(sample as object);
  return key !== 'verb' && others.length === 0 && typeof value === 'object' ? { verb: key, ...value } : sample;
}

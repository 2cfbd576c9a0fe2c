import { runInNewContext } from 'node:vm';
import { normalizeJambones, readFiles, upstream } from './packages.ts';

/** A verb from a sample in a package. `isRight` is true if the package declares the verb valid. */
export interface Sample {
  source: string;
  verb: unknown;
  isRight: boolean;
}

/** Wraps an example of a component of @jambonz/schema in a verb. */
const wrappers: Record<string, (part: unknown) => object> = {
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

/** Reads the `examples` in @jambonz/schema: those of verbs, applications and components. */
export function readSchemaExamples(): Sample[] {
  return [...readFiles('schema', '.schema.json')].flatMap(([source, text]) => {
    const examples: unknown[] = JSON.parse(text).examples ?? [];
    const [, folder, name = ''] = /^(?:(\w+)\/)?([\w-]+)\./.exec(source) ?? [];
    if (folder === 'components')
      return examples.flatMap((part) => wrappers[name]?.(part) ?? []).map((verb) => ({ source, verb, isRight: true }));
    if (folder !== undefined && folder !== 'verbs') return [];
    return examples.flat().map((verb) => ({ source, verb, isRight: true }));
  });
}

/**
 * Reads the verbs in the JSON blocks of the packages' documentation, at any depth. Skips blocks
 * that are not JSON because they contain `…`.
 */
export function readDocumentedSamples(): Sample[] {
  const pages = [...readFiles('schema', '.md'), ...readFiles('sdk', '.md'), ...readFiles('specs', '.md')];
  return pages.flatMap(([source, text]) =>
    [...text.matchAll(/```json\n([\s\S]*?)```/g)].flatMap(([, block = '']) =>
      findVerbs(parseJson(block)).map((verb) => ({ source, verb, isRight: true })),
    ),
  );
}

function parseJson(block: string): unknown {
  try {
    return JSON.parse(block);
  } catch {
    return undefined;
  }
}

function findVerbs(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  return 'verb' in value ? [value] : Object.values(value).flatMap(findVerbs);
}

/**
 * Runs the tests of verb-specifications and records the verbs that they pass to `validate` and
 * `normalizeJambones`. A verb is valid if `validate` accepts it.
 */
export async function recordTestedSamples(): Promise<Sample[]> {
  const given: unknown[] = [];
  const recordVerbs = (logger: object, verbs: unknown) => {
    given.push(...JSON.parse(JSON.stringify(verbs)));
    return normalizeJambones(logger, JSON.parse(JSON.stringify(verbs)));
  };
  const tests: ((t: unknown) => unknown)[] = [];
  const modules: Record<string, unknown> = {
    tape: (_name: string, test: (t: unknown) => unknown) => tests.push(test),
    pino: () => ({}),
    '..': { validate: recordVerbs, normalizeJambones: recordVerbs },
  };
  const t = new Proxy({}, { get: () => () => undefined });
  for (const text of readFiles('specs', '-test.js').values()) {
    runInNewContext(text, { require: (name: string) => modules[name], process, console });
  }
  for (const test of tests) await test(t);
  return given
    .map(toVerb)
    .map((verb) => ({ source: 'verb-specifications/test', verb, isRight: !upstream.specs([verb]) }));
}

/**
 * Converts a verb in the form `{"say": {…}}` to the form with the member `verb`. Our schemas
 * deliberately omit the first form.
 */
function toVerb(sample: unknown): unknown {
  const [[key, value] = [], ...others] = Object.entries(sample as object);
  return key !== 'verb' && others.length === 0 && typeof value === 'object' ? { verb: key, ...value } : sample;
}

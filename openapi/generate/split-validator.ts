/** The names that Ajv gives to what compiled validators share. */
const name = /\b(?:validate|schema|pattern|func|wrapper|formats)\d+\b/g;
const statement = /^(?=exports\.\w+ = |const (?:schema|pattern|func|wrapper|formats)\d+ = |function validate\d+\()/m;

/** The member that lends statements to the module that was split off. It is no operationId. */
const lent = 'exports["#lent"]';

/** A module whose validator is loaded only when it is read, and the module that contains it. */
interface SplitModule {
  code: string;
  rest: string;
  /** The first line of the module with the validator, and the last lines of the other. */
  borrows: string;
  lends: string;
}

/**
 * Moves what only the validator `exported` needs out of the code that Ajv generates, so that a
 * process which does not read it does not parse it. Drops the constants that no validator needs.
 */
export function splitValidator(code: string, exported: string, files: { rest: string; split: string }): SplitModule {
  const [head = '', ...statements] = code.split(statement);
  const parts = statements.map((text) => ({ text, name: readName(text), uses: new Set(text.match(name)) }));
  const byName = new Map(parts.map((part) => [part.name, part]));
  const reach = (roots: readonly string[]): Set<string> => {
    const found = new Set(roots);
    for (const each of found) for (const used of byName.get(each)?.uses ?? []) found.add(used);
    return found;
  };
  const root = `exports.${exported}`;
  const kept = reach(
    parts.flatMap((part) => (part.name.startsWith('exports.') && part.name !== root ? part.name : [])),
  );
  const needed = reach([root]);
  const moved = parts.filter((part) => needed.has(part.name) && !kept.has(part.name));
  const borrowed = [...new Set(moved.flatMap(({ uses }) => [...uses].filter((used) => kept.has(used))))].join(', ');
  return {
    code: head + moved.map(({ text }) => text).join(''),
    rest: head + parts.flatMap((part) => (kept.has(part.name) ? part.text : [])).join(''),
    borrows: `const { ${borrowed} } = require("${files.rest}")["#lent"];\n`,
    lends: `${lent} = { ${borrowed} };
Object.defineProperty(exports, "${exported}", { enumerable: true, get: () => require("${files.split}").${exported} });
`,
  };
}

function readName(text: string): string {
  return /^(?:const |function )?([\w.]+)/.exec(text)?.[1] ?? '';
}

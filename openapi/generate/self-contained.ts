import { buildSync } from 'esbuild';

const required = /require\("([^"]+)"\)/g;

/**
 * Puts the helpers of Ajv that compiled validators require at run time into the validators' own text. The package `ajv` that is found from
 * generated/ belongs to whoever installed it last: beside ESLint it is version 6, which has no such helpers.
 */
export function selfContained(code: string): string {
  const names = [...new Set([...code.matchAll(required)].map(([, name = '']) => name))];
  if (names.length === 0) return code;
  const members = names.map((name) => `${JSON.stringify(name)}: require(${JSON.stringify(name)})`);
  const { outputFiles } = buildSync({
    stdin: { contents: `module.exports = { ${members.join(', ')} }`, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true, // which leaves no paths in it
    write: false,
    format: 'iife',
    globalName: 'ajvHelpers',
  });
  const helpers = outputFiles[0]?.text ?? '';
  return code.replace('"use strict";', () => `"use strict";\n${helpers}`).replaceAll(required, 'ajvHelpers["$1"]');
}

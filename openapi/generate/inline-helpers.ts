import { buildSync } from 'esbuild';

const requireCallPattern = /require\("([^"]+)"\)/g;

/**
 * Inlines the Ajv helpers that compiled validators require at run time. Which version of `ajv` is
 * found from generated/ depends on the other installed packages: with ESLint it is version 6, which
 * lacks these helpers.
 */
export function inlineHelpers(code: string): string {
  const names = [...new Set([...code.matchAll(requireCallPattern)].map(([, name = '']) => name))];
  if (names.length === 0) return code;
  const members = names.map((name) => `${JSON.stringify(name)}: require(${JSON.stringify(name)})`);
  const { outputFiles } = buildSync({
    stdin: { contents: `module.exports = { ${members.join(', ')} }`, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true, // removes the comments of esbuild, which contain file paths
    write: false,
    format: 'iife',
    globalName: 'ajvHelpers',
  });
  const helpers = outputFiles[0]?.text ?? '';
  return code
    .replace('"use strict";', () => `"use strict";\n${helpers}`)
    .replaceAll(requireCallPattern, 'ajvHelpers["$1"]');
}

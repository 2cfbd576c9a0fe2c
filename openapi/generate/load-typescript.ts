import { createRequire } from 'node:module';
import type typescript from 'typescript';

const require = createRequire(import.meta.url);

// `import` searches the compiler (9 MB) for the names that it exports, which doubles the time to
// load it.
export const { factory }: typeof typescript = require('typescript');

export const {
  default: openapiTS,
  astToString,
  QUESTION_TOKEN,
  STRING,
  transformSchemaObject,
  tsIntersection,
  tsLiteral,
  tsPropertyIndex,
  tsUnion,
  UNKNOWN,
}: typeof import('openapi-typescript') = require('openapi-typescript');

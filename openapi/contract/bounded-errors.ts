/** Maximum number of errors that a bounded validator lists. */
export const maxErrors = 500;

/**
 * Bounds the errors that a validator lists, given the code that Ajv generates for it with
 * `allErrors`. Ajv creates an object for each error, hundreds of thousands for a body of 1 MB, and
 * copies all errors at each `$ref`, which takes a time that grows with their square.
 *
 * Ajv compares and resets the length of its list, so errors beyond the bound are counted there: the
 * list repeats its first error in their place until the validator returns.
 * @throws Error if an upgrade of Ajv has changed how its code lists errors
 */
export function boundErrors(code: string): string {
  if (!code.includes('vErrors')) return code;
  const bounded = code
    .replaceAll(
      /if\s*\(vErrors === null\)\s*\{\s*vErrors = \[(\w+)\];\s*\}\s*else\s*\{\s*vErrors\.push\(\1\);\s*\}/g,
      'vErrors = addError(vErrors, $1);',
    )
    .replaceAll(/\bvErrors\.concat\(([\w.]+)\)/g, 'addErrors(vErrors, $1)')
    .replaceAll(/\.errors = vErrors\b/g, '.errors = listErrors(vErrors)');
  if (/\bvErrors\.(push|concat)\b/.test(bounded) || !bounded.includes('listErrors(vErrors)'))
    throw new Error('bounded-errors.ts does not know how this version of Ajv lists errors');
  return bounded.replace(/^("use strict";)?/, (start) => `${start}\n${helpers}\n`);
}

const helpers = `function addError(list, error) { if (list === null) return [error]; list.push(list.length < ${maxErrors} ? error : list[0]); return list; }
function addErrors(list, more) { for (const error of more) addError(list, error); return list; }
function listErrors(list) { if (list !== null && list.length > ${maxErrors}) list.length = ${maxErrors}; return list; }`;

/**
 * Returns the text of a member of a JSON object without white space around it, undefined if the
 * object has no such member. `json` must be valid. `JSON.parse` would change large numbers.
 */
export function readMember(json: string, name: string): string | undefined {
  let depth = 0;
  let key: string | undefined;
  let start = 0;
  let found: string | undefined;
  for (let at = 0; at < json.length; at++) {
    const character = json[at];
    if (depth === 1 && (character === ',' || character === '}')) {
      if (key === name) found = json.slice(start, at).trim();
      key = undefined;
    }
    if (character === '{' || character === '[') depth++;
    if (character === '}' || character === ']') depth--;
    if (character !== '"') continue;
    const end = findQuote(json, at + 1);
    if (depth === 1 && key === undefined) {
      key = JSON.parse(json.slice(at, end + 1)) as string;
      start = json.indexOf(':', end) + 1;
    }
    at = end;
  }
  return found;
}

/** Returns the index of the quote that ends a text. */
function findQuote(json: string, start: number): number {
  let at = start;
  while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1;
  return at;
}

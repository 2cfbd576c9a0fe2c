import { _, type Code, type CodeKeywordDefinition, type KeywordCxt, Name } from 'ajv/dist/2020.js';

/** Replaces `x-jambonz-edition: open-source` in the schemas that are compiled. */
export const needsKeyword = 'x-open-source-needs';

/**
 * Ajv keywords for the editions of jambonz and the transports of a reply. A compiled validator
 * reads both from `this`, so that one generated file serves all:
 * `validate.call({ edition: 'open-source', transport: 'http' }, reply)`.
 */
export const editionKeywords: CodeKeywordDefinition[] = [
  {
    keyword: 'x-jambonz-edition',
    code: (cxt) => {
      if (cxt.schema === 'commercial') refuseInOpenSource(cxt, _`true`);
    },
  },
  { keyword: 'x-commercial-values', code: (cxt) => refuseInOpenSource(cxt, isListed(cxt)) },
  {
    keyword: 'x-open-source-values',
    code: (cxt) => refuseInOpenSource(cxt, _`typeof ${cxt.data} == "string" && !${isListed(cxt)}`),
  },
  { keyword: 'x-jambonz-transport', code: refuseOverHttp },
  { keyword: needsKeyword, schemaType: 'object', trackErrors: true, code: markErrors },
];

/** Adds an error in the open-source edition. A condition (`if`, `not`) has the same result in both editions. */
function refuseInOpenSource(cxt: KeywordCxt, condition: Code): void {
  if (cxt.it.createErrors !== false) cxt.fail(_`this?.edition == "open-source" && ${condition}`);
}

/** Adds an error if the reply goes over HTTP. Conditions ignore the transport. */
function refuseOverHttp(cxt: KeywordCxt): void {
  if (cxt.schema === 'websocket' && cxt.it.createErrors !== false) cxt.fail(_`this?.transport == "http"`);
}

function isListed({ data, schema }: KeywordCxt): Code {
  return (schema as string[]).reduce<Code>((code, value) => _`(${code} || ${data} === ${value})`, _`false`);
}

/** Validates against a subschema, and marks its errors as requirements of the open-source edition. */
function markErrors(cxt: KeywordCxt): void {
  const { gen, errsCount } = cxt;
  const valid = gen.name('valid');
  cxt.mergeEvaluated(cxt.subschema({ keyword: needsKeyword }, valid));
  gen.forRange('i', errsCount as Code, new Name('errors'), (i) => {
    gen.assign(_`${new Name('vErrors')}[${i}].isOpenSourceNeed`, true);
  });
}

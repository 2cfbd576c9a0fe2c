/* A small document, and the edits of it by which the table of OpenAPI's fields is tried. */

// biome-ignore lint/suspicious/noExplicitAny: an edit may write what no type allows
type Any = any;
export type Edit = (document: Any) => void;

const problem = { $ref: `${process.cwd()}/openapi/jambonz/responses/problem.yaml` };
const problemSchema = { $ref: `${process.cwd()}/openapi/jambonz/replies/problem.yaml` };
const text = { type: 'string' };

/** Creates a document that has one operation and that `generate` accepts. */
export function createDocument(): Any {
  return {
    openapi: '3.1.0',
    info: { title: 'A line', version: '1.0.0', license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: '/' }],
    security: [{ basicAuth: [] }],
    tags: [{ name: 'Call', description: 'Calls.' }],
    paths: {
      '/call': { post: createOperation('answerCall') },
    },
    components: { securitySchemes: { basicAuth: { type: 'http', scheme: 'basic' } } },
  };
}

const createOperation = (operationId: string): Any => ({
  operationId,
  tags: ['Call'],
  summary: 'Answer a call',
  requestBody: { content: { 'application/json': { schema: { type: 'object', examples: [{}] } } } },
  responses: {
    '200': {
      description: 'A reply.',
      content: { 'application/json': { schema: { type: 'object', examples: [{}] } } },
    },
    '4XX': problem,
  },
});

const root =
  (value: object): Edit =>
  (document) =>
    Object.assign(document, value);
const pathItem =
  (value: object): Edit =>
  (document) =>
    Object.assign(document.paths['/call'], value);
const operation =
  (value: object): Edit =>
  (document) =>
    Object.assign(document.paths['/call'].post, value);
const component =
  (kind: string, value: object): Edit =>
  (document) =>
    Object.assign(document.components, { [kind]: { ...document.components[kind], ...value } });
const body =
  (edit: (body: Any) => void): Edit =>
  (document) =>
    edit(document.paths['/call'].post.requestBody);
const media = (value: object) => body(({ content }) => Object.assign(content['application/json'], value));
const schema = (value: object) =>
  body(({ content }) => Object.assign(content['application/json'].schema, { properties: { value } }));
const reply = (code: string, value: object) => (document: Any) =>
  Object.assign(document.paths['/call'].post.responses, { [code]: value });
const response = (value: object) => (document: Any) =>
  Object.assign(document.paths['/call'].post.responses['200'], value);
const parameter = (value: object) =>
  operation({
    parameters: [{ name: 'q', in: 'query', description: 'A value.', schema: text, example: 'a', ...value }],
  });
const inPath =
  (value: object): Edit =>
  (document) => {
    const { post } = document.paths['/call'];
    post.parameters = [
      { name: 'q', in: 'path', required: true, description: 'A value.', schema: text, example: 'a', ...value },
    ];
    document.paths = { '/call/{q}': { post } };
  };
const addPath =
  (path: string, ...names: string[]): Edit =>
  (document) => {
    const parameters = names.map((name) => ({
      name,
      in: 'path',
      required: true,
      description: 'A value.',
      schema: text,
      example: 'a',
    }));
    const number = Object.keys(document.paths).length;
    document.paths[path] = { parameters, post: createOperation(`answerCall${number}`) };
  };
const all =
  (...edits: Edit[]): Edit =>
  (document) => {
    for (const edit of edits) edit(document);
  };
const object = { type: 'object', properties: { a: text } };
const named = (each: object) => ({ style: 'deepObject', schema: each, example: { a: 'b' } });
const list = (items: object) => ({ type: 'array', items });

/** For each refused row, `OBJECT.FIELD: WHEN`, an edit that breaks it. */
export const refusedEdits: Record<string, Edit | Edit[]> = {
  'OpenAPI.openapi: another version': [root({ openapi: '3.2.0' }), root({ openapi: '3.0.3' })],
  'OpenAPI.jsonSchemaDialect': root({ jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema' }),
  'OpenAPI.paths: missing': (document) => delete document.paths,
  'OpenAPI.webhooks': root({ webhooks: {} }),
  'OpenAPI.security: missing here and at an operation': (document) => delete document.security,
  'Components.headers': component('headers', { A: { schema: text } }),
  'Components.links': component('links', { A: { operationId: 'answerCall' } }),
  'Components.callbacks': component('callbacks', { A: {} }),
  'Components.pathItems': component('pathItems', { A: {} }),
  'Paths./path: two match the same request, and neither is more concrete': [
    all(addPath('/a/{x}/b', 'x'), addPath('/a/c/{y}', 'y')),
    all(addPath('/a/{x}', 'x'), addPath('/a/{y}', 'y')),
    all(addPath('/a/{x}-b', 'x'), addPath('/a/{y}-b', 'y')),
    all(addPath('/a/{x}-b', 'x'), addPath('/a/c-{y}', 'y')),
    all(addPath('/{x}/b/{y}', 'x', 'y'), addPath('/{x}/{z}/c', 'x', 'z')),
  ],
  'Paths./path: other characters': addPath("/m'enu"),
  'Path Item.options': pathItem({ options: createOperation('listVariables') }),
  ...Object.fromEntries(
    ['put', 'delete', 'head', 'patch', 'trace'].map((method) => [
      `Path Item.${method}`,
      pathItem({ [method]: { ...createOperation('changeCall'), requestBody: undefined } }),
    ]),
  ),
  'Path Item.servers': pathItem({ servers: [{ url: 'https://example.com' }] }),
  'Operation.requestBody: GET': pathItem({ get: createOperation('readCall') }),
  'Operation.responses: missing': (document) => delete document.paths['/call'].post.responses,
  'Operation.callbacks': operation({ callbacks: { again: {} } }),
  'Operation.servers': operation({ servers: [{ url: 'https://example.com' }] }),
  'Operation.x-reply': operation({ 'x-reply': {} }),
  'Operation.x-takes': operation({ 'x-takes': [] }),
  'Parameter.name: of a path parameter that is not in the path, or the reverse': [
    addPath('/menu/{menu}'),
    addPath('/menu/{menu}', 'meun'),
    addPath('/menu', 'menu'),
  ],
  'Parameter.in: `header`': [parameter({ in: 'header' }), parameter({ in: 'header', name: 'Authorization' })],
  'Parameter.in: `cookie`': parameter({ in: 'cookie' }),
  'Parameter.allowEmptyValue': parameter({ allowEmptyValue: true }),
  'Parameter.style: `label`, `matrix`': [inPath({ style: 'label' }), inPath({ style: 'matrix' })],
  'Parameter.style: `deepObject`, not an object': parameter({ style: 'deepObject' }),
  'Parameter.style: `spaceDelimited`, `pipeDelimited`, not a list': [
    parameter({ style: 'spaceDelimited' }),
    parameter({ style: 'pipeDelimited' }),
  ],
  'Parameter.explode: `false`, `deepObject`': parameter({ ...named(object), explode: false }),
  'Parameter.explode: `true`, delimited': parameter({
    style: 'pipeDelimited',
    explode: true,
    schema: list(text),
    example: ['a'],
  }),
  'Parameter.schema: object in a query without `deepObject`': [
    parameter({ ...named(object), style: undefined }),
    parameter({ ...named(object), style: 'pipeDelimited' }),
    parameter({ ...named({ allOf: [object, { minProperties: 1 }] }), style: 'form' }),
    all(
      component('schemas', { filter: { ...object, description: 'A filter.' } }),
      parameter({ ...named({ $ref: '#/components/schemas/filter' }), style: undefined }),
    ),
  ],
  'Schema.properties: a name that every JavaScript object has, such as `constructor`': [
    schema({ ...object, properties: { constructor: text } }),
    media({ schema: { type: 'object', properties: { valueOf: text } }, example: {} }),
  ],
  'Schema.enum: a type with `null` that the list lacks': schema({ type: ['string', 'null'], enum: ['a'] }),
  'Schema.required: a name that is not declared': schema({ ...object, required: ['b'], examples: [{ a: 'x', b: 1 }] }),
  'Schema.format: not of JSON Schema': media({ schema: { ...text, format: 'phone' }, example: '1' }),
  'Schema.format: of another type': media({ schema: { type: 'integer', format: 'date-time' }, example: 1 }),
  'Schema.discriminator: without `oneOf`': media({
    schema: { type: 'object', discriminator: { propertyName: 'kind' }, examples: [{}] },
  }),
  'Parameter.schema: object in a path': inPath({ schema: object, example: { a: 'b' } }),
  'Parameter.schema: list or object in another': [
    parameter({ schema: list(list(text)), example: [['a']] }),
    parameter({ schema: list(object), example: [{ a: 'b' }] }),
    parameter({ ...named({ type: 'object', properties: { a: list(text) } }), example: { a: ['b'] } }),
  ],
  'Parameter.schema: `default` in a path': inPath({ schema: { ...text, default: 'a' } }),
  'Parameter.schema: null only': parameter({ schema: { type: 'null' }, example: null }),
  'Parameter.content': parameter({
    schema: undefined,
    content: { 'application/json': { schema: text, example: 'a' } },
  }),
  'Request Body.content: another media type': [
    ...['application/x-www-form-urlencoded', 'application/json; charset=utf-8', '*/*'].map((type) =>
      body((each) => {
        each.content = { [type]: { schema: object, example: {} } };
      }),
    ),
    body((each) => {
      each.content['text/plain'] = { schema: text, example: 'a' };
    }),
  ],
  'Media Type.schema: missing': [
    body((each) => {
      each.content['application/json'] = {};
    }),
    response({ content: { 'application/json': {} } }),
  ],
  'Media Type.encoding': media({ encoding: { a: { contentType: 'text/plain' } } }),
  'Responses.default': reply('default', problem),
  'Responses.code: `200` and `204`': reply('204', { description: 'Nothing.' }),
  'Responses.code: any other': ['201', '2XX', '302', '422', '503'].map((code) =>
    reply(code, { description: 'Other.' }),
  ),
  'Response.headers': response({ headers: { 'X-Rate': { schema: { type: 'integer' } } } }),
  'Response.content: none in a 200': response({ content: undefined }),
  'Response.content: another media type of 200': ['text/plain', 'application/json; charset=utf-8'].map((type) =>
    response({ content: { [type]: { schema: text, example: 'a' } } }),
  ),
  'Response.content: any of 204': operation({
    responses: {
      '204': { description: 'Nothing.', content: { 'application/json': { schema: text, example: 'a' } } },
      '4XX': problem,
    },
  }),
  'Response.content: another media type of 4XX, 5XX': reply('5XX', {
    description: 'A failure.',
    content: { 'application/json': { schema: object, example: {} } },
  }),
  'Response.content: another schema of 4XX, 5XX': reply('5XX', {
    description: 'A failure.',
    content: { 'application/problem+json': { schema: object, example: {} } },
  }),
  'Response.links': response({ links: { next: { operationId: 'answerCall' } } }),
  'Example.externalValue': media({ examples: { a: { externalValue: 'https://example.com/a.json' } } }),
  ...Object.fromEntries(
    Object.entries({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $vocabulary: 'https://json-schema.org/draft/2020-12/vocab/core',
      $id: 'a.yaml',
      $anchor: 'a',
      $dynamicRef: '#a',
      $dynamicAnchor: 'a',
      $recursiveRef: '#',
      $recursiveAnchor: true,
      $defs: { a: text },
      definitions: { a: text },
      id: 'a',
      dependencies: { a: ['b'] },
      readOnly: true,
      writeOnly: true,
      xml: { name: 'a' },
      nullable: true,
      summary: 'A value.',
    }).map(([field, value]) => [`Schema.${field}`, schema({ ...text, [field]: value })]),
  ),
  'Schema.allOf: `allOf`, `anyOf`, `oneOf`, `not` or `if` lead back to the schema': all(
    schema({ $ref: '#/components/schemas/a' }),
    component('schemas', { a: { anyOf: [text, { $ref: '#/components/schemas/a' }] } }),
  ),
  'Schema.prefixItems: without it': schema({ type: 'array', prefixItems: [text, text], minItems: 2 }),
  'Schema.pattern: not a regular expression of JavaScript': ['[a', '(?i)a', '\\A\\d', '^[\\w\\-]+\\-$'].map((pattern) =>
    schema({ ...text, pattern }),
  ),
  'Schema.default: not a value of its schema': [
    schema({ type: 'integer', default: 'five' }),
    schema({ ...text, enum: ['x'], default: 'y' }),
    schema({ ...text, maxLength: 1, default: 'xy' }),
    all(component('schemas', { few: { type: 'integer', maximum: 3 } }), (document) =>
      schema({ $ref: '#/components/schemas/few', default: 4 })(document),
    ),
  ],
  'Security Scheme.type: `apiKey`, `mutualTLS`, `oauth2`, `openIdConnect`': [
    component('securitySchemes', { basicAuth: { type: 'apiKey', in: 'query', name: 'token' } }),
    component('securitySchemes', { basicAuth: { type: 'mutualTLS' } }),
    component('securitySchemes', { basicAuth: { type: 'openIdConnect', openIdConnectUrl: 'https://example.com' } }),
    component('securitySchemes', {
      basicAuth: { type: 'oauth2', flows: { clientCredentials: { tokenUrl: 'https://example.com', scopes: {} } } },
    }),
  ],
  'Security Scheme.scheme: another, such as `bearer`': component('securitySchemes', {
    basicAuth: { type: 'http', scheme: 'bearer' },
  }),
  'Security Requirement.{name}: `{}` beside another': [
    root({ security: [{ basicAuth: [] }, {}] }),
    operation({ security: [{}, { basicAuth: [] }] }),
  ],
  'Security Requirement.{name}: several schemes, or scopes': [
    all(
      component('securitySchemes', { other: { type: 'http', scheme: 'basic' } }),
      operation({ security: [{ basicAuth: [], other: [] }] }),
    ),
    all(
      component('securitySchemes', { other: { type: 'http', scheme: 'basic' } }),
      operation({ security: [{ basicAuth: [] }, { other: [] }] }),
    ),
    operation({ security: [{ basicAuth: ['admin'] }] }),
  ],
  'Security Requirement.{name}: a scheme that is not declared': operation({ security: [{ token: [] }] }),
};

const besideReference = (value: object) =>
  all(component('schemas', { few: text }), (document) =>
    schema({ $ref: '#/components/schemas/few', ...value })(document),
  );

/** Mistakes that are not about a field alone, with what is said of each in its only line. */
export const otherMistakes: Record<string, [edit: Edit, says: string]> = {
  'a refused keyword beside a reference': [besideReference({ nullable: true }), '`nullable` is OpenAPI 3.0'],
  'a format beside a reference': [besideReference({ format: 'phone' }), 'No check knows the format phone'],
  'a misspelt keyword beside a reference': [besideReference({ maxlength: 3 }), 'Did you mean maxLength?'],
  'a misspelt x- keyword beside a reference': [besideReference({ 'x-webhok': 'a' }), 'did you mean x-webhook?'],
  'a limit of another type beside a reference': [besideReference({ maxLength: 'x' }), 'maxLength must be integer.'],
  'a limit that no value meets': [schema({ type: 'number', multipleOf: 0 }), 'multipleOf must be > 0.'],
  'a pattern of names': [
    schema({ type: 'object', patternProperties: { '[a': text } }),
    'Unterminated character class.',
  ],
  'the type null without quotes': [schema({ type: ['string', null] }), "Did you mean 'null'?"],
  'a parameter with a schema that is no object': [
    operation({ parameters: [{ name: 'a', in: 'query', description: 'A.', schema: true, example: 'a' }] }),
    'Expected type `Schema` (object) but got `boolean`',
  ],
  'variables of the portal behind a reference': [
    all(
      root({ 'x-variables': { NAME: { type: 'string', description: 'A name.' } } }),
      operation({ 'x-env-vars': { $ref: '#/x-variables' } }),
    ),
    '$ref is not expected here',
  ],
  'two paths with one operation': [
    all(addPath('/other'), (document) => {
      document.paths['/other'].post = { $ref: '#/paths/~1call/post' };
    }),
    '`/call` leads to the same operation',
  ],
  'a path without a slash': [addPath('menu'), 'it begins with /'],
};

const scalar = { type: ['integer', 'string'], enum: [1, 'a'], default: 1 };

/** Documents that together have each row that is done or documentation, and that are accepted. */
export const acceptedEdits: Record<string, Edit> = {
  'each field of the root, an operation, its body and its replies': all(
    root({
      info: {
        title: 'A line',
        version: '1.0.0',
        summary: 'A line.',
        description: 'A line.',
        termsOfService: 'https://example.com',
        contact: { name: 'A', url: 'https://example.com', email: 'a@example.com' },
        license: { name: 'MIT', url: 'https://example.com' },
      },
      externalDocs: { description: 'More.', url: 'https://example.com' },
      servers: [
        {
          url: 'https://line.test/{version}',
          description: 'Ours.',
          variables: { version: { default: 'v1', enum: ['v1'], description: 'A version.' } },
        },
      ],
      tags: [{ name: 'Call', description: 'Calls.', externalDocs: { url: 'https://example.com' } }],
    }),
    pathItem({
      summary: 'A path.',
      description: 'A path.',
      get: { ...createOperation('readCall'), requestBody: undefined },
    }),
    operation({
      description: 'An operation.',
      deprecated: true,
      externalDocs: { url: 'https://example.com' },
      'x-fallback': {},
      'x-deadline-ms': 1000,
      'x-answer-once': false,
      'x-tools': { find: { description: 'Finds.', parameters: object } },
      'x-env-vars': { NAME: { type: 'string', description: 'A name.' } },
      requestBody: {
        description: 'A call.',
        required: true,
        content: {
          'application/json': {
            schema: { type: 'object' },
            examples: { a: { summary: 'A.', description: 'A.', value: {} } },
          },
        },
      },
      responses: {
        '200': { $ref: '#/components/responses/reply', summary: 'Ours.', description: 'Ours.' },
        '4XX': problem,
        '401': problem,
        '5XX': { description: 'A failure.', content: { 'application/problem+json': { schema: problemSchema } } },
      },
    }),
    component('responses', {
      reply: { description: 'A reply.', content: { 'application/json': { schema: object, example: { a: 'b' } } } },
    }),
  ),
  'a reply without a body, and optional and shared bodies': all(
    operation({ requestBody: { $ref: '#/components/requestBodies/call' } }),
    component('requestBodies', {
      call: {
        required: false,
        content: {
          'application/json': {
            schema: { $ref: '#/components/schemas/call' },
            examples: { a: { $ref: '#/components/examples/call' } },
          },
        },
      },
    }),
    component('schemas', { call: { type: 'object', description: 'A call.' } }),
    component('examples', { call: { value: {} } }),
    (document) => {
      document.paths['/call'].post.responses = { '204': { description: 'Taken.' }, '4XX': problem };
    },
  ),
  'query parameters of each kind': all(
    operation({
      parameters: [
        { schema: scalar, example: 1, required: true, deprecated: true, allowReserved: true },
        { style: 'form', explode: false, schema: list(text), example: ['a'] },
        { style: 'form', explode: true, schema: list(text), examples: { a: { value: ['a'] } } },
        { style: 'spaceDelimited', schema: list(text), example: ['a'] },
        { style: 'pipeDelimited', explode: false, schema: list(text), example: ['a'] },
        { ...named(object), explode: true },
        { $ref: '#/components/parameters/shared' },
      ].map((each, index) =>
        '$ref' in each ? each : { name: `q${index}`, in: 'query', description: 'A value.', ...each },
      ),
    }),
    component('parameters', { shared: { name: 'shared', in: 'query', description: 'A.', schema: text, example: 'a' } }),
  ),
  'paths with parameters, of which a concrete path is told apart': all(
    addPath('/menu/{menu}-{step}', 'menu', 'step'),
    addPath('/menu/main'),
    addPath('/menu/{menu}/{key}', 'menu', 'key'),
    addPath('/menu/{menu}/star', 'menu'),
    addPath('/menu/{menu}.json', 'menu'),
    addPath('/menu/{menu}.xml', 'menu'),
    addPath('/menu/{menu}', 'menu'),
    inPath({ style: 'simple', explode: false, schema: list(text), example: ['a'] }),
  ),
  'all keywords of schemas': all(
    schema({
      type: 'object',
      title: 'A.',
      description: 'A.',
      $comment: 'A.',
      deprecated: true,
      externalDocs: { url: 'https://example.com' },
      'x-documented': 'Other.',
      properties: {
        constant: { const: 1, example: 1 },
        chosen: { enum: ['a'], default: 'a', 'x-commercial-values': ['b'], 'x-open-source-values': ['a'] },
        number: {
          type: ['number', 'null'],
          multipleOf: 2,
          maximum: 9,
          exclusiveMinimum: 0,
        },
        integer: { type: 'integer', minimum: 1, exclusiveMaximum: 10 },
        text: {
          type: 'string',
          maxLength: 9,
          minLength: 1,
          pattern: '^a',
          'x-must-be': 'an a',
          format: 'hostname',
          contentEncoding: 'base64',
          contentMediaType: 'application/json',
          contentSchema: text,
          examples: ['a'],
        },
        list: {
          type: 'array',
          items: text,
          contains: text,
          minContains: 1,
          maxContains: 2,
          maxItems: 9,
          minItems: 1,
          uniqueItems: true,
          unevaluatedItems: false,
        },
        pair: { type: 'array', prefixItems: [text, text], minItems: 2, maxItems: 2 },
        closed: { type: 'array', prefixItems: [text], minItems: 1, items: false },
        any: true,
        tree: { $ref: '#/components/schemas/tree', description: 'A tree.' },
        union: {
          oneOf: [{ $ref: '#/components/schemas/cat' }, { $ref: '#/components/schemas/dog' }],
          discriminator: {
            propertyName: 'kind',
            mapping: { cat: '#/components/schemas/cat', dog: '#/components/schemas/dog' },
          },
        },
      },
      required: ['constant'],
      additionalProperties: text,
      patternProperties: { '^b': text },
      propertyNames: text,
      minProperties: 1,
      maxProperties: 9,
      unevaluatedProperties: false,
      dependentRequired: { list: ['text'] },
      dependentSchemas: { text: { required: ['number'] } },
      allOf: [{ type: 'object' }],
      anyOf: [{ type: 'object' }, { type: 'null' }],
      not: { required: ['c'] },
      if: { required: ['text'] },
      // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
      then: { required: ['number'] },
      else: {},
    }),
    component('schemas', {
      tree: { type: 'object', description: 'A tree.', properties: { child: { $ref: '#/components/schemas/tree' } } },
      cat: { type: 'object', description: 'A cat.', properties: { kind: { const: 'cat' } }, required: ['kind'] },
      dog: { type: 'object', description: 'A dog.', properties: { kind: { const: 'dog' } }, required: ['kind'] },
    }),
  ),
  'operations that are open to everybody': all(operation({ security: [] }), addPath('/rasa'), (document) => {
    document.paths['/rasa'].post.security = [{}];
    document.components.securitySchemes.basicAuth.description = 'Of the portal.';
  }),
  'a document that is open to everybody': all(root({ security: [] }), (document) => delete document.components),
};

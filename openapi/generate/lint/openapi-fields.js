import { findAmbiguousPaths } from './ambiguous-paths.js';
import { isMissingLength, leadsToItself, listUndeclared, readParameter } from './schema-facts.js';

/**
 * What OpenAPI 3.1 lets a document say, by object and field, and what comes of it: `done`,
 * `documentation` (shown in the reference and in types, no effect on requests and replies) or
 * `refused`. docs/document.md is rendered from this table, and honoured.js refuses by it, with the
 * text of the row as message.
 */
const done = (field, text, when) => ({ field, when, verdict: 'done', text });
const documentation = (field, text, when) => ({ field, when, verdict: 'documentation', text });

/**
 * `when` says in words which values are refused, by default all. `if` decides it for a value.
 * `find` lists the places instead, for the Redocly type `at`, alone or with a sentence about each. A
 * row with `by` is refused by another rule of redocly.yaml.
 */
const refused = (field, text, { when, at, find, by, if: applies = () => true } = {}) => ({
  field,
  when,
  verdict: 'refused',
  text,
  at,
  by,
  find: by ? undefined : (find ?? findField(field, applies)),
});

/** Fields of an object that can stand only in another field, which is refused. */
const within = (object, field, fields, when) =>
  fields.map((each) => ({ field: each, verdict: 'refused', within: { object, field, when } }));

const findField = (field, applies) => (node, context) =>
  field in node && applies(node[field], node, context) ? [context.location.child([field]).key()] : [];

const inReference = 'Shown in the reference.';
const inTypes = 'Shown in the reference and in types.';
const checked = 'Checked, and part of the types.';
const checkedOnly = 'Checked, but not part of the types.';
const checkedPartly = 'Checked, and part of the types as far as TypeScript can express it.';
const byFile = 'Refer to a schema by its file: put it into one of its own and write `$ref: NAME.yaml`.';
const notSent = (what) => `${what} Declare \`post\`, or \`get\` for a hook whose \`method\` is GET.`;
const oneServer = 'Every path is served by the same server: leave `servers` out.';
const generated = (name) => `${name} is written by \`generate\` alone: remove it.`;
const sameShape = (name) => `Requests and replies have schemas of their own here: leave ${name} out.`;
const repliesJson =
  'The server replies with JSON in UTF-8 only: write `application/json`, without parameters, and nothing beside it.';
const onlyBasic =
  'The server checks HTTP Basic (`type: http`, `scheme: basic`) and, with WEBHOOK_SECRET, the signature of jambonz, and nothing else. Declare Basic, or check what arrives in a handler.';
const oneRequirement =
  'The server checks one pair of credentials: write one scheme without scopes, such as `security: [{ basicAuth: [] }]`.';

const isCatalogue = ({ location }) => /jambonz[\\/]catalogue\.yaml$/.test(location.source.absoluteRef);
const sentCodes = ['200', '204', '4XX', '400', '401', '404', '405', '413', '415', '5XX', '500'];

/** Lists the responses of an operation whose code matches, with `$ref`s followed. */
const listResponses = (responses, pattern, { location, resolve }) =>
  Object.entries(responses).flatMap(([code, response]) => {
    if (!pattern.test(code)) return [];
    if (response?.$ref === undefined) return [{ code, response, place: location.child([code]) }];
    const { node, location: place } = resolve(response);
    return node ? [{ code, response: node, place }] : [];
  });
const findContent = (pattern, isRight) => (responses, context) =>
  listResponses(responses, pattern, context).flatMap(({ response, place }) =>
    Object.keys(response?.content ?? {}).flatMap((type) =>
      isRight(type) ? [] : [place.child(['content', type]).key()],
    ),
  );
const isJson = (type) => type === 'application/json';
const isProblem = (type) => type === 'application/problem+json';

/** Whether the schema of a refusal is the platform's, which the server sends. */
const isProblemSchema = (schema, place, { resolve }) => {
  if (schema?.$ref === undefined) return false;
  const { location } = resolve(schema, place.source.absoluteRef);
  // no-unresolved-refs reports a reference that leads nowhere.
  return (
    !location ||
    /replies[\\/]problem\.yaml$/.test(location.source.absoluteRef) ||
    location.pointer === '#/components/schemas/problem'
  );
};

const isEmptyRequirement = (requirement) => Object.keys(requirement ?? {}).length === 0;
const hasType =
  (...types) =>
  (type) =>
    types.includes(type);
const parameter = (test) => (value, node, context) => test(readParameter(node, context), value, node);

/** The objects of OpenAPI in the order of its specification. `type` is Redocly's name. */
export const openApiObjects = [
  {
    object: 'OpenAPI',
    type: 'Root',
    rows: [
      done('openapi', 'The version of the specification.', '3.1'),
      refused('openapi', 'Write the document in OpenAPI 3.1: `openapi: 3.1.0`.', {
        when: 'another version',
        if: (version) => !String(version).startsWith('3.1.'),
      }),
      documentation('info', inReference),
      refused('jsonSchemaDialect', 'Schemas are read as OpenAPI 3.1 has them: leave `jsonSchemaDialect` out.'),
      documentation(
        'servers',
        'The server answers at every address that leads to it. `PUBLIC_URL` tells it the one that jambonz uses.',
      ),
      done('paths', 'The paths that the server serves.'),
      refused(
        'paths',
        'The server needs a path, such as `paths: { /webhooks/call: { $ref: paths/webhooks-call.yaml } }`.',
        {
          when: 'missing',
          find: (root, context) =>
            'paths' in root || isCatalogue(context) ? [] : [context.location.child(['openapi']).key()],
        },
      ),
      refused(
        'webhooks',
        'A webhook is not served: declare under `paths:` the path that takes it. Those of jambonz are in the document already.',
        { if: (_, __, context) => !isCatalogue(context) },
      ),
      done('components', 'Parts that a `$ref` refers to.'),
      done('security', 'Holds for each operation without its own: see Security Requirement.'),
      refused(
        'security',
        'Write `security: [{ basicAuth: [] }]` in the root document, with the scheme under `components.securitySchemes`. `security: []` opens an operation to everybody.',
        { when: 'missing here and at an operation', by: 'security-defined' },
      ),
      done('tags', 'A file of handlers for each tag.'),
      documentation('externalDocs', inReference),
      done('x-jambonz-contract', 'In generated/openapi.json: the version that wrote it.'),
    ],
  },
  {
    object: 'Info',
    type: 'Info',
    rows: ['title', 'version', 'summary', 'description', 'termsOfService', 'contact', 'license'].map((field) =>
      documentation(field, inReference),
    ),
  },
  {
    object: 'Contact',
    type: 'Contact',
    rows: ['name', 'url', 'email'].map((field) => documentation(field, inReference)),
  },
  {
    object: 'License',
    type: 'License',
    rows: ['name', 'identifier', 'url'].map((field) => documentation(field, inReference)),
  },
  {
    object: 'Server',
    type: 'Server',
    rows: ['url', 'description', 'variables'].map((field) => documentation(field, inReference)),
  },
  {
    object: 'Server Variable',
    type: 'ServerVariable',
    rows: ['enum', 'default', 'description'].map((field) => documentation(field, inReference)),
  },
  {
    object: 'Components',
    type: 'Components',
    rows: [
      ...['schemas', 'responses', 'parameters', 'examples', 'requestBodies', 'securitySchemes'].map((field) =>
        done(field, 'Used where a `$ref` or `security` refers to it. A file for each part does the same.'),
      ),
      refused('headers', 'The server sends no headers of yours: leave them out.'),
      refused('links', 'Leave links out: what follows a reply is a hook in its verbs, such as `actionHook`.'),
      refused('callbacks', 'Leave callbacks out: what follows a reply is a hook in its verbs, and a path takes it.'),
      refused(
        'pathItems',
        'Put the path into a file of its own: `/webhooks/menu: { $ref: paths/webhooks-menu.yaml }`.',
      ),
    ],
  },
  {
    object: 'Paths',
    type: 'Paths',
    rows: [
      done(
        '/path',
        'A route of the server, which handlers may name as a hook. If two paths match, the more concrete one is taken.',
      ),
      refused('/path', 'Give the paths different fixed parts, or make one path of them.', {
        when: 'two match the same request, and neither is more concrete',
        find: (paths, { location }) =>
          findAmbiguousPaths(Object.keys(paths)).map(([path, earlier]) => [
            location.child([path]).key(),
            `\`${earlier}\` matches the same requests.`,
          ]),
      }),
      refused(
        '/path',
        'A path becomes a type and a route: it begins with / and has letters, digits and - . _ ~ only.',
        {
          when: 'other characters',
          by: 'rule/path-characters',
        },
      ),
    ],
  },
  {
    object: 'Path Item',
    type: 'PathItem',
    rows: [
      done('$ref', 'The file of the path.'),
      documentation('summary', inReference),
      documentation('description', inReference),
      done(
        'get',
        'Served, for a hook whose `method` is GET. jambonz sends neither a body nor a query of its own then.',
      ),
      done('post', 'Served. Handlers may name the path as a hook.'),
      refused(
        'options',
        'OPTIONS is answered from `x-env-vars`: declare them at the operation for new calls on this path, and remove `options`.',
      ),
      ...['put', 'delete', 'head', 'patch', 'trace'].map((method) =>
        refused(method, notSent(`jambonz does not send ${method.toUpperCase()}.`)),
      ),
      refused('servers', oneServer),
      done(
        'parameters',
        'Parameters of every operation of the path, each replaced by one of the same `name` and `in`.',
      ),
    ],
  },
  {
    object: 'Operation',
    type: 'Operation',
    rows: [
      done('tags', 'One tag: it names the file of the handler.'),
      documentation('summary', inTypes),
      documentation('description', inTypes),
      documentation('externalDocs', inReference),
      done('operationId', 'The name of the handler: a verb and a noun.'),
      done('parameters', 'Checked, and given to the handler as `query` and `params`.'),
      done('requestBody', 'Checked, and given to the handler as `body`.', 'POST'),
      refused('requestBody', 'A GET has no body: declare `post`, or leave `requestBody` out.', {
        when: 'GET',
        if: (_, __, { key }) => key === 'get',
      }),
      done('responses', 'What the handler returns, checked before it is sent.'),
      refused(
        'responses',
        'An operation needs `responses`: `"204": { description: Taken. }`, or 200 with `content`, and `4XX`.',
        {
          when: 'missing',
          find: (operation, { location }) => ('responses' in operation ? [] : [location.key()]),
        },
      ),
      refused('callbacks', 'Leave callbacks out: what follows a reply is a hook in its verbs, and a path takes it.'),
      documentation('deprecated', inTypes),
      done('security', 'Replaces that of the root document: see Security Requirement.'),
      refused('servers', oneServer),
      done('x-fallback', 'The reply when the handler fails or is late.'),
      done('x-deadline-ms', 'The deadline of the handler in milliseconds, at most 9999.'),
      done('x-answer-once', 'Whether a retry gets the answer of the first attempt.'),
      done('x-tools', 'The functions that a language model may call.'),
      done('x-env-vars', 'The variables that the portal asks for.'),
      documentation('x-sent-to', 'For a webhook whose address is in no verb: where the address is set.'),
      refused('x-reply', generated('x-reply')),
      refused('x-takes', generated('x-takes')),
    ],
  },
  {
    object: 'External Documentation',
    type: 'ExternalDocs',
    rows: ['description', 'url'].map((field) => documentation(field, inReference)),
  },
  {
    object: 'Parameter',
    type: 'Parameter',
    rows: [
      done('name', 'The name of the property in `query` or `params`. Each parameter of the path must be declared.'),
      refused('name', 'Declare each `{name}` of the path as a parameter with `in: path`, and no other name.', {
        when: 'of a path parameter that is not in the path, or the reverse',
        by: 'path-parameters-defined',
      }),
      done('in', 'In `params`.', '`path`'),
      done('in', 'In `query`.', '`query`'),
      refused('in', 'Handlers see query, path and body only, and jambonz sends no headers of yours: use `in: query`.', {
        when: '`header`',
        if: hasType('header'),
      }),
      refused('in', 'jambonz sends no cookies: use `in: query`.', { when: '`cookie`', if: hasType('cookie') }),
      documentation('description', inTypes),
      done('required', checked),
      documentation('deprecated', inTypes),
      refused('allowEmptyValue', 'Leave `allowEmptyValue` out: an empty text is a value of `type: string`.'),
      done('style', 'Read and sent in this style. A list may also repeat its name: `a=1&a=2`.', '`form`, `simple`'),
      done('style', 'For lists, as text joined by spaces or `|`.', '`spaceDelimited`, `pipeDelimited`'),
      done('style', 'For objects, as `name[key]=value`.', '`deepObject`'),
      refused('style', 'Leave `style` out: a path parameter is `simple`, as the client sends it.', {
        when: '`label`, `matrix`',
        if: hasType('label', 'matrix'),
      }),
      refused('style', 'Leave `style` out: only an object has `deepObject`.', {
        when: '`deepObject`, not an object',
        if: parameter(({ isObject }, style) => style === 'deepObject' && !isObject),
      }),
      refused('style', 'Leave `style` out: only a list is delimited.', {
        when: '`spaceDelimited`, `pipeDelimited`, not a list',
        if: parameter(({ isList, isObject }, style) => /Delimited$/.test(style) && !isList && !isObject),
      }),
      done('explode', 'For lists: `true` is `a=1&a=2`, `false` is `a=1,2`.'),
      refused('explode', 'Leave `explode` out: `deepObject` has one form.', {
        when: '`false`, `deepObject`',
        if: (explode, { style }) => explode === false && style === 'deepObject',
      }),
      refused('explode', 'Leave `explode` out: a delimited list has one form.', {
        when: '`true`, delimited',
        if: (explode, { style }) => explode === true && /Delimited$/.test(style),
      }),
      documentation('allowReserved', 'Reserved characters are accepted either way.'),
      done('schema', 'Checked, and converted from text to the type. A missing one has its `default`.'),
      refused('schema', 'Write `style: deepObject` beside the schema of an object, and send `name[key]=value`.', {
        when: 'object in a query without `deepObject`',
        if: parameter(({ isObject }, _, node) => node.in === 'query' && isObject && node.style !== 'deepObject'),
      }),
      refused('schema', 'A path holds no object: declare a parameter for each value.', {
        when: 'object in a path',
        if: parameter(({ isObject }, _, node) => node.in === 'path' && isObject),
      }),
      refused('schema', 'Lists and objects hold plain values here: send more in a body.', {
        when: 'list or object in another',
        if: parameter(({ isNested }) => isNested),
      }),
      refused('schema', 'A path parameter is always there: leave its `default` out.', {
        when: '`default` in a path',
        if: parameter(({ hasDefault }, _, node) => node.in === 'path' && hasDefault),
      }),
      refused('schema', 'Text cannot be null: declare the type that is sent.', {
        when: 'null only',
        if: parameter(({ isNull }) => isNull),
      }),
      refused('content', 'Declare `schema` instead, with `style: deepObject` for an object.'),
      done('example', 'Shown in the reference. One example is needed.'),
      done('examples', 'Shown in the reference. One example is needed.'),
    ],
  },
  {
    object: 'Request Body',
    type: 'RequestBody',
    rows: [
      documentation('description', inReference),
      done('content', 'The server takes JSON in UTF-8 and answers 415 to any other body.', '`application/json`'),
      refused(
        'content',
        'The server takes JSON in UTF-8 only, as jambonz sends it: write `application/json`, without parameters, and nothing beside it.',
        {
          when: 'another media type',
          find: ({ content }, { location }) =>
            Object.keys(content ?? {}).flatMap((type) =>
              isJson(type) ? [] : [location.child(['content', type]).key()],
            ),
        },
      ),
      done('required', 'Without it, `body` may be undefined in the handler.'),
    ],
  },
  {
    object: 'Media Type',
    type: 'MediaType',
    rows: [
      done('schema', 'Checked, and part of the types.'),
      refused('schema', 'Add `schema`: what is sent is checked by it, and types are made from it.', {
        when: 'missing',
        find: (node, { key, location }) =>
          'schema' in node || !(isJson(key) || isProblem(key)) ? [] : [location.key()],
      }),
      done('example', 'Tests and the phone send it as a request. The schema may have `examples` instead.'),
      done('examples', 'Tests and the phone send them as requests, by name. The schema may have `examples` instead.'),
      refused('encoding', 'Leave `encoding` out: it is about forms, and bodies are JSON.'),
    ],
  },
  {
    object: 'Encoding',
    type: 'Encoding',
    rows: within('Media Type', 'encoding', ['contentType', 'headers', 'style', 'explode', 'allowReserved']),
  },
  {
    object: 'Responses',
    type: 'Responses',
    rows: [
      refused('default', 'Write out the replies: 200 or 204, and `4XX` for refusals.'),
      done('code', 'A reply with a body.', '`200`'),
      done('code', 'A reply without a body: jambonz does not wait for it.', '`204`'),
      refused('code', 'A handler has one kind of reply: declare 200 if it returns a body, 204 if it does not.', {
        when: '`200` and `204`',
        find: (node, { location }) => ('200' in node && '204' in node ? [location.child(['204']).key()] : []),
      }),
      done(
        'code',
        'Refusals: bad requests, credentials and signatures.',
        '`4XX`, `400`, `401`, `404`, `405`, `413`, `415`',
      ),
      done('code', 'Failures of the server, where no fallback is sent.', '`5XX`, `500`'),
      refused(
        'code',
        'The server does not send this status. Replies are 200 or 204 (jambonz takes 201, 203 and redirects for failures), refusals `4XX` and `5XX`.',
        {
          when: 'any other',
          find: (node, { location }) =>
            Object.keys(node).flatMap((code) =>
              /^\d/.test(code) && !sentCodes.includes(code) ? [location.child([code]).key()] : [],
            ),
        },
      ),
    ],
  },
  {
    object: 'Response',
    type: 'Response',
    rows: [
      documentation('description', inTypes),
      refused('headers', 'The server sends no headers of yours, and jambonz reads none: leave them out.'),
      done('content', 'The reply, checked before it is sent.', '`application/json` of 200'),
      refused('content', 'A 200 needs `content`. Declare 204 for a reply without a body.', {
        when: 'none in a 200',
        at: 'Responses',
        find: (node, context) =>
          listResponses(node, /^200$/, context).flatMap(({ response, place }) =>
            Object.keys(response?.content ?? {}).length > 0 ? [] : [place.key()],
          ),
      }),
      refused('content', repliesJson, {
        when: 'another media type of 200',
        at: 'Responses',
        find: findContent(/^200$/, isJson),
      }),
      refused('content', 'A 204 has no body: leave `content` out, or declare 200.', {
        when: 'any of 204',
        at: 'Responses',
        find: findContent(/^204$/, () => false),
      }),
      done('content', 'What the server sends (RFC 9457).', '`application/problem+json` of 4XX, 5XX'),
      refused(
        'content',
        'The server refuses with `application/problem+json` only: `$ref: …/jambonz/responses/problem.yaml`.',
        {
          when: 'another media type of 4XX, 5XX',
          at: 'Responses',
          find: findContent(/^[45]/, isProblem),
        },
      ),
      refused('content', 'The server says itself why it refuses: `schema: { $ref: …/jambonz/replies/problem.yaml }`.', {
        when: 'another schema of 4XX, 5XX',
        at: 'Responses',
        find: (node, context) =>
          listResponses(node, /^[45]/, context).flatMap(({ response, place }) => {
            const media = response?.content?.['application/problem+json'];
            return !media?.schema || isProblemSchema(media.schema, place, context)
              ? []
              : [place.child(['content', 'application/problem+json', 'schema']).key()];
          }),
      }),
      refused('links', 'Leave links out: what follows a reply is a hook in its verbs, such as `actionHook`.'),
    ],
  },
  {
    object: 'Callback',
    type: 'Callback',
    rows: within('Operation', 'callbacks', ['{expression}']),
  },
  {
    object: 'Example',
    type: 'Example',
    rows: [
      documentation('summary', inReference),
      documentation('description', inReference),
      done('value', 'Checked by the schema. Tests and the phone send it.'),
      refused('externalValue', 'Write the example as `value`, or put it into a file and write `$ref: FILE`.'),
    ],
  },
  {
    object: 'Link',
    type: 'Link',
    rows: within('Response', 'links', [
      'operationRef',
      'operationId',
      'parameters',
      'requestBody',
      'description',
      'server',
    ]),
  },
  {
    object: 'Header',
    type: 'Header',
    rows: within('Response', 'headers', [
      'description',
      'required',
      'deprecated',
      'style',
      'explode',
      'schema',
      'content',
      'example',
      'examples',
    ]),
  },
  {
    object: 'Tag',
    type: 'Tag',
    rows: [
      done('name', 'In PascalCase. The handlers of the tag have a type and a file with this name.'),
      documentation('description', inReference),
      documentation('externalDocs', inReference),
    ],
  },
  {
    object: 'Reference',
    type: undefined, // Redocly follows references before it visits
    rows: [
      done('$ref', 'Names a file, a part of one (`menu.yaml#/post`) or a component.'),
      documentation('summary', inReference),
      documentation('description', inTypes),
    ],
  },
  {
    object: 'Schema',
    type: 'Schema',
    rows: [
      done('$ref', 'A schema may refer to itself. Keywords beside it hold too.'),
      refused('$schema', 'Schemas are read as OpenAPI 3.1 has them: leave `$schema` out.'),
      refused('$vocabulary', 'Schemas are read as OpenAPI 3.1 has them: leave `$vocabulary` out.'),
      ...[
        '$id',
        '$anchor',
        '$dynamicRef',
        '$dynamicAnchor',
        '$recursiveRef',
        '$recursiveAnchor',
        '$defs',
        'definitions',
        'id',
      ].map((field) => refused(field, byFile)),
      documentation('$comment', 'For readers of the file.'),
      ...[
        'type',
        'const',
        'enum',
        'properties',
        'required',
        'additionalProperties',
        'items',
        'allOf',
        'anyOf',
        'oneOf',
      ].map((field) => done(field, checked)),
      refused('properties', 'Choose another name, or leave it undeclared: undeclared properties pass.', {
        when: 'a name that every JavaScript object has, such as `constructor`',
        by: 'contract/inherited-names',
      }),
      refused('enum', 'Add `null` to the list, or take it from the type.', {
        when: 'a type with `null` that the list lacks',
        if: (values, { type }) => [type].flat().includes('null') && !values.includes(null),
      }),
      refused('required', 'Declare each name of `required` below `properties`.', {
        when: 'a name that is not declared',
        find: (node, { location }) =>
          listUndeclared(node, location).map((index) => [
            location.child(['required', index]),
            `\`${node.required[index]}\` is not declared.`,
          ]),
      }),
      refused('allOf', 'This schema needs itself to be checked: name it in a property or in `items`, or take it out.', {
        when: '`allOf`, `anyOf`, `oneOf`, `not` or `if` lead back to the schema',
        find: (node, context) => (leadsToItself(node, context) ? [context.location.key()] : []),
      }),
      done('prefixItems', checked, 'with the length of the list'),
      refused('prefixItems', 'Give the list its length: `minItems` and `maxItems`, both the number of `prefixItems`.', {
        when: 'without it',
        if: (_, schema) => isMissingLength(schema),
      }),
      ...['not', 'if', 'then', 'else', 'dependentRequired'].map((field) => done(field, checkedPartly)),
      done('dependentSchemas', checkedOnly),
      refused('dependencies', 'Write `dependentRequired` or `dependentSchemas`.'),
      ...['contains', 'minContains', 'maxContains', 'propertyNames', 'minProperties', 'maxProperties'].map((field) =>
        done(field, checkedOnly),
      ),
      ...['unevaluatedItems', 'unevaluatedProperties'].map((field) => done(field, checkedOnly)),
      ...['multipleOf', 'maximum', 'exclusiveMaximum', 'minimum', 'exclusiveMinimum', 'maxLength', 'minLength'].map(
        (field) => done(field, checkedOnly),
      ),
      ...['maxItems', 'uniqueItems'].map((field) => done(field, checkedOnly)),
      ...['pattern', 'patternProperties', 'minItems'].map((field) => done(field, checkedPartly)),
      refused('pattern', 'Write a regular expression of JavaScript, as with the flag u.', {
        when: 'not a regular expression of JavaScript',
        by: 'schema/valid',
      }),
      done('format', 'Checked as JSON Schema defines it. `hook`, of a reply, is a path of the document or a URL.'),
      refused('format', 'Write a `pattern`, or say it in the description.', {
        when: 'not of JSON Schema',
        by: 'contract/format-known',
      }),
      refused('format', 'Change the `type`, or leave `format` out.', {
        when: 'of another type',
        by: 'contract/format-known',
      }),
      done(
        'default',
        'A missing value is filled in, except by a schema in `anyOf`, `oneOf`, `not`, `if`, `then` or `else`.',
        'of a request',
      ),
      refused('default', 'A missing value would be refused: write a value of the schema.', {
        when: 'not a value of its schema',
        by: 'schema/valid',
      }),
      documentation('default', 'Says what jambonz takes if the value is missing.', 'of a reply'),
      done('examples', 'Checked by the schema. Those of a body are requests of tests and of the phone.'),
      documentation('example', 'Write `examples` to have it sent by tests and the phone.'),
      ...['title', 'description', 'deprecated'].map((field) => documentation(field, inTypes)),
      ...['contentEncoding', 'contentMediaType', 'contentSchema', 'externalDocs'].map((field) =>
        documentation(field, inReference),
      ),
      done('discriminator', 'Selects the schema of `oneOf` that is meant, so that a mistake is reported once.'),
      refused(
        'discriminator',
        'A discriminator selects a schema of the `oneOf` beside it: list the schemas there, and do not build them on this one with `allOf`.',
        { when: 'without `oneOf`', by: 'contract/union-mapped' },
      ),
      refused('readOnly', sameShape('readOnly')),
      refused('writeOnly', sameShape('writeOnly')),
      refused('xml', 'Leave `xml` out: bodies are JSON.'),
      refused('nullable', "`nullable` is OpenAPI 3.0: add 'null' to the type, as in `type: [string, 'null']`."),
      refused('summary', 'A schema has no summary: write `title` or `description`.'),
      done('x-must-be', 'The words that a message uses in place of the `pattern`.'),
      done('x-jambonz-edition', 'The edition of jambonz that has this part.'),
      done('x-jambonz-transport', '`websocket`: a value that has no effect in a reply over HTTP.'),
      done('x-commercial-values', 'Values of the commercial edition.'),
      done('x-open-source-values', 'Values of the open-source edition.'),
      done('x-vendor-settings', 'Settings of a speech vendor: an unknown one is reported by its edition.'),
      done('x-verb-functions', 'Generates a function for each verb of the union.'),
      done('x-webhook', 'The webhook that jambonz sends to this hook. The operation of the hook must take it.'),
      documentation('x-documented', "What jambonz's own documentation says. Any object may have it."),
      done('x-project', 'In generated/openapi.json: what openapi/platform.yaml adds or changes.'),
    ],
  },
  {
    object: 'Discriminator',
    type: 'Discriminator',
    rows: [
      done('propertyName', 'The property that names the schema.'),
      done(
        'mapping',
        'An entry for each schema of `oneOf`. The property of that schema has the name of the entry as its `const`.',
      ),
    ],
  },
  {
    object: 'XML',
    type: 'Xml',
    rows: within('Schema', 'xml', ['name', 'namespace', 'prefix', 'attribute', 'wrapped']),
  },
  {
    object: 'Security Scheme',
    type: 'SecurityScheme',
    rows: [
      done('type', 'HTTP Basic, with WEBHOOK_USERNAME and WEBHOOK_PASSWORD.', '`http`'),
      refused('type', onlyBasic, {
        when: '`apiKey`, `mutualTLS`, `oauth2`, `openIdConnect`',
        if: hasType('apiKey', 'mutualTLS', 'oauth2', 'openIdConnect'),
      }),
      documentation('description', inReference),
      done('scheme', 'HTTP Basic.', '`basic`'),
      refused('scheme', onlyBasic, {
        when: 'another, such as `bearer`',
        if: (scheme, { type }) => type === 'http' && !/^basic$/i.test(scheme),
      }),
      ...within('Security Scheme', 'scheme', ['bearerFormat'], 'another, such as `bearer`'),
      ...within(
        'Security Scheme',
        'type',
        ['name', 'in', 'flows', 'openIdConnectUrl'],
        '`apiKey`, `mutualTLS`, `oauth2`, `openIdConnect`',
      ),
    ],
  },
  {
    object: 'OAuth Flows',
    type: 'OAuth2Flows',
    rows: within(
      'Security Scheme',
      'type',
      ['implicit', 'password', 'clientCredentials', 'authorizationCode'],
      '`apiKey`, `mutualTLS`, `oauth2`, `openIdConnect`',
    ),
  },
  {
    object: 'OAuth Flow',
    type: 'ImplicitFlow',
    rows: within(
      'Security Scheme',
      'type',
      ['authorizationUrl', 'tokenUrl', 'refreshUrl', 'scopes'],
      '`apiKey`, `mutualTLS`, `oauth2`, `openIdConnect`',
    ),
  },
  {
    object: 'Security Requirement',
    type: 'SecurityRequirementList',
    rows: [
      done(
        '{name}',
        'Credentials are checked if they are configured, and the signature if a secret is.',
        '`[{ basicAuth: [] }]`',
      ),
      done('{name}', 'Open to everybody, whatever is configured.', '`[]` or `[{}]`'),
      refused(
        '{name}',
        'An empty requirement beside another opens the operation to everybody. Remove `{}`: credentials are checked only where they are configured.',
        {
          when: '`{}` beside another',
          find: (list, { location }) =>
            list.every(isEmptyRequirement)
              ? []
              : list.flatMap((each, index) => (isEmptyRequirement(each) ? [location.child([index])] : [])),
        },
      ),
      refused('{name}', oneRequirement, {
        when: 'several schemes, or scopes',
        find: (list, { location }) => {
          const schemes = list.filter((each) => !isEmptyRequirement(each));
          const isOne = schemes.flatMap(Object.keys).length <= 1;
          return isOne && schemes.every((each) => Object.values(each).flat().length === 0) ? [] : [location];
        },
      }),
      refused(
        '{name}',
        'Write `security: [{ basicAuth: [] }]` in the root document, with the scheme under `components.securitySchemes`. `security: []` opens an operation to everybody.',
        {
          when: 'a scheme that is not declared',
          by: 'security-defined',
        },
      ),
    ],
  },
];

/** Lists the rows of all objects, each with its object. */
export const openApiRows = openApiObjects.flatMap(({ object, type, rows }) =>
  rows.map((row) => ({ object, ...row, at: row.at ?? type })),
);

/**
 * The values of `format` that requests and replies are checked for. These are all formats of
 * ajv-formats. Any other format only documents a schema.
 */
export const checkedFormats: ReadonlySet<string> = new Set([
  'byte',
  'date',
  'date-time',
  'double',
  'duration',
  'email',
  'float',
  'hostname',
  'int32',
  'int64',
  'ipv4',
  'ipv6',
  'iso-date-time',
  'iso-time',
  'json-pointer',
  'json-pointer-uri-fragment',
  'regex',
  'relative-json-pointer',
  'time',
  'uri',
  'uri-reference',
  'uri-template',
  'url',
  'uuid',
]);

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { OpenApiDocument } from '../../../openapi/contract/document.ts';
import { referenceDocument } from './reference-document.ts';

const require = createRequire(import.meta.url);

const options = {
  // What the document says beside JSON Schema and OpenAPI; what only generation reads is left out.
  showExtensions: [
    'x-answer-once',
    'x-commercial-values',
    'x-deadline-ms',
    'x-documented',
    'x-env-vars',
    'x-fallback',
    'x-jambonz-edition',
    'x-must-be',
    'x-tools',
  ],
  hideDownloadButtons: true,
  jsonSamplesExpandLevel: 'all',
};

/** The files of the API reference, by name. They need nothing but each other, also where they are opened from a disk. */
export function referencePage(document: OpenApiDocument): Record<string, string> {
  const json = JSON.stringify(referenceDocument(document));
  return {
    'index.html': `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${document.info.title.replace(/[&<]/g, (sign) => (sign === '&' ? '&amp;' : '&lt;'))}</title>
<link rel="icon" href="data:,">
<style>body { margin: 0 }</style>
</head>
<body>
<div id="reference"></div>
<script src="redoc.js"></script>
<script src="reference.js"></script>
</body>
</html>
`,
    'redoc.js': redoc(),
    [licences]: read(licences),
    'reference.js': `Redoc.init(${json}, ${JSON.stringify(options)}, document.getElementById('reference'));\n`,
  };
}

/** Redoc's script names this file for the licences of what is in it. */
const licences = 'redoc.standalone.js.LICENSE.txt';
const logo = 'https://cdn.redoc.ly/redoc/logo-mini.svg';

/** Redoc for browsers, in one file, without the one request that it would make of its own accord. */
function redoc(): string {
  const script = read('redoc.standalone.js');
  if (!script.includes(logo))
    throw new Error('reference-page.ts relies on Redoc loading its logo from cdn.redoc.ly, look what it loads now');
  return script.replaceAll(logo, 'data:,');
}

function read(bundle: string): string {
  return readFileSync(join(dirname(require.resolve('redoc/bundles/redoc.standalone.js')), bundle), 'utf8');
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { OpenApiDocument } from '../../../openapi/contract/document.ts';
import { createReferenceDocument } from './reference-document.ts';

const require = createRequire(import.meta.url);

const options = {
  // The `x-` extensions that Redoc shows. Extensions that only the code generator reads are
  // omitted.
  showExtensions: [
    'x-answer-once',
    'x-commercial-values',
    'x-deadline-ms',
    'x-documented',
    'x-env-vars',
    'x-fallback',
    'x-jambonz-edition',
    'x-must-be',
    'x-project',
    'x-open-source-values',
    'x-tools',
  ],
  hideDownloadButtons: true,
  jsonSamplesExpandLevel: 'all',
};

/**
 * Returns the files of the API reference, keyed by name. They load no other files, so a browser can
 * open them without a server.
 */
export function renderReferencePage(document: OpenApiDocument): Record<string, string> {
  const json = JSON.stringify(createReferenceDocument(document));
  return {
    'index.html': `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${document.info.title.replace(/[&<]/g, (sign) => (sign === '&' ? '&amp;' : '&lt;'))}</title>
<link rel="icon" href="data:,">
<link rel="alternate" type="text/markdown" href="llms.txt">
<style>body { margin: 0 }</style>
</head>
<body>
<div id="reference"></div>
<script src="redoc.js"></script>
<script src="reference.js"></script>
</body>
</html>
`,
    'redoc.js': readRedoc(),
    [licences]: readBundle(licences),
    'reference.js': `Redoc.init(${json}, ${JSON.stringify(options)}, document.getElementById('reference'));\n`,
  };
}

/**
 * The file with the licences of Redoc's dependencies, to which a comment in Redoc's script refers.
 */
const licences = 'redoc.standalone.js.LICENSE.txt';
const logo = 'https://cdn.redoc.ly/redoc/logo-mini.svg';

/**
 * Returns Redoc's browser script. The URL of Redoc's logo is removed, because loading the logo is
 * the script's only request to another server.
 */
function readRedoc(): string {
  const script = readBundle('redoc.standalone.js');
  if (!script.includes(logo))
    throw new Error(
      'Redoc no longer loads its logo from cdn.redoc.ly: check which URLs Redoc loads, and adapt reference-page.ts',
    );
  return script.replaceAll(logo, 'data:,');
}

function readBundle(bundle: string): string {
  return readFileSync(join(dirname(require.resolve('redoc/bundles/redoc.standalone.js')), bundle), 'utf8');
}

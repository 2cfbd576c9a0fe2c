import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { dirname, join } from 'node:path';
import { json } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { exampleOf } from '../../generated/server/test.ts';
import { deliver } from '../helpers/deliver.ts';
import { readDocBlocks } from '../helpers/doc-block.ts';
import { openShell } from '../helpers/shell.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { listen } from '../support/listen.ts';

const blocks = (language: string) =>
  readDocBlocks('docs/tracing.md').flatMap((each) => (each.language === language ? [each.text] : []));
const [readyMade = '', own = ''] = blocks('sh');
const [tracingFile = ''] = blocks('js');
const traceId = '0af7651916cd43dd8448eb211c80319c';
const senderSpanId = '00f067aa0ba902b7';

interface Exported {
  resourceSpans: {
    resource: { attributes: { key: string; value: { stringValue?: string } }[] };
    scopeSpans: { spans: { name: string; traceId: string; parentSpanId?: string }[] }[];
  }[];
}

/** Runs an OpenTelemetry collector, which notes the spans that it is sent. */
async function startCollector() {
  const spans: { service?: string | undefined; name: string; traceId: string; parentSpanId?: string }[] = [];
  const url = await listen(async (req: IncomingMessage, res: ServerResponse) => {
    const { resourceSpans } = (await json(req)) as Exported;
    for (const { resource, scopeSpans } of resourceSpans) {
      const service = resource.attributes.find(({ key }) => key === 'service.name')?.value.stringValue;
      for (const span of scopeSpans.flatMap((each) => each.spans)) spans.push({ service, ...span });
    }
    res.setHeader('Content-Type', 'application/json').end('{}');
  });
  return { url, spans };
}

/**
 * Creates a folder with dist/server/main.js, tracing.mjs, and the packages of this repository. It
 * also has a package that stands for the one with all instrumentations of OpenTelemetry, which is
 * as large as all other packages together.
 */
function createFolder(): string {
  const folder = temporaryFolder();
  const write = (path: string, content: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  const main = JSON.stringify(join(process.cwd(), 'server/main.ts'));
  write('package.json', '{ "type": "module" }');
  write('dist/server/main.js', `import { register } from 'tsx/esm/api';\nregister();\nawait import(${main});\n`);
  write('tracing.mjs', tracingFile);
  const standIn = 'node_modules/@opentelemetry/auto-instrumentations-node';
  write(`${standIn}/package.json`, '{ "exports": { "./register": "./register.mjs" } }');
  write(`${standIn}/register.mjs`, "import '../../../tracing.mjs';\n");
  for (const name of ['tsx', ...listImports()])
    if (!existsSync(join(folder, 'node_modules', name)))
      symlinkSync(join(process.cwd(), 'node_modules', name), join(folder, 'node_modules', name));
  return folder;
}

const listImports = () => [...tracingFile.matchAll(/from '([^']+)'/g)].map(([, name = '']) => name);

/**
 * Types the commands of a block in a folder, sends the server that they start a webhook, and ends
 * it before its spans are exported.
 */
async function runCommands(commands: string, collectorUrl: string): Promise<void> {
  const folder = createFolder();
  const type = openShell(folder);
  await type(`
    export HOST=127.0.0.1 PORT=0 ADMIN_PORT=0 OTEL_BSP_SCHEDULE_DELAY=60000
    npm() { shift; echo "$@" >npm.log; }
    node() { exec node --conditions=jambonz-contract-source "$@"; }`);
  const inBackground = commands.replace(/^node .*/m, '$& >server.log 2>&1 &');
  await type(inBackground.replace('http://127.0.0.1:4318', collectorUrl));
  const readFile = (name: string) => readFileSync(join(folder, name), 'utf8').trim();
  const readUrl = () => /^ready (\S+)/m.exec(readFile('server.log'))?.[1] ?? '';
  await expect.poll(readUrl, { timeout: 30_000 }).not.toBe('');
  await deliver(readUrl(), { body: exampleOf('answerCall'), headers: { b3: `${traceId}-${senderSpanId}-1` } });
  await type('kill $!; wait $!');
  expect([['@opentelemetry/auto-instrumentations-node'], listImports()]).toContainEqual(readFile('npm.log').split(' '));
}

it('servers that are started as docs/tracing.md says export spans below that of jambonz, at the latest when they exit', async () => {
  const collector = await startCollector();
  await Promise.all([readyMade, own].map((commands) => runCommands(commands, collector.url)));
  await expect.poll(() => collector.spans.length, { timeout: 5_000 }).toBe(4); // a webhook and its handler, twice
  const webhook = { name: 'POST /webhooks/call', service: 'reception', traceId };
  const below = collector.spans.filter(({ parentSpanId }) => parentSpanId === senderSpanId);
  expect(below).toEqual([expect.objectContaining(webhook), expect.objectContaining(webhook)]);
});

it('the containers of docs/tracing.md run the command that is tried here, with the same variables', () => {
  const [compose, kubernetes, ...others] = blocks('yaml').map((text) => parse(text));
  expect(others).toEqual([]);
  const command = own.trimEnd().split('\n').at(-1)?.split(' ');
  const names = [...own.matchAll(/(OTEL_\w+)=/g)].map(([, name]) => name);
  expect([compose.command, kubernetes.command]).toEqual([command, command]);
  expect(Object.keys(compose.environment)).toEqual(names);
  expect(kubernetes.env.map(({ name }: { name: string }) => name)).toEqual(names);
});

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { createPackageJson } from '../../bin/new/package-json.ts';
import { loadContract } from '../../generated/server/contract.ts';
import { createRequestDocument } from '../../server/pipeline/request-document.ts';

/**
 * Returns the packages that a file imports statically, directly or through other files. Ignores
 * imports of types.
 */
function packagesOf(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return new Set();
  seen.add(file);
  const imports = [
    ...readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?!type\b)(?:[^;']*?from )?'([^']+)'/gm),
  ].map(([, from = '']) => from);
  return new Set(
    imports.flatMap((from) => (from.startsWith('.') ? [...packagesOf(join(dirname(file), from), seen)] : [from])),
  );
}

it('the server starts without loading the Redis client, which takes a tenth of the start time', () => {
  const packages = packagesOf('server/index.ts');
  expect(packages).toContain('express');
  expect(packages).not.toContain('@redis/client');
  expect(packagesOf('server/store/redis-stores.ts')).toContain('@redis/client');
});

it('the server starts without loading @opentelemetry/api, which only a process with an OpenTelemetry SDK needs', () => {
  expect(packagesOf('server/index.ts')).not.toContain('@opentelemetry/api');
  expect(packagesOf('server/pipeline/start-span.ts')).toContain('@opentelemetry/api');
});

it('the server starts without loading the code for WebSockets, which it loads for the first handshake', () => {
  expect(packagesOf('server/index.ts')).not.toContain('ws');
  expect(packagesOf('server/websocket/accept-sockets.ts')).toContain('ws');
});

it('createRequestDocument keeps only what request validation needs, because express-openapi-validator compiles all schemas that it gets', () => {
  const { document, routes } = loadContract();
  const { operations, schemas } = createRequestDocument(document, routes);
  const text = JSON.stringify([...operations, schemas]);
  expect(text).toContain('sip_status'); // a property of requests
  expect(text).not.toMatch(/actionHook|description":"[^"]|examples/);
});

it('npm start and the image run Node with 8 MB of room for new objects, here and in a new project', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  const [, flag = ''] = scripts.start.split(' ');
  const code = 'process.stdout.write(String(v8.getHeapStatistics().heap_size_limit))';
  const limits = [[flag], []].map((flags) => Number(execFileSync(process.execPath, [...flags, '-e', code])));
  // The limit of the heap includes three times this room, which by default is 16 MB or more.
  expect(limits[0]).toBeLessThanOrEqual((limits[1] ?? 0) - 3 * 8 * 2 ** 20);
  expect(createPackageJson('line', '1.0.0')).toMatchObject({ scripts: { start: scripts.start } });
  const command = `CMD ${JSON.stringify(scripts.start.split(' ')).replaceAll(',', ', ')}`;
  for (const image of ['Dockerfile', 'bin/new/project/Dockerfile'])
    expect(readFileSync(image, 'utf8')).toContain(command);
});

import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { runDoctor } from '../helpers/doctor.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { atEnd } from '../support/at-end.ts';
import { copyProject } from './project-copy.ts';

vi.setConfig({ testTimeout: 300_000 });

it('npm run doctor reports a self-signed certificate and a certificate for another name', async () => {
  const folder = temporaryFolder();
  const request = [
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-days',
    '30',
    '-keyout',
    'key.pem',
    '-out',
    'cert.pem',
  ];
  const subject = ['-subj', '/CN=voice.example.com', '-addext', 'subjectAltName=DNS:voice.example.com'];
  execFileSync('openssl', [...request, ...subject], { cwd: folder, stdio: 'ignore' });
  const [key, cert] = ['key.pem', 'cert.pem'].map((name) => readFileSync(join(folder, name)));
  const server = https.createServer({ key: key as Buffer, cert: cert as Buffer }, (_req, res) => res.end());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  atEnd(() => server.close());
  const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const findAddressLine = async (env: Record<string, string>) =>
    (await runDoctor(env, '--url', url)).lines.find((line) => line.includes(' address: '));
  expect(await findAddressLine({})).toMatch(
    /^problem {2}address: .* its certificate is self-signed: get one from an authority/,
  );
  expect(await findAddressLine({ NODE_EXTRA_CA_CERTS: join(folder, 'cert.pem') })).toMatch(
    /^problem {2}address: .* for another name: get one for this name/,
  );
});

it('npm run doctor reports an OpenAPI document edited after generation and one that cannot be bundled', async () => {
  const { folder, withChange } = copyProject();
  const runDoctor = () => {
    const command = ['--import', 'tsx', 'bin/jambonz-contract.ts', 'doctor'];
    try {
      return execFileSync(process.execPath, command, {
        cwd: folder,
        encoding: 'utf8',
        env: { PATH: process.env.PATH, PORT: '0', ADMIN_PORT: '0' },
      });
    } catch (error) {
      return (error as { stdout: string }).stdout;
    }
  };
  await withChange(
    'openapi/jambonz/verbs/say.yaml',
    (yaml) => yaml.replace(/description: .*/, 'description: Edited'),
    () =>
      expect(runDoctor()).toMatch(
        /^problem {2}document: openapi\/ has changed since generated\/ was written: run `npm run generate`$/m,
      ),
  );
  await withChange(
    'openapi/openapi.yaml',
    (yaml) => yaml.replace('paths/webhooks-call.yaml', 'paths/gone.yaml'),
    () =>
      expect(runDoctor()).toMatch(/^problem {2}document: openapi\/ cannot be bundled, `npm run generate` shows where/m),
  );
});

it('the built doctor runs without openapi/ and says that it skips the check of the OpenAPI document', () => {
  const { folder } = copyProject();
  execFileSync('npm', ['run', 'build'], { cwd: folder, stdio: 'ignore' });
  rmSync(join(folder, 'openapi'), { recursive: true });
  const printed = execFileSync(process.execPath, ['dist/bin/jambonz-contract.js', 'doctor'], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, PORT: '0', ADMIN_PORT: '0' },
  });
  expect(printed).toMatch(/^ok {7}generated code: /m);
  expect(printed).toMatch(/^skipped {2}document: no openapi\/ or no packages for generating/m);
});

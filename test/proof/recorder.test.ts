import { execFileSync, spawn } from 'node:child_process';
import { existsSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { readDocBlock } from '../helpers/doc-block.ts';
import { freePort } from '../helpers/free-port.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';
import { atEnd } from '../support/at-end.ts';
import { copyProject } from './project-copy.ts';

it('the server of docs/audio.md writes what jambonz streams to a WAV file, and refuses other passwords', async () => {
  const folder = temporaryFolder();
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'recorder.mjs'), readDocBlock('docs/audio.md', '// recorder.mjs'));
  const env = { ...process.env, PORT: String(await freePort()), RECORDER_PASSWORD: 'right' };
  const child = spawn(process.execPath, ['recorder.mjs'], { cwd: folder, env });
  atEnd(() => child.kill());
  const connect = (password: string) =>
    new WebSocket(`ws://127.0.0.1:${env.PORT}`, 'audio.drachtio.org', { auth: `jambonz:${password}` });
  const openSocket = (password: string) =>
    new Promise<WebSocket>((resolve, reject) => {
      const socket = connect(password);
      socket.once('open', () => resolve(socket)).once('error', reject);
    });
  const socket = await vi.waitFor(() => openSocket('right'), { timeout: 10_000 });
  await expect(openSocket('wrong')).rejects.toThrow('401');

  socket.send(JSON.stringify({ callSid: '../c0ffee', from: '+12125551212', sampleRate: 8000, mixType: 'mono' }));
  for (let nth = 0; nth < 50; nth++) socket.send(Buffer.alloc(320, nth)); // 20 ms each
  socket.close();
  const file = join(folder, 'c0ffee.wav');
  await vi.waitFor(() => expect(existsSync(file)).toBe(true), { timeout: 10_000 });
  const script =
    'import sys, wave; audio = wave.open(sys.argv[1]); print(audio.getparams()[:4], audio.readframes(9999)[-1])';
  expect(execFileSync('python3', ['-c', script, file], { encoding: 'utf8' })).toBe('(1, 2, 8000, 8000) 49\n');
});

it('the verb of docs/audio.md compiles', { timeout: 120_000 }, () => {
  const { file, run } = copyProject();
  const verb = readDocBlock('docs/audio.md', 'listen({').replace(
    '/webhooks/message',
    'https://voice.example.com/message',
  );
  writeFileSync(
    file('server/handlers/documented.ts'),
    `import type { Call } from '../../generated/server/contract.ts';
import { listen } from '../../generated/server/verbs.ts';

export const documented = (call: Call & { envVars: { RECORDER_PASSWORD: string } }) => [
${verb}];
`,
  );
  const files = ['server/handlers/documented.ts'];
  writeFileSync(file('documented.json'), JSON.stringify({ extends: './tsconfig.json', include: files }));
  expect(run('typescript/bin/tsc -p documented.json')).toEqual({ code: 0, output: '' });
});

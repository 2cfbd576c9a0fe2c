import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { serve } from '../../generated/server/test.ts';
import { callCommand } from '../helpers/call-command.ts';
import { readDocBlock } from '../helpers/doc-block.ts';
import { runDoctor } from '../helpers/doctor.ts';
import { start } from '../helpers/start.ts';
import { copyProject } from './project-copy.ts';

const text = readFileSync('docs/websocket.md', 'utf8');
const credentials = { WEBHOOK_USERNAME: 'jambonz', WEBHOOK_PASSWORD: '7f3c9a51d2e84b6093ac' };

it('the doctor holds a socket open with the command of docs/websocket.md, and npm start prints the address', {
  timeout: 90_000,
}, async () => {
  const [, words = ''] = /`npm run doctor -- (--url wss:\S+)`/.exec(text) ?? [];
  const [, fragment = ''] = /`wss:\/\/voice\.example\.com(\/webhooks\/call#\S+)`/.exec(text) ?? [];
  const { url, lines } = await start(credentials);
  const address = url.replace('http', 'ws');
  expect(lines.join('\n')).toContain(` ${address}${fragment}`);
  const doctor = await runDoctor(
    { ...credentials, PORT: '0', ADMIN_PORT: '0' },
    ...words.replace('wss://voice.example.com', address).split(' '),
  );
  expect(doctor.lines).toContainEqual(
    expect.stringMatching(/^ok {7}WebSocket: ws:\S+ opens in \d+ ms, and stays open while no message is sent$/),
  );
  expect(doctor.lines.join('\n')).toContain('of the 5000 ms timeout of jambonz');
  expect(doctor.code).toBe(0);
});

it('the phone calls with the command of docs/websocket.md', { timeout: 60_000 }, async () => {
  const command = readDocBlock('docs/websocket.md', '$ npm run -s call').slice('$ '.length);
  const { url } = await serve();
  const line = command
    .replace('npm run -s call --', callCommand.join(' '))
    .replace('127.0.0.1:3000', new URL(url).host);
  const { stdout } = await promisify(execFile)('sh', ['-c', line], { env: { PATH: process.env.PATH } });
  expect(stdout).toContain('session:new /webhooks/call: ack in');
  expect(stdout).toContain('verb:hook /webhooks/menu');
});

it('the commands of docs/websocket.md compile', { timeout: 120_000 }, () => {
  const { file, run } = copyProject();
  const code = readDocBlock('docs/websocket.md', 'call.send(');
  writeFileSync(
    file('server/handlers/documented.ts'),
    `import type { Handler } from '../../generated/server/contract.ts';
import { hangup, say } from '../../generated/server/verbs.ts';

export const documented: Handler<'reportCallStatus'> = ({ call }) => {
${code}};
`,
  );
  const files = ['server/handlers/documented.ts'];
  writeFileSync(file('documented.json'), JSON.stringify({ extends: './tsconfig.json', include: files }));
  expect(run('typescript/bin/tsc -p documented.json')).toEqual({ code: 0, output: '' });
});

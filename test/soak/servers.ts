import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimPorts } from '../helpers/free-port.ts';
import { type Running, runServer } from '../helpers/run-server.ts';
import { credentials, secret } from '../helpers/signed-webhook.ts';

const [username = '', password = ''] = credentials.split(':');

/** The port that replaces port 3000 of deploy/nginx.conf, and the admin port. */
const basePort = await claimPorts();
const movePorts = (text: string) => text.replace(/\b30([012]\d)\b/g, (_, nth) => String(basePort + Number(nth)));

/** Two servers with a common Redis behind nginx with deploy/nginx.conf, until this process ends. */
export class Servers {
  readonly #redisUrl: string;
  /** The first server runs to the end, the second one is restarted. */
  readonly running: Running[] = [];

  /** The URL of nginx. */
  readonly url = `http://127.0.0.1:${basePort}`;

  constructor(redisUrl: string) {
    this.#redisUrl = redisUrl;
  }

  async start(): Promise<void> {
    const folder = mkdtempSync(join(tmpdir(), 'jambonz-contract-'));
    writeFileSync(join(folder, 'nginx.conf'), movePorts(readFileSync('deploy/nginx.conf', 'utf8')));
    await Promise.all([this.#startServer(0), this.#startServer(1)]);
    const command = ['-p', folder, '-e', 'nginx.log', '-c', join(folder, 'nginx.conf'), '-g', 'daemon off;'];
    const nginx = spawn('nginx', command, { env: { PATH: `${process.env.PATH}:/usr/sbin` }, stdio: 'inherit' });
    process.on('exit', () => {
      nginx.kill();
      rmSync(folder, { recursive: true, force: true });
    });
  }

  /** Restarts the second server. Resolves with its exit code. */
  async restart(): Promise<number | null | undefined> {
    const leaving = this.running[1];
    leaving?.child.kill('SIGTERM');
    const code = await leaving?.ended;
    await this.#startServer(1);
    return code;
  }

  async #startServer(index: number): Promise<void> {
    const env = {
      PORT: String(basePort + 10 + 10 * index),
      REDIS_URL: this.#redisUrl,
      WEBHOOK_SECRET: secret,
      WEBHOOK_USERNAME: username,
      WEBHOOK_PASSWORD: password,
    };
    // Without forced collection, V8 lets garbage pile up for more than a minute.
    const collect = ['--expose-gc', '--import', './test/helpers/collect-garbage.ts'];
    const program = ['--max-old-space-size=256', ...collect, 'server/main.ts'];
    const server = await runServer(env, program, (child) => process.on('exit', () => child.kill('SIGKILL')));
    if (server.code !== undefined) throw new Error(`the server did not start: ${server.lines.join('\n')}`);
    this.running[index] = server;
  }
}

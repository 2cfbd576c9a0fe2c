import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEnd as atEndOfTest } from '../support/at-end.ts';
import { freePort } from './free-port.ts';
import { RedisServer, waitUntil } from './redis-server.ts';

export interface GroupOptions {
  /** Servers with TLS and passwords. A client must trust `certificate` of the group. */
  isSecure?: boolean;
  /** Where to register what ends the servers. Default: the end of the current test or test file. */
  atEnd?: (cleanUp: () => unknown) => void;
}

/** The passwords of secure servers. They need escapes in a URL. */
const passwords = { server: 'of the/servers', sentinel: 'of the?sentinels' };

/** Redis servers without persistence that belong together, and the sentinels that watch them. */
export class RedisGroup {
  /** The servers that hold data. */
  readonly servers: RedisServer[] = [];
  readonly sentinels: RedisServer[] = [];
  readonly #folder = mkdtempSync(join(tmpdir(), 'jambonz-contract-'));
  readonly #isSecure: boolean;

  constructor({ isSecure = false, atEnd = atEndOfTest }: GroupOptions) {
    this.#isSecure = isSecure;
    atEnd(() => {
      for (const server of [...this.servers, ...this.sentinels]) void server.kill();
      rmSync(this.#folder, { recursive: true, force: true });
    });
    if (isSecure) this.#createCertificate();
  }

  /** The file of the certificate of secure servers, for `NODE_EXTRA_CA_CERTS`. */
  get certificate(): string {
    return join(this.#folder, 'cert.pem');
  }

  /** Writes a file into the working folder of all servers, and returns its path. */
  writeFile(name: string, text: string): string {
    const file = join(this.#folder, name);
    writeFileSync(file, text);
    return file;
  }

  /** Adds a server that is not yet started. `options` are further arguments of `redis-server`. */
  async addServer(...options: string[]): Promise<RedisServer> {
    const secret = this.#isSecure ? ['--masterauth', passwords.server] : [];
    const replication = ['--repl-diskless-sync-delay', '0', ...secret];
    const server = this.#create(await freePort(), passwords.server, ['--save', '', ...replication, ...options]);
    this.servers.push(server);
    return server;
  }

  /** Adds a sentinel that is not yet started. `lines` are its configuration for `primaryName`. */
  addSentinel(port: number, primaryName: string, lines: string[]): RedisServer {
    const secrets = [`auth-pass ${primaryName} "${passwords.server}"`, `sentinel-pass "${passwords.sentinel}"`];
    const config = [...lines, ...(this.#isSecure ? secrets : [])].map((line) => `sentinel ${line}\n`);
    const file = this.writeFile(`sentinel-${port}.conf`, config.join(''));
    const sentinel = this.#create(port, passwords.sentinel, ['--sentinel'], [file]);
    this.sentinels.push(sentinel);
    return sentinel;
  }

  /** Formats a URL: `redis` is the scheme without TLS, `path` what follows the addresses. */
  formatUrl(kind: '' | '-cluster' | '-sentinel', servers: RedisServer[], path = ''): string {
    const hosts = servers.map(({ port }) => `127.0.0.1:${port}`).join();
    const [scheme, access] = this.#isSecure ? ['rediss', `:${encodeURIComponent(passwords.server)}@`] : ['redis', ''];
    const query =
      this.#isSecure && kind === '-sentinel' ? `?sentinelPassword=${encodeURIComponent(passwords.sentinel)}` : '';
    return `${scheme}${kind}://${access}${hosts}${path}${query}`;
  }

  /** Starts all servers that do not run, as after `kill`. */
  async start(): Promise<void> {
    await Promise.all(this.servers.map((server) => server.start()));
  }

  /** Kills all servers, but no sentinel. */
  async kill(): Promise<void> {
    await Promise.all(this.servers.map((server) => server.kill()));
  }

  /** Suspends all servers, but no sentinel. */
  hang(): void {
    for (const server of this.servers) server.hang();
  }

  resume(): void {
    for (const server of this.servers) server.resume();
  }

  /** Resolves with the servers of a role. */
  async findServers(role: 'master' | 'slave'): Promise<RedisServer[]> {
    const are = await Promise.all(this.servers.map((server) => server.reports(`role:${role}`)));
    return this.servers.filter((_, index) => are[index]);
  }

  /**
   * Kills a primary, so that its replica takes its place. `start` starts it again, as a replica.
   */
  async killPrimary(): Promise<RedisServer> {
    const [primary] = (await this.findServers('master')) as [RedisServer];
    await primary.kill();
    return primary;
  }

  /** Lets a replica take the place of its primary while both run, as `demand` tells it to. */
  async promoteReplica(demand: (replica: RedisServer) => Promise<unknown>): Promise<void> {
    const [replica] = (await this.findServers('slave')) as [RedisServer];
    await demand(replica);
    await waitUntil(() => replica.reports('role:master'));
    await this.waitUntilReplicated();
  }

  /** Resolves when each replica has the data of its primary, and a cluster serves all keys. */
  async waitUntilReplicated(): Promise<void> {
    const isReady = async (server: RedisServer) =>
      ((await server.reports('role:master')) || (await server.reports('master_link_status:up'))) &&
      (!(await server.reports('cluster_enabled:1')) || (await server.ask('CLUSTER', 'INFO')).includes('state:ok'));
    await Promise.all(this.servers.map((server) => waitUntil(() => isReady(server))));
    // A primary that was killed and started again takes itself for one, until it is told otherwise.
    await waitUntil(async () => (await this.findServers('master')).length <= Math.ceil(this.servers.length / 2));
  }

  #create(port: number, password: string, options: string[], file: string[] = []): RedisServer {
    const common = ['--bind', '127.0.0.1', '--dir', this.#folder, ...options];
    if (!this.#isSecure) return new RedisServer(port, [...file, '--port', `${port}`, ...common], []);
    const ports = ['--port', '0', '--tls-port', `${port}`, '--tls-auth-clients', 'no'];
    const inside = [
      '--tls-replication',
      'yes',
      ...(options.includes('--cluster-enabled') ? ['--tls-cluster', 'yes'] : []),
    ];
    const key = join(this.#folder, 'key.pem');
    const files = ['--tls-cert-file', this.certificate, '--tls-key-file', key, '--tls-ca-cert-file', this.certificate];
    const program = [...file, ...ports, ...inside, ...files, '--requirepass', password, ...common];
    const access = ['--tls', '--cacert', this.certificate, '--no-auth-warning', '-a', password];
    return new RedisServer(port, program, access);
  }

  #createCertificate(): void {
    const request = 'req -x509 -newkey rsa:2048 -nodes -days 2 -keyout key.pem -out cert.pem -subj /CN=127.0.0.1';
    const names = ['-addext', 'subjectAltName=IP:127.0.0.1'];
    execFileSync('openssl', [...request.split(' '), ...names], { cwd: this.#folder, stdio: 'ignore' });
  }
}

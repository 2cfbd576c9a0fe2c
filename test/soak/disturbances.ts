import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { startRedisSentinels } from '../helpers/redis.ts';
import { secret } from '../helpers/signed-webhook.ts';
import type { Servers } from './servers.ts';

/**
 * What hostile clients do at the same time, one group after the other, first to the one server and
 * then to the other: slow, half-open and unread connections, garbage and guesses.
 */
const attacks: [program: 'memory' | 'socket', names: string[]][] = [
  ['memory', ['uploads', 'halfHeaders', 'tinyChunks', 'garbage']],
  ['socket', ['unfinished', 'tinyFragments', 'nested', 'callSids']],
  ['memory', ['badSignatures', 'mistakes', 'idle', 'slowReaders']],
  ['socket', ['pings', 'unread', 'idle', 'handshakes', 'halfHandshakes']],
];

type Kind = 'attack' | 'primary killed' | 'failover' | 'restart';

/**
 * Lets everything go wrong at the same time: hostile clients of either server, a Redis
 * whose primary is killed or failed over every 20 seconds, and a restart of the second server each
 * minute.
 * @param attackSeconds how long each group of attacks lasts
 */
export class Disturbances {
  readonly counts: Record<Kind, number> = { attack: 0, 'primary killed': 0, failover: 0, restart: 0 };
  /**
   * What went wrong with the disturbances themselves, such as a server that did not exit with 0.
   */
  readonly wrong: string[] = [];
  readonly #ended = new AbortController();
  readonly #running: Promise<void>[];

  constructor(servers: Servers, redis: Awaited<ReturnType<typeof startRedisSentinels>>, attackSeconds: number) {
    const killPrimary = async () => {
      await redis.killPrimary();
      await sleep(5_000);
      await redis.start();
      await redis.waitUntilReplicated();
    };
    const restart = async () => {
      const code = await servers.restart();
      if (code !== 0) this.wrong.push(`a server that was told to exit ended with ${code}`);
    };
    this.#running = [
      this.#repeat(attackSeconds, 0, [['attack', () => this.#attack(servers, attackSeconds)]]),
      this.#repeat(20, 5, [
        ['primary killed', killPrimary],
        ['failover', () => redis.failOver()],
      ]),
      this.#repeat(60, 20, [['restart', restart]]),
    ];
  }

  /** Resolves when the last disturbance has ended. */
  async end(): Promise<void> {
    this.#ended.abort();
    await Promise.all(this.#running);
  }

  /** Runs the acts in turn, one every `seconds`. */
  async #repeat(seconds: number, firstAfter: number, acts: [kind: Kind, act: () => Promise<void>][]): Promise<void> {
    const { signal } = this.#ended;
    const start = performance.now() + firstAfter * 1_000;
    for (let done = 0; ; done++) {
      const waitMs = Math.max(0, start + done * seconds * 1_000 - performance.now());
      await sleep(waitMs, undefined, { signal }).catch(() => {});
      if (signal.aborted) return;
      const [kind, act] = acts[done % acts.length] as (typeof acts)[number];
      this.counts[kind]++;
      await act();
    }
  }

  async #attack(servers: Servers, seconds: number): Promise<void> {
    const nth = this.counts.attack - 1;
    const [program, names] = attacks[nth % attacks.length] as (typeof attacks)[number];
    const target = servers.running[Math.floor(nth / attacks.length) % 2]?.url ?? '';
    const words = [`test/proof/${program}-attacks.ts`, target, ...(program === 'memory' ? [secret] : []), ...names];
    const node = [process.execPath, '--conditions=jambonz-contract-source', '--import', 'tsx'];
    // The start of an attacker takes no processor time from the servers either.
    const attacker = spawn('nice', ['-n', '19', ...node, ...words], { stdio: ['ignore', 'ignore', 'inherit'] });
    const kill = () => attacker.kill('SIGKILL');
    process.on('exit', kill);
    attacker.on(
      'exit',
      (code) => code !== null && this.wrong.push(`the attackers ${names.join(', ')} ended with ${code}`),
    );
    await sleep(seconds * 1_000, undefined, { signal: this.#ended.signal }).catch(() => {});
    kill();
    process.off('exit', kill);
  }
}

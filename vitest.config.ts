import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const conditions = ['jambonz-contract-source', 'node'];

const listProofs = (...names: string[]) => names.map((name) => `test/proof/${name}.test.ts`);

/** Proofs that fail if Redis is slow. They run after most others, two at a time. */
const withRedis = listProofs(
  'redis',
  'redis-failover',
  'redis-hostile-values',
  'redis-outage',
  'redis-refusing',
  'rolling-restart',
);

/**
 * Proofs that measure time or memory, or need a module cache of their own. They run one after the
 * other, and after all others.
 */
const measured = listProofs(
  'bench',
  'desk',
  'drain-under-load',
  'linear-cost',
  'log-flood',
  'memory',
  'overload',
  'pipelining',
  'redis-latency',
  'sip-timing',
  'slow-clients',
  'sockets-drain',
  'sockets-hostile',
  'sockets-memory',
);

const proof = { testTimeout: 60_000, hookTimeout: 200_000, globalSetup: 'test/proof/shared-folder.ts' };

/** `jambonz-contract/…` resolves to the sources of this repository, not to dist/. */
export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'test',
          include: ['test/**/*.test.ts'],
          exclude: ['test/{proof,long}/**'],
          isolate: false,
          maxWorkers: availableParallelism() + 1,
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          ...proof,
          name: 'proof',
          include: ['test/proof/**/*.test.ts'],
          exclude: [...withRedis, ...measured],
          isolate: false,
          maxWorkers: 2 * availableParallelism(), // most proofs wait for processes most of the time
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: { ...proof, name: 'redis', include: withRedis, maxWorkers: 2, sequence: { groupOrder: 2 } },
      },
      {
        extends: true,
        test: { ...proof, name: 'measured', include: measured, maxWorkers: 1, sequence: { groupOrder: 3 } },
      },
      {
        extends: true,
        test: { name: 'long', include: ['test/long/**/*.test.ts'], maxWorkers: 1, sequence: { groupOrder: 4 } },
      },
    ],
  },
});

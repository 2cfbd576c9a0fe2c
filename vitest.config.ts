import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const conditions = ['jambonz-contract-source', 'node'];

/**
 * Proofs that measure time or memory, fail if Redis is slow, or need a module cache of their own.
 * They run after all others, two at a time.
 */
const measured = [
  'bench',
  'drain-under-load',
  'linear-cost',
  'log-flood',
  'memory',
  'overload',
  'pipelining',
  'redis',
  'redis-failover',
  'redis-hostile-values',
  'redis-latency',
  'redis-outage',
  'redis-refusing',
  'sip-timing',
  'slow-clients',
  'sockets-drain',
  'sockets-hostile',
  'sockets-memory',
].map((name) => `test/proof/${name}.test.ts`);

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
          exclude: measured,
          isolate: false,
          maxWorkers: 2 * availableParallelism(), // most proofs wait for processes most of the time
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: { ...proof, name: 'measured', include: measured, maxWorkers: 2, sequence: { groupOrder: 2 } },
      },
      {
        extends: true,
        test: { name: 'long', include: ['test/long/**/*.test.ts'], maxWorkers: 1, sequence: { groupOrder: 3 } },
      },
    ],
  },
});

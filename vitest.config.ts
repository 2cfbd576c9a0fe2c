import { defineConfig } from 'vitest/config';

const conditions = ['jambonz-contract-source', 'node'];

/** `jambonz-contract/…` resolves to the sources of this repository, not to dist/. */
export default defineConfig({ resolve: { conditions }, ssr: { resolve: { conditions } }, test: { dir: 'test' } });

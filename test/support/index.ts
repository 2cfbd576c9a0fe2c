/** The public API for tests: `import { listen } from 'jambonz-contract/test'`. */
export { atEnd } from './at-end.ts';
export { bindTestSupport } from './bind-test-support.ts';
export type { RequestExample } from './examples.ts';
export { listen } from './listen.ts';
export { sendRaw, webhookRequest } from './send-raw.ts';
export type { Application, ServeOptions } from './serve.ts';

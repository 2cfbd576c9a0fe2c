/** The client's public API: `import { createPhone } from 'jambonz-contract/client'`. */
export { type ClientOptions, createClient } from './create-client.ts';
export * from './jambonz-call.ts';

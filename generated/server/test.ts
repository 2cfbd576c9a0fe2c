// GENERATED from openapi/ by `npm run generate`. Do not edit.
import { bindTestSupport } from 'jambonz-contract/test';
import { createServices } from '../../server/services.ts';
import type { operations, paths } from '../types.ts';
import { loadContract } from './contract.ts';
import { handlers } from './handlers.ts';

const bound = bindTestSupport<paths, operations>()({ loadContract, handlers, createServices });

/**
 * Serves the application on a free port of this machine until the current test ends, or the file
 * when called outside of tests. If a handler fails, the server answers 500 with the reason, not a
 * fallback. Options that are missing default to the real implementation:
 * `serve({ services: fakes, now: () => new Date('2026-12-24T20:00:00Z') })`.
 */
export const serve = bound.serve;

/**
 * Creates a phone, like `createPhone` of `jambonz-contract/client`, that also knows the verbs and
 * properties of openapi/platform.yaml.
 */
export const createPhone = bound.createPhone;

/** Returns the request example of an operation with this name, by default its first example. */
export const exampleOf = bound.exampleOf;

/**
 * Lists every request example of the OpenAPI document: for each operation the examples of its media
 * type, or else those of the schema.
 */
export const requestExamples = bound.requestExamples;
